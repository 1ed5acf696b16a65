package org.coecorpus.coe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatestInstantTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'incident':{'started_at':'2026-01-01T10:00:00Z','resolved_at':'2026-01-02T10:00:00+02:00'}}|2026-01-02T08:00:00Z",
        "{'timeline':[{'at':'2026-01-03T10:00:00','text':'x'}]}|2026-01-03T10:00:00Z",
        "{'lifecycle':{'review_intervals':[{'from':'2026-02-01','to':'2026-02-03'}]}}|2026-02-03T23:59:59.999999999Z",
        "{'actions':[{'due_at':'2030-01-01','history':[{'at':'2026-03-01T00:00:00Z','field':'due_at','to':'2031-01-01'}]}]}|2026-03-01T00:00:00Z",
      })
  void isTheLastThingThatHappened(String json, Instant expected) {
    Coe coe = CoeJson.read("{\"id\":\"COE-1\"," + json.substring(1).replace('\'', '"'));
    assertThat(LatestInstant.of(coe)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"{'summary':'no dates'}", "{'actions':[{'due_at':'2030-01-01'}]}"})
  void isUnknownWithoutAnyEvent(String json) {
    Coe coe = CoeJson.read("{\"id\":\"COE-1\"," + json.substring(1).replace('\'', '"'));
    assertThat(LatestInstant.of(coe)).isEmpty();
  }
}
