package org.coecorpus.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Against R survival 3.5-3 {@code survdiff}; p-values by SciPy {@code chi2.sf}. */
class LogRankTest {

  @Test
  void freireichDataGiveTheStatisticOfR() {
    LogRank test = LogRank.of(List.of(KaplanMeierTest.SIX_MP, KaplanMeierTest.PLACEBO));

    assertThat(test.chiSquared()).isCloseTo(16.79294, within(1e-5));
    assertThat(test.observed()).containsExactly(9.0, 21.0);
    assertThat(test.expected().get(0)).isCloseTo(19.2505, within(1e-4));
    assertThat(test.expected().get(1)).isCloseTo(10.7495, within(1e-4));
    assertThat(test.degrees()).isEqualTo(1);
    assertThat(test.pValue()).isCloseTo(4.16881e-5, within(1e-9));
  }

  @Test
  void amlGivesTheStatisticOfR() {
    LogRank test =
        LogRank.of(List.of(KaplanMeierTest.AML_MAINTAINED, KaplanMeierTest.AML_NOT_MAINTAINED));

    assertThat(test.chiSquared()).isCloseTo(3.396389, within(1e-6));
    assertThat(test.pValue()).isCloseTo(0.0653393, within(1e-7));
  }

  @Test
  void orderOfGroupsDoesNotChangeTheTest() {
    List<Observation> third = KaplanMeierTest.parse("2 4 6 8+ 10 12+ 14");

    LogRank one = LogRank.of(List.of(KaplanMeierTest.SIX_MP, KaplanMeierTest.PLACEBO, third));
    LogRank other = LogRank.of(List.of(third, KaplanMeierTest.PLACEBO, KaplanMeierTest.SIX_MP));

    assertThat(one.degrees()).isEqualTo(2);
    assertThat(one.chiSquared()).isCloseTo(other.chiSquared(), within(1e-9));
  }

  @Test
  void groupWithoutObservationsTakesNoDegree() {
    LogRank two = LogRank.of(List.of(KaplanMeierTest.SIX_MP, KaplanMeierTest.PLACEBO));
    LogRank three = LogRank.of(List.of(List.of(), KaplanMeierTest.SIX_MP, KaplanMeierTest.PLACEBO));

    assertThat(three.degrees()).isEqualTo(1);
    assertThat(three.chiSquared()).isCloseTo(two.chiSquared(), within(1e-9));
  }

  @Test
  void groupsWithoutEventsDoNotDiffer() {
    LogRank test =
        LogRank.of(List.of(KaplanMeierTest.parse("1+ 2+"), KaplanMeierTest.parse("3+ 4+")));

    assertThat(test.pValue()).isEqualTo(1);
  }

  @Test
  void oneGroupIsRefused() {
    assertThatThrownBy(() -> LogRank.of(List.of(KaplanMeierTest.SIX_MP)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 groups");
  }

  @Test
  void poolGivesTheTestOfGroupAndRest() {
    List<Observation> all = new ArrayList<>(KaplanMeierTest.SIX_MP);
    all.addAll(KaplanMeierTest.PLACEBO);

    LogRank test = LogRankPool.of(all).againstRest(KaplanMeierTest.SIX_MP);

    assertThat(test.chiSquared()).isCloseTo(16.79294, within(1e-5));
    assertThat(test.observed()).containsExactly(9.0, 21.0);
    assertThat(test.expected().get(1)).isCloseTo(10.7495, within(1e-4));
    assertThat(test.pValue()).isCloseTo(4.16881e-5, within(1e-9));
  }
}
