package org.coecorpus.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImpactRulesTest {

  private static final String IMPACT = "Customer Impact";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Many carts were empty.                               | Many
          We lost a number of carts for 30 minutes.            | a number of
          Some percentage of carts was empty at 09:10 UTC.     | Some percentage
          On 2026-03-02 a few carts answered with HTTP 500.    | a few
          The effect on host cart-7 was significant.           | significant
          """)
  void i1FiresOnAVagueWordWithoutAFigure(String sentence, String word) {
    Audited.of(Draft.clean().with(IMPACT, sentence + "\n")).breaks("I1", word);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Many carts were empty, 310 of 4,960 (6.25 percent).",
        "Some 12% of carts were empty.",
        "Customers saw \"Some items are missing\" in their cart.",
        "The page `many-carts` was blank and the job a-few-carts failed.",
        "The service Several Streams was not affected.",
        "Something was empty."
      })
  void i1PassesFiguresQuotationsAndNames(String sentence) {
    Audited.of(Draft.clean().with(IMPACT, sentence + "\n")).passes("I1");
  }

  @Test
  void i1LooksAtTheSummaryAndNotAtTheTimeline() {
    Audited.of(Draft.clean().replacing("shoppers in Iberia", "many shoppers. They"))
        .breaks("I1", "many");
    Audited.of(Draft.clean().replacing("the build is found", "many carts are empty")).passes("I1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          310 of 4,960 requests (6.25 percent) | 310 of 4,960 requests (6.52 percent) | 6.25
          13 out of 160 requests (8%)          | 13 out of 160 requests (9%)          | 8
          2 requests of 3 (67 percent)         | 2 requests of 3 (66 percent)         | 67
          1 of 8 hosts (12.5 percent)          | 1 of 8 hosts (12.6 percent)          | 12.5
          """)
  void i3FiresWhereThePercentageIsNotTheShare(String right, String wrong, String expected) {
    Audited.of(Draft.clean().with(IMPACT, "In all, " + right + " failed.\n")).passes("I3");
    Audited broken = Audited.of(Draft.clean().with(IMPACT, "In all, " + wrong + " failed.\n"));
    assertThat(broken.breaks("I3", wrong).get(0).why()).endsWith("is " + expected + " percent.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 of 8 hosts (12 percent)", "1 of 8 hosts (13 percent)"})
  void i3TakesHalvesRoundedUpOrToEven(String right) {
    Audited.of(Draft.clean().with(IMPACT, right + " failed.\n")).passes("I3");
  }

  @Test
  void aPlaceInAJsonStringWithEscapesIsRight() {
    String json =
        "{\"id\":\"COE-1\",\"title\":\"Carts were empty\",\"impact\":{\"text\":\"He said \\\"no\\\".\\n\\u0041 line: 1 of 4 hosts (26 percent) failed.\"}}";
    Audited.of(json).breaks("I3", "1 of 4 hosts (26 percent)");
  }

  @Test
  void withoutSummaryAndImpactNothingCanBeAssessed() {
    Audited audited =
        Audited.of("{\"id\":\"COE-1\",\"title\":\"Carts were empty\",\"severity\":\"SEV3\"}");
    audited.cannotAssess("I1", "impact");
    audited.cannotAssess("I3", "impact");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No orders were lost.",
        "Order impact: none.",
        "Zero orders were affected.",
        "12 of 400 orders (3 percent) came late.",
        "The service takes no orders."
      })
  void i4TakesAnyStatementOnOrders(String sentence) {
    Audited.of(Draft.clean().with(IMPACT, sentence + "\n")).passes("I4");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Carts were empty, in order to be safe.", "The page of orders was blank."})
  void i4FiresWithoutOne(String sentence) {
    Audited.of(Draft.clean().with(IMPACT, sentence + "\n")).breaks("I4", "absent");
  }

  @Test
  void i4TakesTheFieldForOrders() {
    String json =
        "{\"id\":\"COE-1\",\"title\":\"Carts were empty\",\"impact\":{\"text\":\"Carts were empty.\"ORDERS}}";
    Audited.of(json.replace("ORDERS", ",\"orders\":{\"affected\":0,\"total\":9}")).passes("I4");
    Audited.of(json.replace("ORDERS", "")).breaks("I4", "absent");
  }

  @Test
  void i8FiresWhereNoPictureShowsWhatCustomersSaw() {
    String picture = "![An empty cart](https://snapshots.example/cart-empty.png)";
    Audited.of(Draft.clean().replacing(picture, "")).breaks("I8", "absent");
    Audited.of(Draft.clean().replacing(picture, "Nothing was visible to shoppers.")).passes("I8");
  }

  @Test
  void i8NeedsNoPictureWhereOnlyColleaguesWereHit() {
    Audited.of(
            Draft.clean()
                .with("Executive Summary", "`cart-api` could not be built by our developers.\n")
                .with(IMPACT, "40 of 80 builds (50 percent) failed.\n"))
        .passes("I8");
  }
}
