package org.coecorpus.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoneStatementTest {

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
