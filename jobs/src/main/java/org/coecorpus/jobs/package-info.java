/**
 * The batch on Spark and the command line. Knows the domain in {@code common}, never the other way
 * round.
 */
@NullMarked
package org.coecorpus.jobs;

import org.jspecify.annotations.NullMarked;
