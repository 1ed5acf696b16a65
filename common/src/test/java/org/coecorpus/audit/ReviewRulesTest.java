package org.coecorpus.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewRulesTest {

  @TempDir private Path directory;

  private static Draft reviewed(String lines) {
    return Draft.clean().replacing("lifecycle:\n", "lifecycle:\n" + lines);
  }

  private static Draft by(String... roles) {
    StringBuilder lines = new StringBuilder("  reviewers:\n");
    for (String role : roles) {
      lines.append("    - {role: \"").append(role).append("\"}\n");
    }
    return reviewed(lines.toString());
  }

  @Test
  void p2FiresOnLessThanADayInReview() {
    String stay =
        "  review_intervals:\n    - {from: 2026-03-09T10:00:00Z, to: 2026-03-10T%s:00Z}\n";
    assertThat(
            Audited.of(reviewed(stay.formatted("09:59")))
                .breaks("P2", "2026-03-09T10:00:00Z")
                .get(0)
                .why())
        .endsWith(": 23 hours.");
    Audited.of(reviewed(stay.formatted("10:00"))).passes("P2");
    Audited.of(Draft.clean()).cannotAssess("P2", "lifecycle.review_intervals");
  }

  @Test
  void p6WantsAPrincipalEngineerAndASeniorManagerForASev1() {
    Draft low = by("software engineer without direct context").replacing("SEV3", "SEV1");
    assertThat(Audited.of(low).breaks("P6", "absent").get(0).why())
        .endsWith(": there is no principal engineer, no senior manager.");
    Audited.of(low.replacing("SEV1", "SEV2")).passes("P6");
    Audited.of(by("principal engineer", "senior manager").replacing("SEV3", "SEV1")).passes("P6");
    Audited.of(by("principal engineer", "director").replacing("SEV3", "SEV1")).passes("P6");
    Audited.of(Draft.clean().replacing("SEV3", "SEV1")).cannotAssess("P6", "lifecycle.reviewers");
  }

  @Test
  void p6WantsADirectorWhereHalfOrMoreFailed() {
    Draft half =
        by("principal engineer", "senior manager")
            .replacing("severity: SEV3\n", "severity: SEV1\nimpact: {failed: 50, total: 100}\n");
    assertThat(Audited.of(half).breaks("P6", "absent").get(0).why())
        .endsWith(": there is no director.");
    Audited.of(half.replacing("failed: 50", "failed: 49")).passes("P6");
  }

  @Test
  void p10FiresOnFeedbackWithoutAnAnswer() {
    String json =
        "{\"id\":\"C\",\"title\":\"Carts\",\"severity\":\"SEV3\",\"review_feedback\":[{\"role\":\"director\",\"text\":\"Why no alarm?\"%s}]}";
    Audited.of(json.formatted("")).breaks("P10", "Why no alarm?");
    Audited.of(json.formatted(",\"answer\":\"It is A3.\"")).passes("P10");
    Audited.of(Draft.clean()).cannotAssess("P10", "review_feedback");
  }

  @Test
  void p10ReadsListsAndTablesOfASection() {
    String text = Draft.clean().text() + "\n## Review feedback\n\n";
    Audited.of(text + "- Director: Why no alarm?\n- Manager: How long?\n  - Answer: An hour.\n")
        .breaks("P10", "Director: Why no alarm?");
    Audited.of(
            text
                + "| From | Comment | Answer |\n|---|---|---|\n| Director | Why no alarm? | |\n| Manager | How long? | An hour. |\n")
        .breaks("P10", "Why no alarm?");
  }

  @Test
  void p11WantsAReviewerWithoutDirectContext() {
    SideFiles register =
        SideFiles.in(directory).incidents("COE-7,SEV3,true,carts,2026-03-02,2026-03-02,");
    AuditContext context = register.with(Audited.CONTEXT);
    assertThat(
            Audited.of(by("engineer of the team").text(), context)
                .breaks("P11", "absent")
                .get(0)
                .why())
        .endsWith(": there is no reviewer without direct context.");
    Audited.of(by("engineer without direct context").text(), context).passes("P11");
    Audited.of(Draft.clean().text(), context).cannotAssess("P11", "lifecycle.reviewers");
  }

  @Test
  void p11WantsAnotherTeamWhereSeveralWereHitAndABarRaiserWhereEscalated() {
    AuditContext several =
        SideFiles.in(directory)
            .incidents("COE-7,SEV3,true,carts;payments,2026-03-02,2026-03-02,")
            .with(Audited.CONTEXT);
    String text = by("engineer without direct context").text();
    Audited.of(text, several).breaks("P11", "absent");
    Audited.of(by("engineer without direct context", "manager (external team)").text(), several)
        .passes("P11");
    assertThat(
            Audited.of(text + "\nThe review was escalated.\n", Audited.CONTEXT)
                .breaks("P11", "absent")
                .get(0)
                .why())
        .endsWith(": there is no bar raiser.");
  }
}
