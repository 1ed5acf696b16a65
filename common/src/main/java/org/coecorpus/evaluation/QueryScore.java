package org.coecorpus.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How well one ranking answers one query. Only the first {@value #DEPTH} places count.
 *
 * @param reciprocalRank 1 / the place of the first relevant document, 0 if none is among the first
 * @param ndcg discounted gain (grade / log2(place + 1), as trec_eval has it) as a share of the best
 *     ranking's
 * @param firstAt place of the first relevant document from 1, 0 if none is among the first
 */
public record QueryScore(double reciprocalRank, double ndcg, int firstAt) {

  /** How many places count. */
  public static final int DEPTH = 10;

  /**
   * Scores a ranking.
   *
   * @param ranked ids, best first, each once
   * @param grades by id; relevant is what has a grade above 0, and one document must have that
   * @throws IllegalArgumentException if nothing is relevant
   */
  public static QueryScore of(List<String> ranked, Map<String, Integer> grades) {
    double best =
        gain(
            grades.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(DEPTH)
                .mapToInt(grade -> grade)
                .toArray());
    if (best == 0) {
      throw new IllegalArgumentException("found no grade above 0, expected a relevant document");
    }
    int[] found = ranked.stream().limit(DEPTH).mapToInt(id -> grades.getOrDefault(id, 0)).toArray();
    int first = 0;
    for (int place = found.length; place > 0; place--) {
      first = found[place - 1] > 0 ? place : first;
    }
    return new QueryScore(first == 0 ? 0 : 1.0 / first, gain(found) / best, first);
  }

  private static double gain(int[] grades) {
    double gain = 0;
    for (int i = 0; i < grades.length; i++) {
      gain += Math.max(0, grades[i]) * Math.log(2) / Math.log(i + 2.0);
    }
    return gain;
  }

  /** Whether one of the first {@code places} is relevant. */
  public boolean succeedsAt(int places) {
    return firstAt > 0 && firstAt <= places;
  }
}
