package org.coecorpus.jobs.generate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.coecorpus.access.AccessLevel;
import org.coecorpus.actionitem.ActionItem;
import org.coecorpus.actionitem.ActionStatus;
import org.coecorpus.coe.CoeStatus;
import org.coecorpus.coe.Lifecycle;
import org.coecorpus.incident.Severity;
import org.coecorpus.time.Moment;

/**
 * Notes the violations that nobody planted: what became late, overdue or orphaned by as-of. Judged
 * from what the finished document states, after all flaws.
 */
final class NaturalFindings {

  private static final Duration TIME_TO_COE = Duration.ofDays(14);
  private static final Duration REVIEW = Duration.ofHours(24);
  private static final int DAYS_TO_DUE = 45;

  /** What an action can be for; descriptions begin with it. */
  static final List<String> KINDS = List.of("Prevents", "Reduces impact", "Enables diagnosis");

  private final Library library;
  private final Instant asOf;

  NaturalFindings(Library library, Instant asOf) {
    this.library = library;
    this.asOf = asOf;
  }

  void note(Manuscript manuscript) {
    Draft draft = manuscript.draft;
    manuscript.violations.removeIf(v -> v.rule().equals("A6") && !isLinked(manuscript, v));
    manuscript.planted = manuscript.violations.size();
    life(manuscript);
    if (draft.severity == Severity.SEV2
        && draft.access.level() != null
        && draft.access.level() != AccessLevel.TEAM_ONLY) {
      manuscript.violates("P9", "access", draft.access.level().name());
    }
    if (draft.owner == null && !manuscript.breaks("P7")) {
      manuscript.violates("P7", "owner", "absent");
    }
    if (!manuscript.breaks("W8")
        && !draft.actions.isEmpty()
        && draft.actions.stream().noneMatch(NaturalFindings::saysWhatFor)) {
      manuscript.violates("W8", "actions", "absent: prevents, reduces impact or enables diagnosis");
    }
    draft.actions.forEach(item -> item(manuscript, item));
  }

  private static boolean saysWhatFor(ActionItem item) {
    String description = Manuscript.text(item.description());
    return KINDS.stream().anyMatch(description::startsWith);
  }

  private void life(Manuscript manuscript) {
    Lifecycle life = manuscript.draft.lifecycle;
    Moment end = manuscript.draft.incident.impactEndedAt();
    CoeStatus status = manuscript.draft.status;
    Moment completed = life.completedAt();
    if (end != null && end.isPlaced() && status != null) {
      Instant due = instant(end).plus(TIME_TO_COE);
      if (completed != null && instant(completed).isAfter(due)) {
        manuscript.violates("P1", "lifecycle", completed.toString());
      } else if (completed == null && status != CoeStatus.COMPLETED && asOf.isAfter(due)) {
        manuscript.violates("P1", "lifecycle", "absent: completion");
      }
    }
    for (Lifecycle.ReviewInterval review : life.reviewIntervals()) {
      if (review.from() != null
          && review.to() != null
          && Duration.between(instant(review.from()), instant(review.to())).compareTo(REVIEW) < 0) {
        manuscript.violates("P2", "lifecycle", review.from() + " to " + review.to());
      }
    }
    if (status == CoeStatus.DRAFT
        && life.createdAt() != null
        && instant(life.createdAt()).plus(TIME_TO_COE).isBefore(asOf)) {
      manuscript.violates("P3", "lifecycle", life.createdAt().toString());
    }
  }

  private static Instant instant(Moment moment) {
    return moment.instantIn(ZoneOffset.UTC);
  }

  private void item(Manuscript manuscript, ActionItem item) {
    String title = Manuscript.text(item.title());
    boolean isOpen =
        item.status() == ActionStatus.OPEN || item.status() == ActionStatus.IN_PROGRESS;
    Moment due = item.dueAt();
    Moment created =
        item.createdAt() != null ? item.createdAt() : manuscript.draft.lifecycle.createdAt();
    if (due != null && created != null && item.status() != ActionStatus.BACKLOG) {
      long days = ChronoUnit.DAYS.between(created.date(), due.date());
      if (days > DAYS_TO_DUE) {
        manuscript.violates("A8", "actions", title);
      }
    }
    if (due != null && isOpen && due.lastInstantIn(manuscript.plot.zone()).isBefore(asOf)) {
      manuscript.violates("A9", "actions", title);
    }
    if ((item.owner() == null || due == null) && mendsRootCause(manuscript, item)) {
      manuscript.violates("W4", "actions", title);
    }
    if ((isOpen || item.status() == ActionStatus.BACKLOG) && hasLeft(item.owner())) {
      manuscript.violates("A10", "actions", title);
    }
  }

  /** Whether a root cause still names the item; another flaw may have cut the link. */
  private static boolean isLinked(Manuscript manuscript, Violation violation) {
    return manuscript.draft.actions.stream()
        .filter(item -> violation.passage().equals(item.title()))
        .anyMatch(item -> mendsRootCause(manuscript, item));
  }

  private static boolean mendsRootCause(Manuscript manuscript, ActionItem item) {
    return manuscript.draft.rootCauses.stream()
        .anyMatch(
            c ->
                c.actions().contains(Manuscript.text(item.id()))
                    || c.actions().contains(Manuscript.text(item.ticket())));
  }

  private boolean hasLeft(@org.jspecify.annotations.Nullable String alias) {
    LocalDate day = asOf.atZone(ZoneOffset.UTC).toLocalDate();
    return library.organisation().people().stream()
        .anyMatch(p -> p.alias().equals(alias) && p.leftAt() != null && !p.leftAt().isAfter(day));
  }
}
