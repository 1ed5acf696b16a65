package org.coecorpus.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class QuarterTest {

  @Test
  void beginsAndEndsInUtc() {
    Quarter quarter = Quarter.parse("2026Q4");
    assertThat(quarter.start()).isEqualTo(Instant.parse("2026-10-01T00:00:00Z"));
    assertThat(quarter.end()).isEqualTo(Instant.parse("2027-01-01T00:00:00Z"));
    assertThat(Quarter.of(quarter.end().minusNanos(1))).isEqualTo(quarter);
    assertThat(Quarter.of(quarter.end())).hasToString("2027Q1");
  }

  @Test
  void countsAcrossYears() {
    assertThat(Quarter.parse("2026-Q1").plus(-1)).hasToString("2025Q4");
    assertThat(Quarter.parse("2025Q4").plus(5)).hasToString("2027Q1");
  }

  @Test
  void refusesOtherForms() {
    assertThatThrownBy(() -> Quarter.parse("Q3 2026"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"Q3 2026\"");
    assertThatThrownBy(() -> new Quarter(2026, 5)).hasMessageContaining("number 5");
  }
}
