package org.coecorpus.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick parser knows no time that {@code java.time} reads otherwise. */
class IsoTimeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-01",
        "2024-02-29",
        "2026-03-01T10:15",
        "2026-03-01T10:15:59",
        "2026-03-01T10:15Z",
        "2026-03-01T10:15:00Z",
        "2026-03-01T10:15:00+01:00",
        "2026-03-01T10:15:00-18:00"
      })
  void usualFormsAreKnown(String text) {
    assertThat(IsoTime.parse(text)).isPresent().isEqualTo(byFormatter(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-29",
        "2026-13-01",
        "2026-03-01T24:00:00",
        "2026-03-01T10:15:60Z",
        "2026-03-01T10:15:00+18:01",
        "2026-03-01T10:15:00+01:60",
        "2026-03-01T10:15:00.5Z",
        "2026-03-01 10:15",
        "2026-03-01T10:15:00Zx",
        "2026-03-01T",
        "",
        "2026-3-1"
      })
  void anythingElseIsLeftToTheFormatters(String text) {
    assertThat(IsoTime.parse(text)).isEmpty();
  }

  @Test
  void whatIsKnownIsReadAsTheFormattersDo() {
    Random random = new Random(11);
    String usual = "2026-03-01T10:15:00+01:00";
    for (int round = 0; round < 50_000; round++) {
      StringBuilder text = new StringBuilder(usual.substring(0, 10 + random.nextInt(16)));
      for (int i = random.nextInt(4); i > 0; i--) {
        text.setCharAt(random.nextInt(text.length()), "0123456789-+:TZ".charAt(random.nextInt(15)));
      }
      Optional<IsoTime> known = IsoTime.parse(text.toString());
      if (known.isPresent()) {
        assertThat(known).as("%s", text).isEqualTo(byFormatter(text.toString()));
      }
    }
  }

  private static Optional<IsoTime> byFormatter(String text) {
    try {
      if (text.length() == 10) {
        return Optional.of(new IsoTime(LocalDate.parse(text).atStartOfDay(), null, true));
      }
      if (text.endsWith("Z") || text.lastIndexOf('-') > 10 || text.contains("+")) {
        ZonedDateTime time = ZonedDateTime.parse(text);
        return Optional.of(new IsoTime(time.toLocalDateTime(), time.getOffset(), false));
      }
      return Optional.of(new IsoTime(LocalDateTime.parse(text), null, false));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
