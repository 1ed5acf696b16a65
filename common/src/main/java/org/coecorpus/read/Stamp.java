package org.coecorpus.read;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import org.coecorpus.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A date, a time of day, or both, as written at one place.
 *
 * @param date with its year
 * @param day where the year is not written
 * @param time null for a date alone
 * @param unpadded the hour is one digit and neither am nor pm is said, so it may mean the afternoon
 * @param zone as written behind the time
 * @param zoneWords the words of the zone
 * @param flaw why the words are no date that can be relied on: impossible, or two readings
 * @param words where date, time and zone stand
 * @param textStart where what is told begins, behind the marks that close the stamp
 * @param opening emphasis that was opened before the stamp and not closed behind it
 */
record Stamp(
    @Nullable LocalDate date,
    @Nullable MonthDay day,
    @Nullable LocalTime time,
    boolean unpadded,
    @Nullable ZoneId zone,
    @Nullable Span zoneWords,
    @Nullable String flaw,
    Span words,
    int textStart,
    String opening) {

  boolean hasDate() {
    return date != null || day != null;
  }

  boolean hasTime() {
    return time != null;
  }
}
