/**
 * How well a ranking or a grouping agrees with what people found right: the files that say what is
 * right, and the scores. Nothing here searches or groups.
 */
@NullMarked
package org.coecorpus.evaluation;

import org.jspecify.annotations.NullMarked;
