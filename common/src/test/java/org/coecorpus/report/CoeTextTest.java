package org.coecorpus.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CoeTextTest {

  @Test
  void keepsOneLineOfPrintableText() {
    assertThat(new CoeText(" a\n\t b\u202E\u0000c\uFEFF\u00A0 d ").text()).isEqualTo("a bc d");
    assertThat(new CoeText("x\uDC00y").text()).isEqualTo("x\uFFFDy");
    assertThat(new CoeText("naïve 数据 🚀").text()).isEqualTo("naïve 数据 🚀");
  }

  @Test
  void cutsAtAWordAndNeverThroughACharacter() {
    assertThat(new CoeText("retry storm after failover").shortened(14).text())
        .isEqualTo("retry storm…");
    assertThat(new CoeText("🚀🚀🚀🚀").shortened(4).text()).isEqualTo("🚀…");
  }
}
