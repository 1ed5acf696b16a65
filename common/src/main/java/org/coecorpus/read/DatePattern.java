package org.coecorpus.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import org.coecorpus.time.Moment;

/** A form of date or time, in the letters of {@link DateTimeFormatter}; names are English. */
final class DatePattern {

  private final DateTimeFormatter formatter;

  /**
   * From its letters.
   *
   * @throws IllegalArgumentException if they are no pattern with year, month and day
   */
  DatePattern(String letters) {
    // Strict, so that there is no 30 February; a strict y wants an era, u does not.
    this.formatter =
        new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern(letters.replace('y', 'u'))
            .toFormatter(Locale.ENGLISH)
            .withResolverStyle(ResolverStyle.STRICT);
    String sample = formatter.format(ZonedDateTime.parse("2026-11-23T22:45:51.5Z"));
    if (read(sample).filter(m -> m.date().equals(LocalDate.of(2026, 11, 23))).isEmpty()) {
      throw new IllegalArgumentException("a pattern that does not give year, month and day");
    }
  }

  /** The moment, if the whole text is in this form. */
  Optional<Moment> read(String text) {
    try {
      TemporalAccessor found =
          formatter.parseBest(
              text.trim(), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
      if (found instanceof OffsetDateTime placed) {
        return Optional.of(Moment.of(placed));
      }
      return Optional.of(
          found instanceof LocalDateTime local
              ? Moment.of(local)
              : Moment.of(LocalDate.from(found)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
