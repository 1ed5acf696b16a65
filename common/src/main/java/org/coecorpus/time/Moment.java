package org.coecorpus.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A point in time as precise as a document gives it: with offset or zone it is <em>placed</em> and
 * has an instant; a local date-time or a date alone is <em>unplaced</em>. Its text is ISO-8601 and
 * is what a COE's JSON holds.
 */
public final class Moment implements Comparable<Moment>, Serializable {

  private static final long serialVersionUID = 1;

  private final String text;
  private final @Nullable ZonedDateTime placed;
  private final LocalDateTime local;
  private final boolean dateOnly;

  private Moment(
      String text, @Nullable ZonedDateTime placed, LocalDateTime local, boolean dateOnly) {
    this.text = text;
    this.placed = placed;
    this.local = local;
    this.dateOnly = dateOnly;
  }

  /**
   * Parses ISO-8601: {@code 2026-03-01T10:15:00Z}, with offset, with {@code [Zone]}, a local
   * date-time, or a date.
   *
   * @throws IllegalArgumentException if the text is none of these
   */
  @JsonCreator
  public static Moment parse(String text) {
    return tryParse(text)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "not a date or time: \""
                        + text
                        + "\", expected ISO-8601 such as 2026-03-01T10:15:00Z, "
                        + "2026-03-01T10:15:00 or 2026-03-01"));
  }

  /** As {@link #parse}, but empty where that would fail. */
  public static Optional<Moment> tryParse(String text) {
    Optional<Moment> usual = IsoTime.parse(text).map(time -> of(time, text));
    return usual.isPresent() ? usual : tryFormats(text);
  }

  private static Moment of(IsoTime time, String text) {
    ZoneOffset offset = time.offset();
    if (offset != null) {
      return placed(text, ZonedDateTime.of(time.local(), offset));
    }
    return time.isDateOnly() ? of(time.local().toLocalDate()) : of(time.local());
  }

  private static Optional<Moment> tryFormats(String text) {
    try {
      if (text.indexOf('T') < 0) {
        return Optional.of(of(LocalDate.parse(text)));
      }
      int afterDate = text.indexOf('T') + 1;
      boolean placed =
          text.endsWith("Z")
              || text.endsWith("]")
              || text.indexOf('+', afterDate) > 0
              || text.indexOf('-', afterDate) > 0;
      return Optional.of(
          placed ? placed(text, ZonedDateTime.parse(text)) : of(LocalDateTime.parse(text)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** An instant, written in UTC. */
  public static Moment of(Instant instant) {
    return placed(instant.toString(), instant.atZone(ZoneOffset.UTC));
  }

  /** A time whose offset is known. */
  public static Moment of(OffsetDateTime time) {
    return placed(
        written(time.toLocalDateTime()) + time.getOffset().getId(), time.toZonedDateTime());
  }

  /** A wall-clock time whose zone is not known. */
  public static Moment of(LocalDateTime time) {
    return new Moment(written(time), null, time, false);
  }

  /** With its seconds; of years of four digits a formatter would say the same and take longer. */
  private static String written(LocalDateTime time) {
    boolean whole = time.getSecond() == 0 && time.getNano() == 0;
    return whole ? time + ":00" : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time);
  }

  /** A day whose time and zone are not known. */
  public static Moment of(LocalDate date) {
    return new Moment(date.toString(), null, date.atStartOfDay(), true);
  }

  private static Moment placed(String text, ZonedDateTime time) {
    return new Moment(text, time, time.toLocalDateTime(), false);
  }

  /** The instant, if the zone is known. */
  public Optional<Instant> instant() {
    return Optional.ofNullable(placed).map(ZonedDateTime::toInstant);
  }

  /** The instant, reading an unplaced time in {@code zone}; a date alone is its first instant. */
  public Instant instantIn(ZoneId zone) {
    return placed != null ? placed.toInstant() : local.atZone(zone).toInstant();
  }

  /**
   * The last instant that still belongs to this moment: a date alone lasts until its day ends in
   * {@code zone}, anything else is the instant itself.
   */
  public Instant lastInstantIn(ZoneId zone) {
    if (!dateOnly) {
      return instantIn(zone);
    }
    return local
        .toLocalDate()
        .plusDays(1)
        .atTime(LocalTime.MIN)
        .atZone(zone)
        .toInstant()
        .minusNanos(1);
  }

  /** The calendar day as written. */
  public LocalDate date() {
    return local.toLocalDate();
  }

  /** The wall clock as written. */
  public LocalDateTime local() {
    return local;
  }

  /** Whether only a day is known. */
  public boolean isDateOnly() {
    return dateOnly;
  }

  /** Whether the zone or offset is known. */
  public boolean isPlaced() {
    return placed != null;
  }

  /** By wall clock, then by text: an order for printing, not a chronology over zones. */
  @Override
  public int compareTo(Moment other) {
    int byClock = local.compareTo(other.local);
    return byClock != 0 ? byClock : text.compareTo(other.text);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Moment moment && moment.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** The ISO-8601 text. */
  @Override
  @JsonValue
  public String toString() {
    return text;
  }
}
