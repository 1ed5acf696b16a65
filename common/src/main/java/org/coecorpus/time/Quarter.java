package org.coecorpus.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A calendar quarter in UTC, written {@code 2026Q3}.
 *
 * @param year 0 to 9999
 * @param number 1 to 4
 */
public record Quarter(int year, int number) implements Comparable<Quarter> {

  private static final Pattern FORM = Pattern.compile("([0-9]{4})-?Q([1-4])");

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if year or number is out of range
   */
  public Quarter {
    if (year < 0 || year > 9999 || number < 1 || number > 4) {
      throw new IllegalArgumentException(
          "illegal quarter: year " + year + ", number " + number + ", expected 0-9999 and 1-4");
    }
  }

  /**
   * Parses {@code 2026Q3} or {@code 2026-Q3}.
   *
   * @throws IllegalArgumentException if the text is not of that form
   */
  @JsonCreator
  public static Quarter parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "not a quarter: \"" + text + "\", expected a year and a quarter such as 2026Q3");
    }
    return new Quarter(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  /** The quarter that the instant falls in, in UTC. */
  public static Quarter of(Instant instant) {
    return of(instant.atZone(ZoneOffset.UTC).toLocalDate());
  }

  /** The quarter that the day falls in. */
  public static Quarter of(LocalDate date) {
    return new Quarter(date.getYear(), (date.getMonthValue() + 2) / 3);
  }

  /** First instant of the quarter. */
  public Instant start() {
    return LocalDate.of(year, number * 3 - 2, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** First instant of the next quarter. */
  public Instant end() {
    return plus(1).start();
  }

  /** The quarter {@code quarters} later; negative for earlier. */
  public Quarter plus(int quarters) {
    int index = year * 4 + number - 1 + quarters;
    return new Quarter(Math.floorDiv(index, 4), Math.floorMod(index, 4) + 1);
  }

  @Override
  public int compareTo(Quarter other) {
    return Integer.compare(year * 4 + number, other.year * 4 + other.number);
  }

  /** For example {@code 2026Q3}. */
  @Override
  @JsonValue
  public String toString() {
    return String.format(Locale.ROOT, "%04dQ%d", year, number);
  }
}
