package org.coecorpus.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WhyRulesTest {

  @Test
  void w1FiresWhereNoBranchHasFiveWhys() {
    Draft four =
        Draft.clean().replacing("5. Why does nothing make them? The test data has no owner.\n", "");
    assertThat(Audited.of(four).breaks("W1", "absent").get(0).why())
        .endsWith(": the longest branch has 4 of 5.");
    Audited.of(Draft.clean()).passes("W1");
  }

  @Test
  void w1FiresWithoutAnyWhys() {
    Audited.of(Draft.clean().without("5 Whys")).breaks("W1", "absent");
  }

  @Test
  void w1CountsTheLongestBranchAndNotAllWhys() {
    Audited.of(json("{\"question\":\"a\",\"children\":[%s,%s]}".formatted(chain(3), chain(3))))
        .breaks("W1", "absent");
    Audited.of(json("{\"question\":\"a\",\"children\":[%s,%s]}".formatted(chain(4), chain(1))))
        .passes("W1");
  }

  private static String json(String whys) {
    return "{\"id\":\"COE-1\",\"title\":\"Carts were empty\",\"whys\":[" + whys + "]}";
  }

  private static String chain(int length) {
    return "{\"question\":\"b\""
        + (length > 1 ? ",\"children\":[" + chain(length - 1) + "]" : "")
        + "}";
  }
}
