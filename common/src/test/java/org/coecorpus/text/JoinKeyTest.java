package org.coecorpus.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
}
