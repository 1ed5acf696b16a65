/** Builds the search index in shards, one task and one writer a shard. */
@NullMarked
package org.coecorpus.jobs.index;

import org.jspecify.annotations.NullMarked;
