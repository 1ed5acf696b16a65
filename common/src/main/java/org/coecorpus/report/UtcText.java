package org.coecorpus.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How instants are printed. */
final class UtcText {

  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private UtcText() {}

  /** For example {@code 2026-10-20 00:00 UTC}; to the minute, rounded down. */
  static String of(Instant instant) {
    return MINUTES.format(instant);
  }
}
