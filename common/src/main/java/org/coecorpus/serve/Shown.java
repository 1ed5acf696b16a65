package org.coecorpus.serve;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.coecorpus.report.CoeText;
import org.coecorpus.time.Moment;
import org.jspecify.annotations.Nullable;

/** How values are shown on the pages. */
final class Shown {

  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private Shown() {}

  /** Text of a document on one line, without control characters and marks of direction. */
  static String line(@Nullable Object value) {
    return value == null ? "" : new CoeText(value.toString()).text();
  }

  /** The title, or that there is none. */
  static String title(@Nullable String title) {
    String line = line(title);
    return line.isEmpty() ? "(no title)" : line;
  }

  /** A constant in words: {@code IMPACT_START} is {@code impact start}. */
  static String words(@Nullable Enum<?> constant) {
    return constant == null ? "" : constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** A name of the program's own with a capital letter. */
  static String heading(String name) {
    return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  /** For example {@code 2026-03-01 10:15 UTC}; what is not known of the zone is not said. */
  static String moment(@Nullable Moment moment) {
    if (moment == null) {
      return "";
    }
    if (moment.isDateOnly()) {
      return moment.date().toString();
    }
    return clock(moment.local()) + zone(moment);
  }

  static String instant(Instant instant) {
    return MINUTES.format(instant.atOffset(ZoneOffset.UTC)) + " UTC";
  }

  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** For example {@code 1 COE} and {@code 2 COEs}. */
  static String count(long number, String noun) {
    return count(number) + " " + noun + (number == 1 ? "" : "s");
  }

  private static String clock(LocalDateTime local) {
    return (local.getSecond() == 0 ? MINUTES : SECONDS).format(local);
  }

  private static String zone(Moment moment) {
    String text = moment.toString();
    if (!moment.isPlaced()) {
      return "";
    }
    if (text.endsWith("Z")) {
      return " UTC";
    }
    if (text.endsWith("]")) {
      return " " + text.substring(text.indexOf('[') + 1, text.length() - 1);
    }
    return " " + text.substring(Math.max(text.lastIndexOf('+'), text.lastIndexOf('-')));
  }
}
