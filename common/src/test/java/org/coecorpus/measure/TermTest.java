package org.coecorpus.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class TermTest {

  private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");

  @Test
  void lastInstantOfTheTermIsStillInIt() {
    Instant from = Instant.parse("2026-01-01T10:00:00Z");

    assertThat(Term.ACTION_ITEM.endsAt(from, ZoneOffset.UTC)).isEqualTo("2026-02-15T10:00:00Z");
    assertThat(Term.COE.endsAt(from, ZoneOffset.UTC)).isEqualTo("2026-01-15T10:00:00Z");
  }

  @Test
  void sameWallClockOnDayFortyFiveIsInTheTermWhenTheClocksWentBack() {
    Instant midnight = Instant.parse("2026-09-30T23:00:00Z");
    Instant dayFortyFive = Instant.parse("2026-11-15T00:00:00Z");

    assertThat(Term.ACTION_ITEM.endsAt(midnight, LISBON)).isEqualTo(dayFortyFive);
    assertThat(Term.ACTION_ITEM.daysBetween(midnight, dayFortyFive, LISBON)).isEqualTo(45.0);
  }

  @Test
  void termIsNeverShorterThanItsDaysOfTwentyFourHours() {
    Instant from = Instant.parse("2026-03-20T12:00:00Z");

    assertThat(Term.COE.endsAt(from, LISBON)).isEqualTo("2026-04-03T12:00:00Z");
  }

  /** Where the clocks do not change in between, no wall clock is asked; that must not be seen. */
  @Test
  void endIsThatOfTheWallClockOrOfElapsedTimeAroundEveryClockChange() {
    for (String id : List.of("Europe/Lisbon", "America/New_York", "Australia/Lord_Howe", "UTC")) {
      ZoneId zone = ZoneId.of(id);
      Instant until = Instant.parse("2027-01-01T00:00:00Z");
      for (Instant from = Instant.parse("2025-01-01T00:30:00Z");
          from.isBefore(until);
          from = from.plus(Duration.ofHours(1))) {
        Instant elapsed = from.plus(Duration.ofDays(14));
        Instant wallClock = from.atZone(zone).plusDays(14).toInstant();
        assertThat(Term.COE.endsAt(from, zone))
            .isEqualTo(wallClock.isAfter(elapsed) ? wallClock : elapsed);
      }
    }
  }

  @Test
  void daysAreElapsedTime() {
    Instant from = Instant.parse("2026-01-01T00:00:00Z");

    assertThat(Term.ACTION_ITEM.daysBetween(from, from.plusSeconds(43_200), LISBON)).isEqualTo(0.5);
    assertThat(Term.ACTION_ITEM.daysBetween(from, from.minusSeconds(86_400), LISBON)).isEqualTo(-1);
  }
}
