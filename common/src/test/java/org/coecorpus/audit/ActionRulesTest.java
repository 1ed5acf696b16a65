package org.coecorpus.audit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActionRulesTest {

  private static final String ROLL_OUT = "Reduces impact: roll out to one host in ten first";

  @ParameterizedTest
  @ValueSource(strings = {"", "TBD", "unassigned", "-", "None"})
  void a2FiresOnAnItemThatNobodyOwns(String owner) {
    Audited.of(Draft.clean().replacing("pdevries", owner)).breaks("A2", ROLL_OUT);
    Audited.of(Draft.clean()).passes("A2");
  }

  @Test
  void a2AlsoFiresOnFinishedItems() {
    Audited.of(
            Draft.clean()
                .replacing("pdevries", "")
                .replacing("2026-04-16 | Open", "2026-04-16 | Completed"))
        .breaks("A2", ROLL_OUT);
  }

  @Test
  void withoutItemsTheRulesOnItemsCannotAssess() {
    Audited.of("{\"id\":\"COE-1\",\"title\":\"Carts\",\"summary\":\"Empty.\"}")
        .cannotAssess("A2", "actions");
  }

  @Test
  void a1FiresWithoutItems() {
    Audited.of(Draft.clean().without("Action Items")).breaks("A1", "absent");
    Audited.of(Draft.clean().with("Action Items", "No action items were needed.\n"))
        .breaks("A1", "No action items were needed.");
    Audited.of(Draft.clean()).passes("A1");
  }

  @Test
  void a3FiresOnAnItemWithoutATicket() {
    Audited.of(Draft.clean().replacing("OPS-13", "")).breaks("A3", ROLL_OUT);
    Audited.of(Draft.clean()).passes("A3");
  }

  @Test
  void a4FiresOnAnItemWithoutADueDateAlsoInTheBacklog() {
    Audited.of(Draft.clean().replacing("2026-04-16 | Open", " | Backlog")).breaks("A4", ROLL_OUT);
    Audited.of(Draft.clean()).passes("A4");
  }

  @Test
  void a5FiresOnAnItemWithoutAPriorityAndA6DoesNot() {
    Audited none = Audited.of(Draft.clean().replacing("OPS-12 | High", "OPS-12 | "));
    none.breaks("A5", "Prevents: run the tests on carts of the last four builds");
    none.passes("A6");
    Audited.of(Draft.clean()).passes("A5");
  }

  @Test
  void a6FiresAtTheLowerPriorityOfAFixOfARootCause() {
    Audited.of(Draft.clean().replacing("OPS-12 | High", "OPS-12 | Low")).breaks("A6", "Low");
    Audited.of(Draft.clean()).passes("A6");
  }

  @Test
  void a6FiresOnWhatHinderedRecoveryAndPassesOtherItems() {
    Draft medium = Draft.clean().replacing("OPS-13 | High", "OPS-13 | Medium");
    Audited.of(medium).breaks("A6", "Medium");
    Audited.of(medium.replacing("one after the other. (A2)", "one after the other.")).passes("A6");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Be more careful with builds",
        "Create better communication between the teams",
        "Look into the carts",
        "Improve monitoring",
        "Think about old carts",
        "Reduces impact: improve our alarms"
      })
  void a7FiresOnAnItemThatNamesNoResult(String title) {
    Audited.of(Draft.clean().replacing(ROLL_OUT, title)).breaks("A7", title);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Improve monitoring by adding an alarm on empty carts",
        ROLL_OUT,
        "Improve test coverage of the loader to 80 percent",
        "Investigate host 7 and write down what its disk holds"
      })
  void a7PassesAnItemWithAResult(String title) {
    Audited.of(Draft.clean().replacing(ROLL_OUT, title)).passes("A7");
  }
}
