package org.coecorpus.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LessonRulesTest {

  private static final String CULTURAL =
      "- Cultural: test data needs an owner as code does. (A1)\n";

  @Test
  void k1FiresOutsideOfThreeToTen() {
    assertThat(
            Audited.of(Draft.clean().replacing(CULTURAL, "")).breaks("K1", "absent").get(0).why())
        .endsWith(": there are 2.");
    Audited.of(Draft.clean()).passes("K1");
    Audited.of(Draft.clean().replacing(CULTURAL, CULTURAL.repeat(8))).passes("K1");
    Audited.of(Draft.clean().replacing(CULTURAL, CULTURAL.repeat(9))).breaks("K1", "absent");
    Audited.of(Draft.clean().without("Lessons Learned")).breaks("K1", "absent");
  }

  @Test
  void k2FiresOnALessonThatNamesNoAction() {
    Audited.of(Draft.clean().replacing("old code. (A1)", "old code."))
        .breaks("K2", "old data lives longer than old code.");
    Audited.of(Draft.clean().replacing("old code. (A1)", "old code. (OPS-12)")).passes("K2");
    Audited.of(Draft.clean().replacing("old code. (A1)", "old code. (action 2)")).passes("K2");
    Audited.of(Draft.clean()).passes("K2");
  }

  @Test
  void k2TakesAnIdThatBeginsTheTitleOfAnItem() {
    Audited.of(
            "{\"id\":\"C\",\"title\":\"Carts\",\"actions\":[{\"title\":\"N3: Limit retries\"}],\"lessons\":[{\"text\":\"Retries multiply. (N3)\"},{\"text\":\"Retries wait. (N4)\"}]}")
        .breaks("K2", "Retries wait. (N4)");
  }

  @Test
  void k2LeavesADocumentWithoutActionsToA1() {
    Audited.of(Draft.clean().without("Action Items")).cannotAssess("K2", "actions");
  }

  @Test
  void k3FiresOnALessonWithoutOneOfTheFourCategories() {
    Audited.of(Draft.clean().replacing("Cultural: test", "Test"))
        .breaks("K3", "Test data needs an owner as code does.");
    Audited.of(Draft.clean()).passes("K3");
    Audited.of(Draft.clean().replacing("Cultural: test data", "[Cultural] Test data")).passes("K3");
  }
}
