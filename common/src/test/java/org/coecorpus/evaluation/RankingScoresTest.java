package org.coecorpus.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Expected values are worked out by hand; log2(3) = 1.5849625007, log2(4) = 2. */
class RankingScoresTest {

  @Test
  void theFirstRelevantPlaceGivesTheReciprocalRank() {
    QueryScore score = QueryScore.of(List.of("a", "b", "c"), Map.of("b", 1, "c", 1));

    assertThat(score.reciprocalRank()).isEqualTo(0.5);
    assertThat(score.firstAt()).isEqualTo(2);
    assertThat(List.of(score.succeedsAt(1), score.succeedsAt(2))).containsExactly(false, true);
  }

  @Test
  void gainsAreDiscountedByTheLogarithmOfThePlace() {
    QueryScore score = QueryScore.of(List.of("x", "b", "a"), Map.of("a", 3, "b", 1, "c", 2));

    double found = 1 / 1.5849625007 + 3 / 2.0;
    double best = 3 + 2 / 1.5849625007 + 1 / 2.0;
    assertThat(score.ndcg()).isCloseTo(found / best, within(1e-9));
  }

  @Test
  void theEleventhPlaceDoesNotCount() {
    List<String> ranked = new ArrayList<>(List.of("1", "2", "3", "4", "5", "6", "7", "8", "9"));
    ranked.add("right");
    assertThat(QueryScore.of(ranked, Map.of("right", 1)).reciprocalRank()).isEqualTo(0.1);

    ranked.add(0, "0");
    assertThat(QueryScore.of(ranked, Map.of("right", 1))).isEqualTo(new QueryScore(0, 0, 0));
  }

  @Test
  void theBestRankingOfMoreThanTenRelevantDocumentsIsTen() {
    Map<String, Integer> all = new java.util.HashMap<>();
    List<String> ranked = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      all.put("d" + i, 1);
      ranked.add("d" + i);
    }
    assertThat(QueryScore.of(ranked, all).ndcg()).isCloseTo(1, within(1e-12));
  }

  @Test
  void negativeGradesAreNotRelevant() {
    assertThat(QueryScore.of(List.of("spam", "a"), Map.of("a", 1, "spam", -2)))
        .isEqualTo(QueryScore.of(List.of("other", "a"), Map.of("a", 1)));
  }

  @Test
  void aQueryWithoutARelevantDocumentHasNoScore() {
    assertThatThrownBy(() -> QueryScore.of(List.of("a"), Map.of("a", 0)))
        .hasMessageContaining("no grade above 0");
  }

  @Test
  void meansCountEveryQueryTheSame() {
    RankingScores scores =
        RankingScores.of(
            List.of(
                new QueryScore(1, 1, 1),
                new QueryScore(0.25, 0.5, 4),
                new QueryScore(0.125, 0.25, 8),
                new QueryScore(0, 0, 0)));

    assertThat(scores).isEqualTo(new RankingScores(4, 0.34375, 0.4375, 0.25, 0.5, 0.75));
  }
}
