package org.coecorpus.jobs.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {

  private static String fill(String template) {
    return Template.of(template).fill(Map.of("who", "couriers"), new Dice(1, 1, "test"));
  }

  @Test
  void gapsTakeTheirValuesWithOrWithoutACapital() {
    assertThat(fill("{who^} and {who}.")).isEqualTo("Couriers and couriers.");
  }

  @Test
  void choicesMayHoldGapsAndChoices() {
    assertThat(fill("[{who}|[a|b]]")).isIn("couriers", "a", "b");
  }

  @Test
  void numbersKeepToRangeAndStep() {
    assertThat(fill("{n:1000-1000}")).isEqualTo("1,000");
    assertThat(fill("{n:20-30/10}")).isIn("20", "30");
  }

  @Test
  void anUnknownGapIsNamed() {
    assertThatThrownBy(() -> fill("{whom} waits"))
        .hasMessageContaining("{whom}")
        .hasMessageContaining("{whom} waits");
  }

  @Test
  void anOpenBracketIsAnError() {
    assertThatThrownBy(() -> Template.of("[a|b")).hasMessageContaining("expected ]");
  }
}
