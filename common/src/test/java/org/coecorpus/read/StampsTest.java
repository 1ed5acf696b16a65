package org.coecorpus.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StampsTest {

  private final Stamps stamps = new Stamps(DateWords.Order.UNKNOWN);

  private static Passage passage(String text) {
    return new Passage(text, 0, text.length());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "16:32 - lamp|null|16:32|null|lamp",
        "**9:05 UTC** - lamp|null|09:05|Z|lamp",
        "16.04 lamp|null|16:04|null|lamp",
        "~9:10 lamp|null|09:10|null|lamp",
        "[16:04] @ana lamp|null|16:04|null|@ana lamp",
        "10:15am lamp|null|10:15|null|lamp",
        "12:10 AM lamp|null|00:10|null|lamp",
        "13:55 PM lamp|null|13:55|null|lamp",
        "2026-03-01 10:15 Europe/Lisbon: lamp|2026-03-01|10:15|Europe/Lisbon|lamp",
        "2026-03-01T10:15:07Z lamp|2026-03-01|10:15:07|Z|lamp",
        "3 March 2026, 10:15 lamp|2026-03-03|10:15|null|lamp",
        "March 3rd, 2026 at 4pm ET lamp|2026-03-03|16:00|America/New_York|lamp",
        "10/20/2026 - 15:38 CST - lamp|2026-10-20|15:38|-06:00|lamp",
        "04:49 PM UTC lamp|null|16:49|Z|lamp",
        "12:45 PM PST Saturday Oct 30th 2026: lamp|2026-10-30|12:45|-08:00|lamp",
        "[10.41](https://chat.example/p1) lamp|null|10:41|null|lamp",
        "{{ 06:10 }} lamp|null|06:10|null|lamp",
        "2026-03-01 09:00 - 11:00 lamp|2026-03-01|09:00|null|lamp",
        "17:00-18:00 lamp|null|17:00|null|lamp",
        "2026-03-01T10:00-07:00 lamp|2026-03-01|10:00|-07:00|lamp",
        "16:05:57-58 lamp|null|16:05:57|null|lamp",
        "`2026-03-01 00:10` lamp|2026-03-01|00:10|null|lamp",
        "30.03.2026 10:15 UTC+1 lamp|2026-03-30|10:15|+01:00|lamp",
        "c.15.30 lamp|null|15:30|null|lamp",
      })
  void aStampAtTheStart(String text, String date, String time, String zone, String rest) {
    Stamp stamp = stamps.atStart(passage(text)).orElseThrow();
    assertThat(stamp.flaw()).isNull();
    assertThat(String.valueOf(stamp.date())).isEqualTo(date);
    assertThat(String.valueOf(stamp.time())).isEqualTo(time);
    assertThat(String.valueOf(stamp.zone())).isEqualTo(zone);
    assertThat(text.substring(stamp.textStart())).isEqualTo(rest);
  }

  @ParameterizedTest
  @CsvSource({
    "99.95 percent of lamps",
    "1.14.3 was released",
    "5 lamps failed",
    "10:75 x1",
    "may the lamp",
    "16:322 lamps",
    "3.5 hours"
  })
  void whatIsNoStamp(String text) {
    Optional<Stamp> stamp = stamps.atStart(passage(text));
    assertThat(stamp.filter(found -> found.flaw() == null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "02/03/24|day and month",
        "2026-02-30|no such day",
        "2026-03-01 10:00:60|no such time",
        "0000-01-01|year 0",
        "9999-01-01|year 9999",
      })
  void whatCannotBeReliedOnIsFlawed(String text, String flaw) {
    assertThat(stamps.atStart(passage(text)).orElseThrow().flaw()).contains(flaw);
  }

  @Test
  void otherDatesOfADocumentProveTheOrder() {
    Stamps proven = new Stamps(DateWords.orderOf("opened 25/03/24, closed 02/04/24"));
    assertThat(proven.atStart(passage("02/03/24")).orElseThrow().date()).hasToString("2024-03-02");
    assertThat(DateWords.orderOf("25/03/24 and 03/25/24")).isEqualTo(DateWords.Order.UNKNOWN);
    assertThat(DateWords.orderOf("2024-05-30 and 2024-30-05")).isEqualTo(DateWords.Order.UNKNOWN);
  }

  @Test
  void theEndOfTheDayIsTheNextDay() {
    Stamp stamp = stamps.atStart(passage("2026-03-01 24:00 lamp")).orElseThrow();
    assertThat(stamp.date()).hasToString("2026-03-02");
    assertThat(stamp.time()).hasToString("00:00");
  }

  @Test
  void aRangeHasAnEnd() {
    Passage text = passage("was dark from 15:30 to 18:10 UTC on Monday");
    Stamp start = stamps.next(text, 0).orElseThrow();
    assertThat(start.time()).hasToString("15:30");
    assertThat(start.zone()).hasToString("Z");
    assertThat(stamps.rangeEnd(text, start).orElseThrow().time()).hasToString("18:10");
  }
}
