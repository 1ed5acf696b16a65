package org.coecorpus.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JoinKeyTest {

  @Test
  void caseAndBlanksAroundDoNotCount() {
    assertThat(JoinKey.of(" INC-12\u2003")).isEqualTo("inc-12");
    assertThat(JoinKey.of("a b")).isEqualTo("a b");
  }

  @Test
  void aliasMayBeginWithAnAt() {
    assertThat(JoinKey.ofAlias(" @IPark")).isEqualTo("ipark");
    assertThat(JoinKey.ofAlias("ipark")).isEqualTo("ipark");
    assertThat(JoinKey.of("@ipark")).isEqualTo("@ipark");
  }

  @ParameterizedTest
  @CsvSource({
    "https://tickets.example/OPS-12, ops-12",
    "http://tickets.example/browse/OPS-12/?focus=3#c, ops-12",
    "https://tickets.example/EVT-2026-000012, evt-2026-000012",
    "https://code.example/team/repo/issues/12, https://code.example/team/repo/issues/12",
    "https://tickets.example/OPS-, https://tickets.example/ops-",
    "OPS-12, ops-12"
  })
  void aLinkIsTheIdAtItsEnd(String written, String key) {
    assertThat(JoinKey.of(written)).isEqualTo(key);
  }
}
