package org.coecorpus.search;

import java.util.Comparator;
import org.apache.lucene.util.BytesRef;

/**
 * A COE on its way to becoming a hit.
 *
 * @param id the COE
 * @param score higher is better
 * @param identifiers how many of the identifiers asked for it holds; more goes before any score
 */
public record Candidate(String id, double score, int identifiers) {

  /** Best first: identifiers, score, then id in order of its UTF-8 bytes. */
  static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingInt(Candidate::identifiers)
          .thenComparingDouble(Candidate::score)
          .reversed()
          .thenComparing(candidate -> new BytesRef(candidate.id()));

  /** The same with another score. */
  public Candidate withScore(double newScore) {
    return new Candidate(id, newScore, identifiers);
  }
}
