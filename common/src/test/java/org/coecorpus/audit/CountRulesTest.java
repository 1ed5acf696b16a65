package org.coecorpus.audit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountRulesTest {

  private static final String IMPACT = "Customer Impact";

  private static Draft impact(String sentence) {
    return Draft.clean().with(IMPACT, sentence + "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          In all, 310 of 4,960 logins (6.25 percent) failed.  | In all, 310 logins failed.             | 310 logins failed
          12 of 400 carts (3 percent) were empty.             | 12 of 400 carts were empty.            | 12 of 400 carts
          12 of 400 carts (3 percent) were empty.             | 3 percent of the carts were empty.     | 3 percent
          Refunds: 12 of 400 (3%).                            | Refunds that stuck: 12.                | 12
          4 out of 16 gift cards (25%) were refused.          | 4 gift cards were refused.             | 4 gift cards were refused
          """)
  void i2FiresOnACountWithoutTotalOrPercentage(String good, String bad, String count) {
    Audited.of(impact(good)).passes("I2");
    Audited.of(impact(bad)).breaks("I2", count);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It lasted 30 minutes, until 09:40 UTC on 2026-03-02.",
        "No orders were affected.",
        "310 of 4,960 logins (6.25 percent) failed; the 310 logins were all from one depot.",
        "HTTP 503 was sent by cart-7 on port 8443.",
        "The limit of 400 sessions was reached.",
        "Processor usage stood at 95 percent.",
        "The alarm fires above 2 percent of logins.",
        "In July 2025 logins were moved.",
        "Version 2.12 logins were not hit.",
        "The screen said \"12 orders failed\"."
      })
  void i2PassesWhatIsNoCountOfTheImpact(String sentence) {
    Audited.of(impact(sentence)).passes("I2");
  }

  @Test
  void i2LooksAtSummaryAndImpactOnly() {
    Audited.of(Draft.clean().replacing("the build is found", "12 carts were empty")).passes("I2");
    Audited.of("{\"id\":\"COE-1\",\"title\":\"Carts were empty\",\"severity\":\"SEV3\"}")
        .cannotAssess("I2", "impact");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Latency rose from 80 ms to 2,300 ms.         | Latency rose from 80 to 2,300.      | 80 to 2,300
          Latency rose from 80 to 2,300 milliseconds.  | Latency rose from 80 to 2,300.      | 80 to 2,300
          The queue stood at 18,935 messages.          | The queue stood at 18,935.          | 18,935
          Response time was above the goal of 238 ms.  | Response time was above the goal of 238. | 238
          """)
  void i5FiresOnAMeasureWithoutItsUnit(String good, String bad, String value) {
    Audited.of(impact(good)).passes("I5");
    Audited.of(impact(bad)).breaks("I5", value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Latency rose with version 2.3 on port 8443.",
        "Latency in milliseconds rose from 80 to 2,300.",
        "Response time was bad at 09:10 UTC on 2026-03-02.",
        "The rate of status 503 rose on host cart-7."
      })
  void i5PassesVersionsCodesAndTimes(String sentence) {
    Audited.of(impact(sentence)).passes("I5");
  }
}
