package org.coecorpus.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** R {@code poisson.test(c(x, y), c(s, t))}. */
class RateRatioTest {

  @Test
  void ratioPValueAndIntervalAreThoseOfR() {
    RateRatio ratio = new RateRatio(11, 800, 37, 3011);

    assertThat(ratio.value().orElseThrow()).isCloseTo(1.118953, within(1e-6));
    assertThat(ratio.pValue()).isCloseTo(0.7239, within(1e-4));
    assertThat(ratio.interval().orElseThrow().low()).isCloseTo(0.5148439, within(1e-7));
    assertThat(ratio.interval().orElseThrow().high()).isCloseTo(2.2401925, within(1e-7));
  }

  @Test
  void withoutEventsThereIsNeitherRatioNorEvidence() {
    RateRatio none = new RateRatio(0, 1, 0, 4);

    assertThat(none.value()).isEmpty();
    assertThat(none.interval()).isEmpty();
    assertThat(none.pValue()).isEqualTo(1);
  }

  @Test
  void eventsOnOneSideOnlyLeaveTheIntervalOpen() {
    RateRatio ratio = new RateRatio(5, 1, 0, 1);

    assertThat(ratio.value()).isEmpty();
    assertThat(ratio.interval().orElseThrow().high()).isInfinite();
    // Both ends of 5 fair coins.
    assertThat(ratio.pValue()).isCloseTo(2.0 / 32, within(1e-12));
  }

  @Test
  void equalRatesAreNoEvidence() {
    assertThat(new RateRatio(3, 1, 12, 4).pValue()).isEqualTo(1);
  }

  @Test
  void theSmallestVisibleRiseIsTheFirstCountThatIsSignificant() {
    RateRatio ratio = new RateRatio(2, 1, 8, 4);
    double smallest = ratio.smallestVisibleRise(0.05).orElseThrow();
    long count = Math.round(smallest * 2);

    assertThat(new RateRatio(count, 1, 8, 4).pValue()).isLessThanOrEqualTo(0.05);
    assertThat(new RateRatio(count - 1, 1, 8, 4).pValue()).isGreaterThan(0.05);
    assertThat(new RateRatio(0, 1, 0, 4).smallestVisibleRise(0.05)).isEmpty();
  }

  @Test
  void impossibleRatesAreRefused() {
    assertThatThrownBy(() -> new RateRatio(-1, 1, 0, 1)).hasMessageContaining("-1 in 1.0");
    assertThatThrownBy(() -> new RateRatio(1, 1, -1, 1)).hasMessageContaining("-1 in 1.0");
    assertThatThrownBy(() -> new RateRatio(1, 0, 0, 1)).hasMessageContaining("1 in 0.0");
    assertThatThrownBy(() -> new RateRatio(1, 1, 0, 0)).hasMessageContaining("above 0");
  }
}
