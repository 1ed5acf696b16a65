package org.coecorpus.search;

/**
 * What a query means, beside its words.
 *
 * @param mode whether the words count as well
 * @param vectors of the COEs
 * @param query vector of the query, of the same model
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares or changes one
record Meaning(SearchMode mode, ChunkVectors vectors, float[] query) {

  double closeness(int doc) {
    return vectors.closeness(doc, query);
  }
}
