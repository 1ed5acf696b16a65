package org.coecorpus.jobs.generate;

import java.time.ZoneOffset;
import java.util.List;
import org.coecorpus.coe.Lifecycle;
import org.coecorpus.coe.Lifecycle.Reviewer;
import org.coecorpus.incident.Severity;

/** Flaws of ownership and review. */
final class ProcessFlaws {

  static final List<Flaw> ALL =
      List.of(
          new Flaw("P6", Flaw.Group.PROCESS, ProcessFlaws::reviewersTooLow),
          new Flaw("P7", Flaw.Group.PROCESS, ProcessFlaws::ownerIsNoManager),
          new Flaw("P7", Flaw.Group.PROCESS, ProcessFlaws::noOwner),
          new Flaw("P10", Flaw.Group.PROCESS, ProcessFlaws::unanswered),
          new Flaw("P11", Flaw.Group.PROCESS, ProcessFlaws::noOutsideTeam),
          new Flaw("P11", Flaw.Group.PROCESS, ProcessFlaws::noOutsideView));

  private ProcessFlaws() {}

  private static void keepReviewers(
      Manuscript manuscript, java.util.function.Predicate<String> kept) {
    Lifecycle l = manuscript.draft.lifecycle;
    List<Reviewer> reviewers =
        l.reviewers().stream().filter(r -> kept.test(Manuscript.text(r.role()))).toList();
    manuscript.draft.lifecycle =
        new Lifecycle(l.createdAt(), l.reviewIntervals(), l.completedAt(), l.history(), reviewers);
  }

  private static void reviewersTooLow(Manuscript manuscript, Faults faults) {
    if (manuscript.plot.severity() == Severity.SEV1) {
      keepReviewers(
          manuscript, role -> !role.startsWith("principal") && !role.startsWith("senior manager"));
      manuscript.violates("P6", "lifecycle", "absent: principal engineer, senior manager");
    }
  }

  private static void ownerIsNoManager(Manuscript manuscript, Faults faults) {
    String owner =
        faults
            .dice()
            .pick(
                faults
                    .library()
                    .organisation()
                    .engineersOf(
                        manuscript.plot.team().id(),
                        manuscript.plot.timing().impactEnd().atZone(ZoneOffset.UTC).toLocalDate()));
    manuscript.draft.owner = owner;
    manuscript.violates("P7", "owner", owner);
  }

  private static void noOwner(Manuscript manuscript, Faults faults) {
    manuscript.draft.owner = null;
    manuscript.violates("P7", "owner", "absent");
  }

  private static void unanswered(Manuscript manuscript, Faults faults) {
    String text = faults.say(manuscript, "feedback");
    Feedback.add(manuscript.draft, "principal engineer", text, "");
    manuscript.violates("P10", "review_feedback", text);
  }

  /** Only where the event hit several teams. */
  private static void noOutsideTeam(Manuscript manuscript, Faults faults) {
    if (manuscript.impactedTeams.contains(";")) {
      keepReviewers(manuscript, role -> !role.contains("external team"));
      manuscript.violates("P11", "lifecycle", "absent: reviewer of another team");
    }
  }

  private static void noOutsideView(Manuscript manuscript, Faults faults) {
    keepReviewers(manuscript, role -> !role.contains("without direct context"));
    manuscript.violates("P11", "lifecycle", "absent: reviewer without direct context");
  }
}
