package org.coecorpus.read;

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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "All times in CEST|CEST",
        "All times are approximate and in UTC.|UTC",
        "All times in PST (UTC-7)|UTC-7",
        "All times are Lisbon time (Europe/Lisbon)|Lisbon time",
        "Timezone: Europe/Lisbon|Europe/Lisbon",
      })
  void aSentenceStatesTheZone(String sentence, String words) {
    assertThat(ZoneStatement.in(new Passage(sentence, 0, sentence.length())))
        .hasValueSatisfying(found -> assertThat(found).hasToString(words));
  }
}
