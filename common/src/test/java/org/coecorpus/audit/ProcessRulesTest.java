package org.coecorpus.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    assertThat(Audited.of(OPEN).breaks("P1", "DRAFT").get(0).why())
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

  @TempDir private Path directory;

  private static final String ROSTER =
      "alias,name,role,team,manager,left_at\nmlindqvist,M,%s,carts,,\nother,O,engineering manager,payments,,";

  private AuditContext roster(String role) {
    return SideFiles.in(directory).roster(ROSTER.formatted(role)).with(Audited.CONTEXT);
  }

  @Test
  void p3FiresOnADraftThatNobodyTouchedForFourteenDays() {
    assertThat(Audited.of(OPEN).breaks("P3", "DRAFT").get(0).why())
        .endsWith(": untouched for 28 days.");
    Audited.of(OPEN.text(), Audited.CONTEXT.asOf(Instant.parse("2026-03-16T15:00:00Z")))
        .passes("P3");
    Audited.of(Draft.clean()).passes("P3");
    Audited.of(OPEN.text(), AuditContext.of(Audited.CONTEXT.settings()))
        .cannotAssess("P3", "as-of");
  }

  @Test
  void p3CountsFromTheLastChange() {
    Audited.of(
            OPEN.replacing(
                "lifecycle:\n",
                "lifecycle:\n  history:\n    - {at: 2026-03-25T10:00:00Z, status: DRAFT}\n"))
        .passes("P3");
  }

  @Test
  void p7FiresWithoutAnOwnerWhateverIsKnownOfOthers() {
    Audited.of(Draft.clean().replacing("owner: mlindqvist\n", "")).breaks("P7", "absent");
    Audited.of(Draft.clean().replacing("owner: mlindqvist\n", "owner: TBD\n"))
        .breaks("P7", "absent");
  }

  @Test
  void p7FiresOnAnOwnerWhoIsNoManager() {
    String text = Draft.clean().text();
    Audited.of(text, roster("engineer")).breaks("P7", "mlindqvist");
    Audited.of(text, roster("product manager")).breaks("P7", "mlindqvist");
    Audited.of(text, roster("engineering manager")).passes("P7");
    Audited.of(text, roster("director")).passes("P7");
    Audited.of(text.replace("owner: mlindqvist", "owner: carts"), roster("director"))
        .breaks("P7", "carts");
    Audited.of(text).cannotAssess("P7", "roster");
  }

  @Test
  void p9FiresOnASev2ThatIsNotTeamOnly() {
    Draft sev2 =
        Draft.clean().replacing("severity: SEV3\n", "severity: SEV2\naccess: {level: company}\n");
    Audited.of(sev2).breaks("P9", "company");
    Audited.of(sev2.replacing("level: company", "level: team-only")).passes("P9");
    Audited.of(sev2.replacing("SEV2", "SEV3")).passes("P9");
    Audited.of(Draft.clean()).cannotAssess("P9", "access.level");
  }

  @Test
  void p9FiresOnAPrivilegedTextThatIsNotSecure() {
    Draft marked =
        Draft.clean()
            .replacing("severity: SEV3\n", "severity: SEV3\naccess: {level: team-only}\n")
            .replacing("Test data is never", "Attorney-client privileged. Test data is never");
    Audited.of(marked).breaks("P9", "team-only");
    Audited.of(marked.replacing("level: team-only", "level: secure")).passes("P9");
  }

  @Test
  void p12FiresWhereTheCauseIsAnotherTeamsAndTheOwnerIsOnesOwn() {
    String sentence = "The loader is owned by the Payments team.";
    Draft others =
        Draft.clean()
            .replacing("owner: mlindqvist\n", "owner: mlindqvist\nteam: carts\n")
            .replacing("from older versions.", "from older versions. " + sentence);
    Audited.of(others.text(), roster("director")).breaks("P12", sentence);
    Audited.of(others).breaks("P12", sentence);
    Audited.of(others.replacing("owner: mlindqvist", "owner: other").text(), roster("director"))
        .passes("P12");
    Audited.of(Draft.clean()).passes("P12");
  }
}
