package org.coecorpus.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Against NumPy 2.4 {@code percentile} (type 7). */
class QuantilesTest {

  private static final List<Double> VALUES = List.of(1.5, 2.0, 7.0, 11.0, 4.0, 4.0, 30.25, 8.0);

  @Test
  void quantilesAreThoseOfNumPy() {
    Quantiles quantiles = Quantiles.of(VALUES);

    assertThat(quantiles.at(0.25)).isEqualTo(3.5);
    assertThat(quantiles.at(0.5)).isEqualTo(5.5);
    assertThat(quantiles.at(0.75)).isEqualTo(8.75);
    assertThat(quantiles.at(0.9)).isCloseTo(16.775, within(1e-12));
    assertThat(quantiles.at(0)).isEqualTo(1.5);
    assertThat(quantiles.at(1)).isEqualTo(30.25);
  }

  @Test
  void quantilesOfNothingAreRefused() {
    assertThatThrownBy(() -> Quantiles.of(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0 values");
  }
}
