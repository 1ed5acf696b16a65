/**
 * The index over COEs and the search in it; no other package but {@code text} knows Lucene.
 *
 * <p>A corpus lies in shards, each a complete Lucene index. {@link
 * org.coecorpus.search.ShardWriter} makes one from COEs alone, so that the same COEs give the same
 * bytes. {@link org.coecorpus.search.SearchIndex} reads all shards of a release as one: statistics
 * such as document frequency are taken over all shards, ties break by id, and so a COE's score does
 * not depend on how the corpus was cut.
 *
 * <p>A score is BM25 with the usual k1 = 1.2 and b = 0.75 over the whole text of a COE, rare words
 * counting more than there, plus half of the same over its title, plus a little for words that
 * stand close together. Sections are indexed for queries that name one, but the default score looks
 * at the text as a whole: a cause told in the summary is worth what it is worth among the root
 * causes, and a short section does not outshine a long one. Identifiers are matched whole, and an
 * exact one goes before any number of words.
 *
 * <p>Where the release has {@link org.coecorpus.search.CoeVectors} and the machine can run the
 * sentence model, the best hundred are re-ranked by words and meaning together; that cannot move a
 * COE above one that holds more of the identifiers asked for. {@code data/search-ranking.md} has
 * the measurements behind the weights.
 */
@NullMarked
package org.coecorpus.search;

import org.jspecify.annotations.NullMarked;
