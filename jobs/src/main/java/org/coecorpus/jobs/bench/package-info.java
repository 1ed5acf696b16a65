/**
 * Benchmarks: what a part of the product costs beside the least that could do something like it, on
 * the same machine, in the same process and over the same documents. They count CPU time of one
 * thread, so that other processes disturb them little, and print ratios, which carry over to other
 * machines better than rates do.
 */
@NullMarked
package org.coecorpus.jobs.bench;

import org.jspecify.annotations.NullMarked;
