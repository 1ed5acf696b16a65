package org.coecorpus.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SummaryRulesTest {

  private static final String SUMMARY = "Executive Summary";

  @ParameterizedTest
  @ValueSource(strings = {"", "TBD\n", "n/a\n", "-\n"})
  void s1FiresOnAnEmptySummaryAndSilencesS3(String nothing) {
    Audited audited = Audited.of(Draft.clean().with(SUMMARY, nothing));
    assertThat(audited.breaks("S1", "absent").get(0).part()).isEqualTo(Part.SUMMARY);
    audited.cannotAssess("S3", "summary");
  }

  @Test
  void s1FiresOnAMissingSummary() {
    Audited.of(Draft.clean().without(SUMMARY)).breaks("S1", "absent");
    Audited.of(Draft.clean()).passes("S1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          An alarm detected it at 09:14 UTC and | An alarm detected it and                  | the discovery time
          it was resolved at 09:40 UTC.         | it was resolved.                          | the resolution time
          """)
  void s3NamesWhatIsMissing(String told, String untold, String missing) {
    Draft clean = Draft.clean().with(SUMMARY, summary());
    Audited.of(clean).passes("S3");
    Finding finding = Audited.of(clean.replacing(told, untold)).breaks("S3", "absent").get(0);
    assertThat(finding.why()).endsWith(": missing is " + missing + ".");
  }

  @Test
  void s3NamesEverythingThatIsMissingInOneFinding() {
    Finding finding =
        Audited.of(Draft.clean().with(SUMMARY, "Something went wrong with `cart-api`.\n"))
            .breaks("S3", "absent")
            .get(0);
    assertThat(finding.why())
        .contains("when it happened, the discovery time, the resolution time, who or what");
  }

  @Test
  void s3TakesDurationsFromTheStart() {
    Audited.of(
            Draft.clean()
                .with(
                    SUMMARY,
                    "On 2026-03-02 at 09:10 UTC shoppers saw empty carts. An alarm fired after 4 minutes. It lasted 30 minutes.\n"))
        .passes("S3");
  }

  private static String summary() {
    return """
        `cart-api` keeps the shopping carts. On 2026-03-02 at 09:10 UTC shoppers saw an empty cart.
        An alarm detected it at 09:14 UTC and it was resolved at 09:40 UTC.
        """;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          See the timeline for what happened when.        | See the timeline
          The impact is described further down.           | described further down
          For the causes see the five whys.               | see the five whys
          As explained below, the build was taken back.   | As explained below
          """)
  void s2FiresOnASentenceThatSendsTheReaderElsewhere(String sentence, String words) {
    Audited.of(Draft.clean().with(SUMMARY, summary() + sentence + "\n")).breaks("S2", words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Shoppers could not see the timeline of their parcel.",
        "The rate was below 2 percent again.",
        "The page said \"see the timeline below\".",
        "They saw a table that was empty."
      })
  void s2PassesWordsThatPointNowhere(String sentence) {
    Audited.of(Draft.clean().with(SUMMARY, summary() + sentence + "\n")).passes("S2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Cart API", "cart_api", "CartAPI", "the cart-api service"})
  void s4TakesTheNameInAnySpelling(String name) {
    Draft other = Draft.clean().replacing("`cart-api` keeps", name + " keeps");
    Audited.of(other).passes("S4");
  }

  @Test
  void s4FiresWhereTheServiceIsNotNamed() {
    Finding finding =
        Audited.of(Draft.clean().replacing("`cart-api` keeps", "It keeps"))
            .breaks("S4", "absent")
            .get(0);
    assertThat(finding.why()).contains("cart-api");
    Audited.of(Draft.clean().replacing("`cart-api` keeps", "The smart-api keeps"))
        .breaks("S4", "absent");
    Audited.of(Draft.clean().replacing("service: cart-api\n", "")).cannotAssess("S4", "service");
  }

  @Test
  void s5NamesWhatIsMissingWhereMoreThanOneThingIs() {
    Draft nowhere = Draft.clean().replacing("shoppers in Iberia saw an", "shoppers saw an");
    Audited.of(Draft.clean()).passes("S5");
    Audited.of(nowhere).passes("S5");
    Finding finding =
        Audited.of(
                nowhere.replacing("keeps the shopping carts. On", "is run by the carts team. On"))
            .breaks("S5", "absent")
            .get(0);
    assertThat(finding.why())
        .endsWith(": missing is where customers were affected, what the service is for.");
  }

  @Test
  void aSummaryInAFileCannotBeAssessed() {
    Audited audited = Audited.of(Draft.clean().with(SUMMARY, "See the attached summary.docx.\n"));
    for (String rule : new String[] {"S2", "S3", "S4", "S5"}) {
      audited.cannotAssess(rule, "summary");
    }
  }
}
