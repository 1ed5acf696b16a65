package org.coecorpus.jobs.generate;

import java.util.List;
import java.util.stream.Stream;
import org.coecorpus.actionitem.ActionItem;
import org.coecorpus.actionitem.ActionStatus;
import org.coecorpus.coe.Coe;
import org.coecorpus.coe.Lesson;
import org.coecorpus.coe.Lifecycle;
import org.coecorpus.coe.RootCause;
import org.coecorpus.coe.Why;
import org.coecorpus.incident.Incident;
import org.coecorpus.time.Moment;
import org.jspecify.annotations.Nullable;

/**
 * What of a COE a dialect states: Markdown gives days where JSON gives instants, has no history of
 * actions, and without full front matter says nothing of the document's life.
 */
final class StatedInMarkdown {

  private final Dialect dialect;
  private final Dice dice;

  StatedInMarkdown(Dialect dialect, Dice dice) {
    this.dialect = dialect;
    this.dice = dice;
  }

  Coe of(Draft draft) {
    Coe coe = draft.toCoe();
    draft.whys = coe.whys().stream().map(this::why).toList();
    draft.rootCauses = coe.rootCauses().stream().map(this::rootCause).toList();
    draft.actions = coe.actions().stream().map(this::action).toList();
    draft.lessons = lessons(coe.lessons());
    if (!dialect.full()) {
      draft.lifecycle = Lifecycle.UNKNOWN;
      draft.incident = incident(coe.incident());
      draft.waivers = List.of();
    }
    return draft.toCoe();
  }

  private static Incident incident(Incident incident) {
    return new Incident(
        null,
        incident.detectedAt(),
        incident.mitigatedAt(),
        null,
        incident.impactStartedAt(),
        incident.impactEndedAt(),
        incident.zone(),
        incident.tickets());
  }

  private Why why(Why why) {
    return new Why(
        dialect.numbered() ? null : why.id(),
        why.question(),
        why.answer(),
        why.children().stream().map(this::why).toList(),
        why.actions());
  }

  private RootCause rootCause(RootCause cause) {
    return dialect.terse() ? new RootCause(null, cause.text(), null, cause.actions()) : cause;
  }

  /** Under headings of categories, lessons stand in the order of the headings. */
  private List<Lesson> lessons(List<Lesson> lessons) {
    boolean grouped =
        dialect.byCategory() && lessons.stream().allMatch(lesson -> lesson.category() != null);
    Stream<Lesson> all = lessons.stream();
    return grouped
        ? all.sorted(
                java.util.Comparator.comparing(
                    lesson -> java.util.Objects.requireNonNull(lesson.category())))
            .toList()
        : all.toList();
  }

  private ActionItem action(ActionItem action) {
    ActionStatus status = action.status();
    return new ActionItem(
        action.id(),
        action.title(),
        null,
        action.owner(),
        null,
        action.ticket(),
        action.priority(),
        day(action.createdAt()),
        day(action.dueAt()),
        status,
        status == null ? null : word(status),
        day(action.completedAt()),
        List.of());
  }

  private static @Nullable Moment day(@Nullable Moment moment) {
    return moment == null ? null : Moment.of(moment.date());
  }

  private String word(ActionStatus status) {
    return switch (status) {
      case OPEN -> dice.pick(List.of("Open", "Open", "To do", "Not started"));
      case IN_PROGRESS -> dice.pick(List.of("In progress", "In progress", "Started"));
      case COMPLETED -> dice.pick(List.of("Completed", "Done", "Done", "Fixed"));
      case BACKLOG -> "Backlog";
      case DROPPED -> dice.pick(List.of("Dropped", "Won't do", "Cancelled"));
    };
  }
}
