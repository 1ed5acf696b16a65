package org.coecorpus.search;

import java.util.List;

/**
 * What a query means, to be compared with COEs.
 *
 * @param vectors of the corpus
 * @param query its pieces as {@link CoeVectors#place} gives them, at least one
 */
record Meaning(CoeVectors vectors, List<float[]> query) {

  Meaning {
    query = List.copyOf(query);
  }

  /** How near a COE comes to it, -1 to 1. */
  double nearness(int doc) {
    return vectors.nearness(doc, query);
  }
}
