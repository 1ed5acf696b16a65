package org.coecorpus.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CauseRulesTest {

  private static final String CAUSE = "Test data is never made from older versions.";
  private static final String NO_WHYS = "5 Whys";

  @Test
  void w3FiresOnARootCauseThatNothingMends() {
    Audited.of(Draft.clean().replacing(CAUSE + " (A1)", CAUSE)).breaks("W3", CAUSE);
    Audited.of(Draft.clean()).passes("W3");
  }

  @Test
  void w3TakesALinkFromTheSideOfTheAction() {
    Audited.of(
            Draft.clean()
                .replacing(CAUSE + " (A1)", CAUSE)
                .replacing("of the last four builds", "of the last four builds (fixes RC1)"))
        .passes("W3");
    Audited.of(Draft.clean().replacing(CAUSE + " (A1)", CAUSE + " (OPS-12)")).passes("W3");
  }

  @Test
  void w3TakesNoSimilarWordingForALink() {
    Audited.of(
            Draft.clean()
                .replacing(CAUSE + " (A1)", CAUSE)
                .replacing("run the tests on carts", "make test data from older versions"))
        .breaks("W3", CAUSE);
  }

  @Test
  void w3AndW4LeaveADocumentWithoutActionsToA1() {
    Audited none = Audited.of(Draft.clean().without("Action Items"));
    none.cannotAssess("W3", "actions");
    none.cannotAssess("W4", "actions");
    none.breaks("A1", "absent");
  }

  @Test
  void w4FiresAtTheCauseWhoseActionHasNoOwnerOrDate() {
    Audited audited =
        Audited.of(
            Draft.clean()
                .replacing("last four builds | mlindqvist", "last four builds | ")
                .replacing("2026-04-10", ""));
    assertThat(audited.breaks("W4", CAUSE).get(0).why())
        .contains(": no owner and no due date for \"Prevents: run the tests");
    audited.breaks("A2", "Prevents: run the tests on carts of the last four builds");
    Audited.of(Draft.clean().replacing("2026-04-16", "")).passes("W4");
    Audited.of(Draft.clean()).passes("W4");
  }

  @Test
  void w6FiresWithoutCauseAndWhys() {
    Draft none = Draft.clean().without("Root Causes");
    Audited.of(none).passes("W6");
    Audited.of(none.without(NO_WHYS)).breaks("W6", "absent");
    Audited.of(Draft.clean().without(NO_WHYS)).passes("W6");
  }

  @Test
  void w6CountsAnUnknownCauseAsNoneUnlessAnActionImprovesTheDiagnosis() {
    Draft unknown =
        Draft.clean()
            .without(NO_WHYS)
            .with("Root Causes", "- The cause could not be determined.\n");
    Audited.of(unknown).breaks("W6", "The cause could not be determined.");
    Audited.of(unknown.replacing("run the tests on carts", "log the version of carts"))
        .passes("W6");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It lies outside of our team.",
        "The loader is owned by the Payments team.",
        "This part belongs to the Payments team."
      })
  void w7FiresOnACauseThatIsLeftToOthers(String sentence) {
    Draft others =
        Draft.clean()
            .replacing("owner: mlindqvist\n", "owner: mlindqvist\nteam: carts\n")
            .replacing(CAUSE, CAUSE + " " + sentence);
    Audited.of(others).passes("W7");
    Audited.of(others.replacing(" (A1)\n", "\n")).breaks("W7", sentence);
  }

  @Test
  void w7PassesACauseOfOnesOwn() {
    Audited.of(
            Draft.clean()
                .replacing("owner: mlindqvist\n", "owner: mlindqvist\nteam: payments\n")
                .replacing(CAUSE + " (A1)", CAUSE + " This part belongs to the Payments team."))
        .passes("W7");
  }

  @Test
  void w8FiresWhereNoPurposeIsSaidNorCanBeInferred() {
    String silent = "# Carts fail\n\n## Action Items\n\n- A1: Rewrite the cart page\n";
    Audited.of(silent).breaks("W8", "absent");
    Audited.of(silent.replace("Rewrite", "Enables diagnosis: rewrite")).passes("W8");
    Audited.of(silent.replace("Rewrite", "Add an alarm to")).passes("W8");
    Audited.of(silent + "\n## Root Causes\n\n- RC1: the page is old (A1)\n").passes("W8");
    Audited.of(Draft.clean()).passes("W8");
  }
}
