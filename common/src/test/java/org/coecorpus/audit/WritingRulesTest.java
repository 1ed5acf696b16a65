package org.coecorpus.audit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WritingRulesTest {

  private static final String IMPACT = "Customer Impact";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Since March 3, 2026 no cart is empty. | Since March 3 no cart is empty. | March 3
          On 4 April 2026 it came back.         | On 4 April it came back.        | 4 April
          From 3 March to 5 March 2026 it slept.| From 3 March 2026 to 5 March.   | 5 March
          """)
  void c6FiresOnADateWithoutItsYear(String good, String bad, String passage) {
    Audited.of(Draft.clean().with(IMPACT, good + "\n")).passes("C6");
    Audited.of(Draft.clean().with(IMPACT, bad + "\n")).breaks("C6", passage);
  }

  @Test
  void c6FiresOnATimeThatNoZoneCovers() {
    Draft stated = Draft.clean().with(IMPACT, "Carts were empty from 09:10 to 09:40.\n");
    Audited.of(stated).passes("C6");
    Draft unstated = stated.replacing("  zone: UTC\n", "");
    Audited.of(unstated).breaks("C6", "09:10", "09:40");
    Audited.of(unstated.replacing("09:10 to 09:40.", "09:10 to 09:40 UTC.")).passes("C6");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The call to `10:30` failed on May 2 2026.",
        "The page said \"back at 10:30 on May 2\".",
        "The ratio was 16:9."
      })
  void c6PassesCodeAndQuotations(String sentence) {
    Audited.of(Draft.clean().replacing("  zone: UTC\n", "").with(IMPACT, sentence + "\n"))
        .passes("C6");
  }
}
