package org.coecorpus.read;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.coecorpus.time.Moment;
import org.jspecify.annotations.Nullable;

/** Types a single date or time field, such as {@code due_at} of JSON or "Due: 1 March 2026". */
final class Moments {

  private final Stamps stamps;

  Moments(Stamps stamps) {
    this.stamps = stamps;
  }

  /**
   * Reads the text; a wall-clock time without zone is placed in {@code zone}, by the rules of
   * {@code java.time} where the clock is changed.
   *
   * @throws IllegalArgumentException naming what was expected, if the text is no date or time that
   *     can be relied on
   */
  Moment read(String text, @Nullable ZoneId zone) {
    Moment moment = Moment.tryParse(text.trim()).orElseGet(() -> inWords(text.trim(), zone));
    int year = moment.date().getYear();
    if (year < 1500 || year > 2199) {
      throw new IllegalArgumentException("year " + year + ", expected 1500 to 2199");
    }
    return place(moment, zone);
  }

  private Moment inWords(String text, @Nullable ZoneId zone) {
    Stamp stamp =
        stamps
            .atStart(new Passage(text, 0, text.length()))
            .orElseThrow(() -> new IllegalArgumentException("expected a date or time, ISO-8601"));
    if (stamp.flaw() != null) {
      throw new IllegalArgumentException(stamp.flaw());
    }
    String rest = text.substring(Math.min(text.length(), stamp.textStart()));
    if (!rest.isBlank()) {
      throw new IllegalArgumentException("expected a date or time and nothing else, ISO-8601");
    }
    LocalDate date =
        Optional.ofNullable(stamp.date())
            .orElseThrow(() -> new IllegalArgumentException("expected a date with year"));
    if (stamp.time() == null) {
      return Moment.of(date);
    }
    return place(
        Moment.of(LocalDateTime.of(date, stamp.time())),
        stamp.zone() != null ? stamp.zone() : zone);
  }

  /** The moment with an offset, if it is a wall-clock time and the zone is known. */
  static Moment place(Moment moment, @Nullable ZoneId zone) {
    return zone == null || moment.isPlaced() || moment.isDateOnly()
        ? moment
        : Moment.of(moment.local().atZone(zone).toOffsetDateTime());
  }
}
