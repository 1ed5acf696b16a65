package org.coecorpus.jobs.generate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.coecorpus.coe.CoeStatus;
import org.coecorpus.coe.Lifecycle;
import org.coecorpus.coe.Lifecycle.ReviewInterval;
import org.coecorpus.coe.Lifecycle.Reviewer;
import org.coecorpus.coe.Lifecycle.StatusChange;
import org.coecorpus.incident.Severity;
import org.coecorpus.time.Moment;

/** Lives the document itself through: draft, review, completed, as far as as-of allows. */
final class LifecycleWriter {

  private static final double SHORT_REVIEW_SHARE = 0.04;
  private static final double NEVER_FINISHED_SHARE = 0.015;

  private final Habit habit;
  private final Instant asOf;

  LifecycleWriter(Habit habit, Instant asOf) {
    this.habit = habit;
    this.asOf = asOf;
  }

  void write(Manuscript manuscript, Dice dice) {
    Instant end = manuscript.plot.timing().impactEnd();
    double days = Math.max(4, Math.min(120, dice.logNormal(habit.coeDays(), 0.45)));
    Instant created = begin(end, dice);
    Instant completed = plusDays(end, days);
    double review = dice.chance(SHORT_REVIEW_SHARE) ? 0.2 + 0.5 * dice.unit() : days * 0.35 + 1.5;
    Instant reviewed = plusDays(completed, -0.15 - 0.05 * dice.unit());
    Instant toReview = plusDays(reviewed, -Math.min(review, days - 1.5));
    if (toReview.isBefore(created.plusSeconds(7_200))) {
      toReview = created.plusSeconds(7_200);
    }
    if (dice.chance(NEVER_FINISHED_SHARE)) {
      toReview = Instant.MAX;
      reviewed = Instant.MAX;
      completed = Instant.MAX;
    }
    manuscript.draft.lifecycle =
        lifecycle(created, toReview, reviewed, completed, reviewers(manuscript, dice));
    List<StatusChange> history = manuscript.draft.lifecycle.history();
    manuscript.draft.status = history.get(history.size() - 1).status();
  }

  /** A COE is begun within two days and, as it exists, before as-of. */
  private Instant begin(Instant end, Dice dice) {
    Instant created = plusDays(end, Math.min(2.2, dice.logNormal(0.5, 0.8)));
    return created.isBefore(asOf) ? created : end.plusSeconds(3_600);
  }

  private static Instant plusDays(Instant instant, double days) {
    if (instant.equals(Instant.MAX)) {
      return instant;
    }
    return Instant.ofEpochSecond(
        instant.plusSeconds((long) (days * 86_400)).getEpochSecond() / 60 * 60);
  }

  private Lifecycle lifecycle(
      Instant created,
      Instant toReview,
      Instant reviewed,
      Instant completed,
      List<Reviewer> reviewers) {
    List<StatusChange> history = new ArrayList<>();
    List<ReviewInterval> reviews = new ArrayList<>();
    history.add(new StatusChange(Moment.of(created), CoeStatus.DRAFT));
    if (!toReview.isAfter(asOf)) {
      history.add(new StatusChange(Moment.of(toReview), CoeStatus.IN_REVIEW));
      reviews.add(
          new ReviewInterval(
              Moment.of(toReview), reviewed.isAfter(asOf) ? null : Moment.of(reviewed)));
    }
    boolean isCompleted = !completed.isAfter(asOf);
    if (isCompleted) {
      history.add(new StatusChange(Moment.of(completed), CoeStatus.COMPLETED));
    }
    return new Lifecycle(
        Moment.of(created),
        reviews,
        isCompleted ? Moment.of(completed) : null,
        history,
        reviews.isEmpty() ? List.of() : reviewers);
  }

  private static List<Reviewer> reviewers(Manuscript manuscript, Dice dice) {
    Severity severity = manuscript.plot.severity();
    List<String> roles = new ArrayList<>();
    roles.add("software engineer without direct context");
    if (severity.compareTo(Severity.SEV2) <= 0) {
      roles.add("principal engineer");
      roles.add("senior manager");
      roles.add("director");
      roles.add("engineering manager, " + manuscript.scene.value("depteam") + " (external team)");
    } else if (dice.chance(0.5)) {
      roles.add("principal engineer");
    }
    if (severity == Severity.SEV1) {
      roles.add("COE bar raiser");
    }
    return roles.stream().map(Reviewer::new).toList();
  }
}
