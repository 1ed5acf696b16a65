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
}
