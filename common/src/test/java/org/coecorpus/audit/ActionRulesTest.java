package org.coecorpus.audit;

import static org.assertj.core.api.Assertions.assertThat;

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
  void a8FiresOnTheFortySixthDay() {
    Audited.of(Draft.clean().replacing("2026-04-16", "2026-04-16")).passes("A8");
    Audited late = Audited.of(Draft.clean().replacing("2026-04-16", "2026-04-17"));
    assertThat(late.breaks("A8", ROLL_OUT).get(0).why())
        .endsWith(": 46 days from 2026-03-02 to 2026-04-17.");
  }

  @Test
  void a8PassesTheBacklog() {
    Draft late = Draft.clean().replacing("2026-04-16 | Open", "2026-09-16 | Open");
    Audited.of(late).breaks("A8", ROLL_OUT);
    Audited.of(late.replacing("2026-09-16 | Open", "2026-09-16 | Backlog")).passes("A8");
    Audited.of(late.replacing("in ten first", "in ten first (backlog)")).passes("A8");
  }

  @Test
  void a8CannotAssessWithoutACreationDate() {
    Audited.of(
            "{\"id\":\"COE-1\",\"title\":\"Carts\",\"actions\":[{\"id\":\"A1\",\"title\":\"Limit retries\",\"owner\":\"x\",\"due_at\":\"2026-09-01\"}]}")
        .cannotAssess("A8", "actions.created_at");
  }

  @Test
  void withoutItemsTheRulesOnItemsCannotAssess() {
    Audited.of("{\"id\":\"COE-1\",\"title\":\"Carts\",\"summary\":\"Empty.\"}")
        .cannotAssess("A2", "actions");
  }
}
