package org.coecorpus.incident;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeverityTest {

  @ParameterizedTest
  @CsvSource({
    "SEV1, SEV1",
    "sev-2, SEV2",
    "Sev_3, SEV3",
    "P1, SEV1",
    "S2, SEV2",
    "Severity: 4, SEV4",
    "5, SEV5",
    "SEV2 (degraded), SEV2"
  })
  void numberedFormsAreRead(String words, Severity severity) {
    assertThat(Severity.parse(words)).contains(severity);
  }

  @ParameterizedTest
  @CsvSource({"SEV6", "SEV0", "SEV12", "high", "''"})
  void otherFormsAreNot(String words) {
    assertThat(Severity.parse(words)).isEmpty();
  }
}
