package org.coecorpus.evaluation;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Means over queries, each query counting the same; all 0 without queries.
 *
 * @param queries how many
 * @param mrr10 mean reciprocal rank of the first relevant document among ten
 * @param ndcg10 mean normalised discounted gain of the first ten
 * @param s1 share of queries whose first hit is relevant
 * @param s5 share with a relevant hit among five
 * @param s10 share with a relevant hit among ten
 */
public record RankingScores(
    int queries, double mrr10, double ndcg10, double s1, double s5, double s10) {

  /** The means of these. */
  public static RankingScores of(List<QueryScore> scores) {
    return new RankingScores(
        scores.size(),
        mean(scores, QueryScore::reciprocalRank),
        mean(scores, QueryScore::ndcg),
        mean(scores, score -> score.succeedsAt(1) ? 1 : 0),
        mean(scores, score -> score.succeedsAt(5) ? 1 : 0),
        mean(scores, score -> score.succeedsAt(10) ? 1 : 0));
  }

  private static double mean(List<QueryScore> scores, ToDoubleFunction<QueryScore> value) {
    return scores.stream().mapToDouble(value).average().orElse(0);
  }
}
