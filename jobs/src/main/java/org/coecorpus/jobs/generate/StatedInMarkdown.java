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
import org.coecorpus.incident.Impact;
import org.coecorpus.incident.Incident;
import org.coecorpus.incident.TimelineEntry;
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
    draft.timeline = coe.timeline().stream().map(e -> entry(e, coe.incident().zone())).toList();
    if (!dialect.full()) {
      draft.lifecycle = Lifecycle.UNKNOWN;
      draft.incident = incident(coe.incident());
      draft.impact = impact(coe.impact());
      draft.waivers = List.of();
    }
    return draft.toCoe();
  }

  /** Without front matter, times of a document without zone are wall clocks. */
  private static Incident incident(Incident incident) {
    boolean isPlaced = incident.zone() != null;
    return new Incident(
        null,
        stated(incident.detectedAt(), isPlaced),
        stated(incident.mitigatedAt(), isPlaced),
        null,
        stated(incident.impactStartedAt(), isPlaced),
        stated(incident.impactEndedAt(), isPlaced),
        incident.zone(),
        incident.tickets());
  }

  private static @Nullable Moment stated(@Nullable Moment moment, boolean isPlaced) {
    return moment == null || isPlaced ? moment : Moment.of(moment.local());
  }

  /** Without front matter, counts are known from a sentence with both of them. */
  private static Impact impact(Impact impact) {
    return impact.total() != null
        ? impact
        : new Impact(impact.text(), null, null, null, impact.orders(), impact.screenshots());
  }

  /** Only the long style, and an entry in another zone, name a zone beside the time. */
  private TimelineEntry entry(TimelineEntry entry, @Nullable String zone) {
    boolean isNamed =
        dialect.dates() == DateStyle.LONG || (entry.zone() != null && !entry.zone().equals(zone));
    return isNamed
        ? entry
        : new TimelineEntry(entry.at(), null, entry.text(), entry.milestone(), entry.links());
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
