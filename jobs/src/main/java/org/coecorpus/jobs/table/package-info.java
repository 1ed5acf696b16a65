/** Writes the tables of a release, one Parquet file each, sorted. */
@NullMarked
package org.coecorpus.jobs.table;

import org.jspecify.annotations.NullMarked;
