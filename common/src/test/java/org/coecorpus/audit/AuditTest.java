package org.coecorpus.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.coecorpus.redact.RedactionKind;
import org.coecorpus.redact.Redactor;
import org.coecorpus.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AuditTest {

  @Test
  void aCleanDocumentHasNoFindings() {
    assertThat(Audited.of(Draft.clean()).result().findings()).isEmpty();
  }

  @Test
  void aRuleThatIsSwitchedOffFindsNothing() {
    String text = Draft.clean().with("title", "Failed deployment").text();
    Audited.of(text).breaks("T1", "Failed deployment");
    assertThat(Audited.of(text, Audit.in(Audited.CONTEXT).without("T1")).result().findings())
        .isEmpty();
  }

  @Test
  void aWaivedFindingStaysVisible() {
    Draft draft =
        Draft.clean()
            .with("title", "Failed deployment")
            .replacing(
                "owner: mlindqvist\n",
                "owner: mlindqvist\nwaivers: [{rule: T1, reason: asked for, by: bar raiser}]\n");
    Finding finding = Audited.of(draft).breaks("T1", "Failed deployment").get(0);
    assertThat(finding.isWaived()).isTrue();
    assertThat(AuditJson.of(List.of(Audited.of(draft).result())).toString())
        .contains("\"waived\":true,\"waiver\":{\"reason\":\"asked for\",\"by\":\"bar raiser\"}");
  }

  @Test
  void findingsAreSortedByPlaceWithWhatIsAbsentFirst() {
    Draft draft =
        Draft.clean()
            .with("title", "Failed deployment")
            .without("Executive Summary")
            .with("Customer Impact", "Many.\n");
    assertThat(Audited.of(draft).result().findings())
        .extracting(finding -> finding.rule().id())
        .containsExactly("S1", "I4", "I8", "T1", "I1");
    assertThat(Audited.of(draft).result().findings().get(0).start()).isEqualTo(-1);
  }

  @Test
  void aShownPassageHoldsNoName() {
    Rule named = Rules.find("C2").orElseThrow();
    Finding finding =
        new Finding(
            named,
            Part.IMPACT,
            Optional.of(new Span(3, 9)),
            "Ilmari",
            named.why("Ilmari"),
            Optional.empty());
    Finding shown = new ShownFindings(Redactor.of(EnumSet.noneOf(RedactionKind.class))).of(finding);
    assertThat(shown.passage()).isEqualTo("[person]");
    assertThat(shown.why()).doesNotContain("Ilmari");
    assertThat(shown.start()).isEqualTo(3);
  }

  @Test
  void everyRuleHasItsWordsInWholeSentences() {
    assertThat(Rules.all()).hasSize(69);
    assertThat(Rules.all())
        .allSatisfy(
            rule -> {
              assertThat(rule.why()).endsWith(".").doesNotContain(". ");
              assertThat(rule.mend()).endsWith(".").doesNotContain(". ");
              assertThat(rule.good()).isNotEqualTo(rule.bad());
            });
  }

  static Stream<String> hostileTexts() {
    String head = "# Carts\n\n## Timeline\n\n09:10 UTC carts fail\n\n## Customer Impact\n\n";
    return Stream.of(
        head + "many ".repeat(200_000),
        head + "1 of ".repeat(200_000),
        head + "1,111".repeat(200_000),
        head + "\"".repeat(900_000),
        head + "`".repeat(900_000),
        head + "'a ".repeat(300_000),
        head + "09:10 to ".repeat(100_000),
        head + "March 3 to ".repeat(80_000),
        head + "(".repeat(900_000),
        head + "1 of 2 a (".repeat(80_000),
        head + "due to ".repeat(120_000),
        head + "a.".repeat(400_000),
        head + "## Impact\n\nmany\n\n".repeat(20_000),
        "# "
            + "due to ".repeat(100_000)
            + "\n\n## Timeline\n\n"
            + "- 2026-03-02 09:10 UTC **a**\n".repeat(20_000));
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("hostileTexts")
  void aHostileDocumentIsAuditedInTime(String text) {
    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Audited.of(text));
  }
}
