package org.coecorpus.read;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.coecorpus.text.Span;
import org.coecorpus.time.Moment;
import org.jspecify.annotations.Nullable;

/**
 * What a document says about its dates as a whole.
 *
 * @param day of times that have no date, if the document gives one
 * @param dayOutside whether that day comes from the file's name and not from the text
 * @param zone of times that have none
 * @param zoneConcluded whether that zone is only that of the times which the document names beside
 */
record Calendar(
    @Nullable LocalDate day, boolean dayOutside, @Nullable ZoneId zone, boolean zoneConcluded) {

  Calendar {
    zoneConcluded = zoneConcluded && zone != null;
  }

  Calendar withDay(LocalDate newDay) {
    return new Calendar(newDay, false, zone, zoneConcluded);
  }

  /** The zone where the document states it for all times. */
  @Nullable ZoneId statedZone() {
    return zoneConcluded ? null : zone;
  }

  /** The stamp's date; one without year is put as near to the document's day as possible. */
  Optional<LocalDate> date(Stamp stamp) {
    if (stamp.date() != null || stamp.day() == null || day == null) {
      return Optional.ofNullable(stamp.date());
    }
    int year = day.getYear();
    long target = day.toEpochDay();
    return Stream.of(year, year - 1, year + 1)
        .filter(candidate -> stamp.day().isValidYear(candidate))
        .map(candidate -> stamp.day().atYear(candidate))
        .min(
            (a, b) ->
                Long.compare(Math.abs(a.toEpochDay() - target), Math.abs(b.toEpochDay() - target)));
  }

  /** The stamp as a field: ISO-8601, with offset where the zone is known. */
  Optional<Raw.Text> moment(Stamp stamp, @Nullable LocalDate date) {
    return moment(stamp, date, false);
  }

  Optional<Raw.Text> moment(Stamp stamp, @Nullable LocalDate date, boolean inferred) {
    if (date == null || stamp.flaw() != null) {
      return Optional.empty();
    }
    Moment moment =
        stamp.time() == null
            ? Moment.of(date)
            : Moments.place(
                Moment.of(LocalDateTime.of(date, stamp.time())),
                stamp.zone() != null ? stamp.zone() : zone);
    boolean concluded = zoneConcluded && stamp.hasTime() && stamp.zone() == null;
    return Optional.of(text(moment, stamp.words(), inferred || concluded));
  }

  static Raw.Text text(Moment moment, Span words, boolean inferred) {
    return inferred
        ? Raw.Text.inferred(moment.toString(), words)
        : Raw.Text.of(moment.toString(), words);
  }
}
