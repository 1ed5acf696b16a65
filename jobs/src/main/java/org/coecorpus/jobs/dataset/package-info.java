/**
 * The tables that jobs hand to each other: names, schemas and the way from records to rows. Job
 * packages know this package and not each other.
 */
@NullMarked
package org.coecorpus.jobs.dataset;

import org.jspecify.annotations.NullMarked;
