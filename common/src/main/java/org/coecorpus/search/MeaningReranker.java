package org.coecorpus.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Re-ranks the best candidates of the words by words and meaning, each stretched to 0 to 1 over
 * them. A fusion of ranks would give up how much better one candidate is than the next, which is
 * what the words know best.
 */
final class MeaningReranker implements Reranker {

  /** Candidates looked at: behind the first hundred of the words, few answers are left. */
  static final int DEPTH = 100;

  /** The share of the meaning, 0 to 1, as {@code data/search-ranking.md} found it. */
  static final double SHARE = 0.5;

  private final Meaning meaning;

  MeaningReranker(Meaning meaning) {
    this.meaning = meaning;
  }

  @Override
  public int depth() {
    return DEPTH;
  }

  @Override
  public List<Candidate> rerank(List<Candidate> candidates) {
    int depth = Math.min(DEPTH, candidates.size());
    double[] words = new double[depth];
    double[] near = new double[depth];
    for (int i = 0; i < depth; i++) {
      words[i] = candidates.get(i).score();
      near[i] = meaning.nearness(candidates.get(i).doc());
    }
    Stretch byWords = Stretch.over(words);
    Stretch byMeaning = Stretch.over(near);
    List<Candidate> scored = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      Candidate candidate = candidates.get(i);
      double score = (1 - SHARE) * byWords.of(candidate.score());
      scored.add(candidate.withScore(i < depth ? score + SHARE * byMeaning.of(near[i]) : score));
    }
    return scored;
  }

  /** What takes the lowest of some values to 0 and the highest to 1. */
  private record Stretch(double lowest, double highest) {

    static Stretch over(double[] values) {
      double lowest = Double.POSITIVE_INFINITY;
      double highest = Double.NEGATIVE_INFINITY;
      for (double value : values) {
        lowest = Math.min(lowest, value);
        highest = Math.max(highest, value);
      }
      return new Stretch(lowest, highest);
    }

    double of(double value) {
      return highest > lowest ? (value - lowest) / (highest - lowest) : 0;
    }
  }
}
