package org.coecorpus.search;

import java.util.Comparator;
import org.apache.lucene.util.BytesRef;

/**
 * A COE on its way to becoming a hit.
 *
 * @param id the COE
 * @param doc its number in the index
 * @param score higher is better
 * @param identifiers how many of the identifiers asked for it holds; more goes before any score
 */
record Candidate(String id, int doc, double score, int identifiers) {

  /** Best first: identifiers, score, then id in order of its UTF-8 bytes. */
  static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingInt(Candidate::identifiers)
          .thenComparingDouble(Candidate::score)
          .reversed()
          .thenComparing(candidate -> new BytesRef(candidate.id()));

  /** The same with another score. */
  Candidate withScore(double newScore) {
    return new Candidate(id, doc, newScore, identifiers);
  }
}
