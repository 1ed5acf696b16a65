package org.coecorpus.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.TreeSet;
import org.coecorpus.time.Moment;
import org.coecorpus.time.Quarter;
import org.junit.jupiter.api.Test;

/**
 * Terms, days and quarters against {@code java.time} around every change of a clock from 2000 to
 * 2037, in every zone that Java knows.
 */
class TermZonesTest {

  private static final Instant FROM = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant TO = Instant.parse("2038-01-01T00:00:00Z");

  @Test
  void termsEndAsTheCalendarOrTheClockSaysWhicheverIsLater() {
    for (Change change : changes()) {
      for (Term term : Term.values()) {
        for (int hours : new int[] {-30, -1, 0, 1, 30}) {
          Instant from = change.at().minus(Duration.ofDays(term.days())).plusSeconds(hours * 3600L);
          assertTerm(term, from, change.zone());
          assertTerm(term, change.at().plusSeconds(hours * 3600L), change.zone());
        }
      }
    }
  }

  private static void assertTerm(Term term, Instant from, ZoneId zone) {
    Instant elapsed = from.plus(Duration.ofHours(24L * term.days()));
    ZonedDateTime start = ZonedDateTime.ofInstant(from, zone);
    Instant calendar =
        ZonedDateTime.ofLocal(
                LocalDateTime.of(start.toLocalDate().plusDays(term.days()), start.toLocalTime()),
                zone,
                start.getOffset())
            .toInstant();
    boolean same = zone.getRules().getOffset(from).equals(zone.getRules().getOffset(elapsed));
    Instant end = same || elapsed.isAfter(calendar) ? elapsed : calendar;

    assertThat(term.endsAt(from, zone)).as("%s from %s in %s", term, from, zone).isEqualTo(end);
    assertThat(term.daysBetween(from, end, zone)).isLessThanOrEqualTo(term.days());
    assertThat(term.daysBetween(from, end.plusNanos(1_000_000), zone))
        .isGreaterThan(end.equals(elapsed) ? term.days() : term.days() - 1e-9);
  }

  @Test
  void aDueDayEndsWhereTheNextDayBegins() {
    for (Change change : changes()) {
      LocalDate day = LocalDate.ofInstant(change.at(), change.zone());
      for (LocalDate due : List.of(day.minusDays(1), day, day.plusDays(1))) {
        Moment moment = Moment.parse(due.toString());
        Instant next = due.plusDays(1).atStartOfDay(change.zone()).toInstant();

        assertThat(moment.lastInstantIn(change.zone()))
            .as("%s in %s", due, change.zone())
            .isEqualTo(next.minusNanos(1));
      }
    }
  }

  @Test
  void aReviewOfTwentyFourHoursIsLongEnoughWhateverTheClocksDo() {
    for (Change change : changes()) {
      Instant from = change.at().minusSeconds(7200);
      Instant asOf = from.plus(Duration.ofDays(3));
      Instant full = from.plusSeconds(86_400);

      assertThat(new ReviewStay(from, full).isShort(asOf).value()).isFalse();
      assertThat(new ReviewStay(from, full.minusNanos(1)).isShort(asOf).value()).isTrue();
    }
  }

  @Test
  void quartersAreThoseOfTheUtcDate() {
    for (Change change : changes()) {
      LocalDate date = LocalDate.ofInstant(change.at(), ZoneOffset.UTC);
      Quarter quarter = Quarter.of(change.at());
      Instant start =
          LocalDate.of(date.getYear(), (date.getMonthValue() - 1) / 3 * 3 + 1, 1)
              .atStartOfDay(ZoneOffset.UTC)
              .toInstant();

      assertThat(quarter.start()).isEqualTo(start);
      assertThat(quarter.end()).isEqualTo(start.atOffset(ZoneOffset.UTC).plusMonths(3).toInstant());
      assertThat(Quarter.of(start)).isEqualTo(quarter);
      assertThat(Quarter.of(start.minusNanos(1))).isEqualTo(quarter.plus(-1));
    }
  }

  @Test
  void figuresDoNotDependOnTheDefaultZone() {
    TimeZone before = TimeZone.getDefault();
    List<MeasureResult> results = new ArrayList<>();
    try {
      for (String zone : List.of("Pacific/Kiritimati", "America/St_Johns", "UTC")) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        results.add(
            Measures.compute(
                new Corpus()
                    .with(
                        "{'id':'c','incident':{'started_at':'2026-01-01'},"
                            + "'lifecycle':{'created_at':'2026-01-01'},'actions':[{'id':'a',"
                            + "'status':'OPEN','due_at':'2026-03-31'}]}")
                    .at("2026-04-01T00:00:00Z")));
      }
    } finally {
      TimeZone.setDefault(before);
    }
    assertThat(results).containsOnly(results.get(0));
  }

  private record Change(ZoneId zone, Instant at) {}

  private static List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    for (String id : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
      ZoneId zone = ZoneId.of(id);
      ZoneOffsetTransition next = zone.getRules().nextTransition(FROM);
      while (next != null && next.getInstant().isBefore(TO)) {
        changes.add(new Change(zone, next.getInstant()));
        next = zone.getRules().nextTransition(next.getInstant());
      }
    }
    assertThat(changes).hasSizeGreaterThan(10_000);
    return changes;
  }
}
