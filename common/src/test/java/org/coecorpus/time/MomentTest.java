package org.coecorpus.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {

  @Test
  void aTimeWithOffsetIsPlaced() {
    assertThat(Moment.parse("2026-03-01T10:15:00+02:00").instant())
        .contains(Instant.parse("2026-03-01T08:15:00Z"));
  }

  @Test
  void aTimeWithZoneIsPlaced() {
    assertThat(Moment.parse("2026-07-01T10:15:00+01:00[Europe/Lisbon]").instant())
        .contains(Instant.parse("2026-07-01T09:15:00Z"));
  }

  @Test
  void aLocalTimeHasNoInstantUntilAZoneIsGiven() {
    Moment moment = Moment.parse("2026-03-01T10:15:00");
    assertThat(moment.instant()).isEmpty();
    assertThat(moment.instantIn(ZoneId.of("Asia/Kathmandu")))
        .isEqualTo(Instant.parse("2026-03-01T04:30:00Z"));
  }

  @Test
  void aDateLastsUntilTheEndOfItsDay() {
    assertThat(Moment.parse("2026-03-29").lastInstantIn(ZoneId.of("Europe/Lisbon")))
        .isEqualTo(Instant.parse("2026-03-29T22:59:59.999999999Z"));
    assertThat(Moment.parse("2026-03-29T10:00:00").lastInstantIn(ZoneOffset.UTC))
        .isEqualTo(Instant.parse("2026-03-29T10:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "2026-13-01", "2026-02-30", "10:15", "2026-03-01T25:00"})
  void whatIsNoIsoDateIsRefusedByName(String text) {
    assertThatThrownBy(() -> Moment.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"" + text + "\"");
  }
}
