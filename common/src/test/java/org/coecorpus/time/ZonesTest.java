package org.coecorpus.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZonesTest {

  @ParameterizedTest
  @CsvSource({
    "UTC,Z",
    "CEST,+02:00",
    "PST,-08:00",
    "PT,America/Los_Angeles",
    "London time,Europe/London",
    "UTC+1,+01:00",
    "GMT-03:30,-03:30",
    "+0530,+05:30",
    "Europe/Lisbon,Europe/Lisbon"
  })
  void wordsNameAZone(String words, String zone) {
    assertThat(Zones.of(words)).hasValueSatisfying(found -> assertThat(found).hasToString(zone));
  }

  @ParameterizedTest
  @CsvSource({"at", "est", "AC", "UTC+25", "Moon/Base", "the time"})
  void otherWordsDoNot(String words) {
    assertThat(Zones.of(words)).isEmpty();
  }
}
