package org.coecorpus.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProportionDifferenceTest {

  @Test
  void fewCasesGetTheWiderIntervalOfExactLimits() {
    ProportionDifference few =
        new ProportionDifference(new Proportion(9, 10), new Proportion(3, 10));

    assertThat(few.interval().low()).isLessThan(few.newcombe().low());
    assertThat(few.interval().high()).isGreaterThan(few.newcombe().high());
    ProportionDifference many =
        new ProportionDifference(new Proportion(56, 70), new Proportion(48, 80));
    assertThat(many.interval()).isEqualTo(many.newcombe());
  }

  @Test
  void aDifferenceIsVisibleWhereItsIntervalLeavesOutZero() {
    Proportion half = new Proportion(100, 200);

    assertThat(new ProportionDifference(new Proportion(130, 200), half).isVisible()).isTrue();
    assertThat(new ProportionDifference(new Proportion(70, 200), half).isVisible()).isTrue();
    assertThat(new ProportionDifference(new Proportion(105, 200), half).isVisible()).isFalse();
  }

  @Test
  void theSmallestVisibleRiseIsTheFirstThatIsVisible() {
    Proportion before = new Proportion(100, 200);
    double rise = ProportionDifference.smallestVisibleRise(before, 100).orElseThrow();
    long x = Math.round((rise + 0.5) * 100);

    assertThat(new ProportionDifference(new Proportion(x, 100), before).isVisible()).isTrue();
    assertThat(new ProportionDifference(new Proportion(x - 1, 100), before).isVisible()).isFalse();
    assertThat(ProportionDifference.smallestVisibleRise(new Proportion(9, 10), 5)).isEmpty();
  }
}
