package org.coecorpus.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProcessRulesTest {

  private static final String COMPLETED = "  completed_at: 2026-03-10T15:00:00Z\n";
  private static final Draft OPEN =
      Draft.clean().replacing(COMPLETED, "").replacing("status: COMPLETED", "status: DRAFT");

  @Test
  void p1FiresOnACompletionAfterFourteenDays() {
    Audited.of(Draft.clean().replacing("2026-03-10T15", "2026-03-16T09")).passes("P1");
    Audited late = Audited.of(Draft.clean().replacing("2026-03-10T15", "2026-03-16T10"));
    assertThat(late.breaks("P1", "2026-03-16T10:00:00Z").get(0).part()).isEqualTo(Part.LIFECYCLE);
  }

  @Test
  void p1FiresOnAnOpenDocumentPastItsFourteenDays() {
    assertThat(Audited.of(OPEN).breaks("P1", "absent").get(0).why())
        .endsWith(": not completed 28 days after it.");
    Audited.of(OPEN.text(), Audited.CONTEXT.asOf(Instant.parse("2026-03-16T00:00:00Z")))
        .passes("P1");
  }

  @Test
  void p1CannotAssessAnOpenDocumentWithoutAnAsOfDate() {
    Audited.of(OPEN.text(), AuditContext.of(Audited.CONTEXT.settings()))
        .cannotAssess("P1", "as-of");
  }

  @Test
  void p1CannotAssessWithoutAnEndOfImpactOrAStatus() {
    Audited.of("{\"id\":\"COE-1\",\"title\":\"Carts\",\"status\":\"DRAFT\",\"severity\":\"SEV3\"}")
        .cannotAssess("P1", "incident.impact_ended_at");
    Audited.of(
            "{\"id\":\"COE-1\",\"title\":\"Carts\",\"incident\":{\"impact_ended_at\":\"2026-01-02T10:00:00Z\"}}")
        .cannotAssess("P1", "status");
  }
}
