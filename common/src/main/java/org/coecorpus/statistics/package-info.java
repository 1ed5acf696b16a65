/**
 * Statistics for durations, shares and counts. The package knows nothing of COEs: it takes numbers
 * and gives numbers with their intervals, so that every method can be held against R.
 *
 * <p>All intervals are two-sided 95 %. Results depend on the values alone, never on the order in
 * which they are given; {@link java.lang.StrictMath} is used so that they are the same bits on
 * every machine. What the data cannot tell is an empty {@link java.util.Optional}, not NaN and not
 * 0.
 */
@NullMarked
package org.coecorpus.statistics;

import org.jspecify.annotations.NullMarked;
