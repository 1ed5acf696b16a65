package org.coecorpus.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Figures from scikit-learn's user guide and tests, Manning and others 2008, and by hand. */
class GroupingScoresTest {

  private static final Offset<Double> CLOSE = within(1e-5);

  @Test
  void sixItemsInThreeGroupsScoreAsInTheUserGuideOfScikitLearn() {
    GroupingScores scores = scores("000111", "001122");
    assertThat(scores.ari()).isCloseTo(0.24242, CLOSE);
    assertThat(scores.ami()).isCloseTo(0.29879, CLOSE);
    assertThat(scores.homogeneity()).isCloseTo(0.66667, CLOSE);
    assertThat(scores.completeness()).isCloseTo(0.42062, CLOSE);
    assertThat(scores.v()).isCloseTo(0.51580, CLOSE);
    assertThat(scores.nmi()).isCloseTo(0.51580, CLOSE);
    assertThat(scores.items()).isEqualTo(6);
  }

  @Test
  void seventeenItemsScoreAsInTheTestsOfScikitLearn() {
    GroupingScores scores = scores("11111122222233333", "11112122223133322");
    assertThat(scores.ami()).isCloseTo(0.27821, CLOSE);
  }

  /** Figure 16.4 of "Introduction to Information Retrieval": purity 0.71, NMI 0.36. */
  @Test
  void crossesCirclesAndDiamondsScoreAsInTheTextbook() {
    GroupingScores scores = scores("xxxxxoxoooodxxddd", "11111122222233333");
    assertThat(scores.purity()).isCloseTo(12 / 17.0, CLOSE);
    assertThat(scores.nmi()).isCloseTo(0.36, within(0.005));
  }

  @Test
  void groupsWithOtherNamesAgreeWholly() {
    GroupingScores scores = scores("0011", "bbaa");
    assertThat(scores.ari()).isEqualTo(1);
    assertThat(scores.ami()).isCloseTo(1, CLOSE);
    assertThat(scores.v()).isCloseTo(1, CLOSE);
    assertThat(scores.purity()).isEqualTo(1);
  }

  @Test
  void oneLabelCutInTwoCostsCompletenessOnly() {
    GroupingScores scores = scores("0011", "0012");
    assertThat(scores.homogeneity()).isCloseTo(1, CLOSE);
    assertThat(scores.v()).isCloseTo(0.8, CLOSE);
    assertThat(scores.ari()).isCloseTo(0.57143, CLOSE);
    assertThat(scores.purity()).isEqualTo(1);
  }

  @Test
  void groupsAcrossTheLabelsAreWorseThanChance() {
    GroupingScores scores = scores("0011", "0101");
    assertThat(scores.ari()).isCloseTo(-0.5, CLOSE);
    assertThat(scores.v()).isCloseTo(0, CLOSE);
    assertThat(scores.purity()).isEqualTo(0.5);
  }

  @Test
  void everythingTogetherSaysNothing() {
    GroupingScores scores = scores("0011", "0000");
    assertThat(scores.ari()).isEqualTo(0);
    assertThat(scores.ami()).isEqualTo(0);
    assertThat(scores.v()).isEqualTo(0);
  }

  @Test
  void everythingApartSaysNothing() {
    GroupingScores scores = scores("0000", "0123");
    assertThat(scores.ari()).isEqualTo(0);
    assertThat(scores.ami()).isEqualTo(0);
    assertThat(scores.v()).isEqualTo(0);
  }

  @Test
  void oneItemAgreesWithItself() {
    GroupingScores scores = scores("0", "7");
    assertThat(scores.ari()).isEqualTo(1);
    assertThat(scores.ami()).isEqualTo(1);
    assertThat(scores.v()).isEqualTo(1);
  }

  /** 10,000 items dealt in turn: within 1e-3 of no agreement, and nothing overflows. */
  @Test
  void manyItemsDealtWithoutRegardToTheLabelAgreeAsByChance() {
    Integer[] labels = new Integer[10_000];
    Integer[] groups = new Integer[10_000];
    Arrays.setAll(labels, i -> i % 10);
    Arrays.setAll(groups, i -> i / 10 % 10);
    GroupingScores scores =
        GroupingScores.of(Arrays.asList(labels), Arrays.asList(groups)).orElseThrow();
    assertThat(scores.ari()).isCloseTo(0, within(1e-3));
    assertThat(scores.ami()).isCloseTo(0, within(3e-3));
  }

  @Test
  void noItemsHaveNoScore() {
    assertThat(GroupingScores.of(List.of(), List.of())).isEmpty();
  }

  @Test
  void asManyLabelsAsItemsAreAskedFor() {
    assertThatThrownBy(() -> GroupingScores.of(List.of(1), List.of(1, 2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("1 labels for 2 items, expected as many");
  }

  /** One item a character. */
  private static GroupingScores scores(String labels, String groups) {
    return GroupingScores.of(labels.chars().boxed().toList(), groups.chars().boxed().toList())
        .orElseThrow();
  }
}
