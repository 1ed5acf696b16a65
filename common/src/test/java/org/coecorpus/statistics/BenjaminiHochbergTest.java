package org.coecorpus.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The example of Benjamini and Hochberg 1995; values by SciPy {@code false_discovery_control}. */
class BenjaminiHochbergTest {

  private static final List<Double> PUBLISHED =
      List.of(
          0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262,
          0.5719, 0.6528, 0.7590, 1.0);

  @Test
  void rejectsFourOfThePublishedFifteen() {
    assertThat(BenjaminiHochberg.adjust(PUBLISHED).stream().filter(p -> p <= 0.05)).hasSize(4);
  }

  @Test
  void adjustedValuesAreThoseOfSciPy() {
    List<Double> adjusted = BenjaminiHochberg.adjust(PUBLISHED);

    assertThat(adjusted.get(0)).isCloseTo(0.0015, within(1e-12));
    assertThat(adjusted.get(3)).isCloseTo(0.035625, within(1e-12));
    assertThat(adjusted.get(5)).isCloseTo(0.06385714285714286, within(1e-12));
    assertThat(adjusted.get(6)).isCloseTo(0.06385714285714286, within(1e-12));
    assertThat(adjusted.get(13)).isCloseTo(0.8132142857142857, within(1e-12));
    assertThat(adjusted.get(14)).isEqualTo(1.0);
  }

  @Test
  void resultsKeepTheOrderGiven() {
    List<Double> reversed = new ArrayList<>(PUBLISHED);
    Collections.reverse(reversed);
    List<Double> expected = new ArrayList<>(BenjaminiHochberg.adjust(PUBLISHED));
    Collections.reverse(expected);

    assertThat(BenjaminiHochberg.adjust(reversed)).isEqualTo(expected);
  }

  @Test
  void noTestsGiveNoValues() {
    assertThat(BenjaminiHochberg.adjust(List.of())).isEmpty();
  }

  @Test
  void whatIsNoProbabilityIsRefused() {
    assertThatThrownBy(() -> BenjaminiHochberg.adjust(List.of(0.1, Double.NaN)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("NaN");
  }
}
