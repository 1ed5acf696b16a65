package org.coecorpus.jobs.generate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.coecorpus.actionitem.ActionItem;
import org.coecorpus.actionitem.ActionStatus;
import org.coecorpus.coe.Lesson;
import org.coecorpus.coe.Lifecycle;
import org.coecorpus.coe.RootCause;
import org.coecorpus.coe.Why;
import org.coecorpus.incident.Impact;
import org.coecorpus.incident.Incident;
import org.coecorpus.incident.Milestone;
import org.coecorpus.incident.TimelineEntry;
import org.coecorpus.jobs.generate.TimelineForm.ZonePlace;
import org.coecorpus.time.Moment;
import org.jspecify.annotations.Nullable;

/**
 * What of a COE a dialect states: Markdown gives days where JSON gives instants, has no history of
 * actions, and without full front matter says little of the document's life.
 */
final class StatedInMarkdown {

  private final Dialect dialect;
  private final Grammar words;
  private final Dice dice;

  /** Makes it; {@code words} has the words for each status. */
  StatedInMarkdown(Dialect dialect, Grammar words, Dice dice) {
    this.dialect = dialect;
    this.words = words;
    this.dice = dice;
  }

  /** Reduces the draft to what its text will say. */
  void reduce(Manuscript manuscript) {
    Draft draft = manuscript.draft;
    String zone = Manuscript.text(draft.incident.zone());
    Function<List<String>, List<String>> links = links(draft);
    draft.timeline = draft.timeline.stream().map(entry -> entry(entry, zone)).toList();
    draft.whys = whys(draft.whys, links);
    draft.rootCauses = draft.rootCauses.stream().map(cause -> rootCause(cause, links)).toList();
    lessons(manuscript, links);
    draft.actions.forEach(
        action -> manuscript.passageChanged(Manuscript.text(action.title()), title(action)));
    draft.actions = draft.actions.stream().map(this::action).toList();
    if (!dialect.full()) {
      draft.lifecycle = Lifecycle.UNKNOWN;
      draft.incident = incident(draft, zone);
      draft.impact = impact(draft.impact);
      draft.waivers = new ArrayList<>();
    }
    if (dialect.facts() == Dialect.FactForm.NONE) {
      draft.status = null;
      draft.severity = null;
      draft.team = null;
      draft.service = null;
      draft.owner = null;
      draft.eventId = null;
      draft.related = new ArrayList<>();
    }
  }

  /** How other sections name actions: by id, or by ticket where items have no ids. */
  private Function<List<String>, List<String>> links(Draft draft) {
    Map<String, String> names = new HashMap<>();
    for (ActionItem action : draft.actions) {
      boolean byTicket = !dialect.actions().withIds() && action.ticket() != null;
      names.put(
          Manuscript.text(action.id()), Manuscript.text(byTicket ? action.ticket() : action.id()));
    }
    return ids -> ids.stream().map(id -> names.getOrDefault(id, id)).toList();
  }

  /** Without front matter, times of a document without zone are wall clocks. */
  private Incident incident(Draft draft, String zone) {
    Incident incident = draft.incident;
    boolean isPlaced = !zone.isEmpty();
    boolean isNamed = isPlaced && dialect.timeline().place() != ZonePlace.ENTRY;
    String stated =
        isNamed && !draft.timeline.isEmpty()
            ? dialect.timeline().words(zone, draft.timeline.get(0).at())
            : null;
    if (dialect.facts() == Dialect.FactForm.NONE) {
      return ofMilestones(draft.timeline, stated, isPlaced);
    }
    return new Incident(
        null,
        stated(incident.detectedAt(), isPlaced),
        stated(incident.mitigatedAt(), isPlaced),
        null,
        stated(incident.impactStartedAt(), isPlaced),
        stated(incident.impactEndedAt(), isPlaced),
        stated,
        incident.tickets());
  }

  /** Where no facts stand, the entries of the timeline that are marked as milestones tell them. */
  private static Incident ofMilestones(
      List<TimelineEntry> timeline, @Nullable String zone, boolean isPlaced) {
    Map<Milestone, Moment> marked = new EnumMap<>(Milestone.class);
    for (TimelineEntry entry : timeline) {
      if (entry.milestone() != null && entry.at() != null) {
        marked.putIfAbsent(entry.milestone(), entry.at());
      }
    }
    return new Incident(
        null,
        stated(marked.get(Milestone.DETECTED), isPlaced),
        stated(marked.get(Milestone.MITIGATED), isPlaced),
        null,
        stated(marked.get(Milestone.IMPACT_START), isPlaced),
        stated(marked.get(Milestone.IMPACT_END), isPlaced),
        zone,
        List.of());
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

  /** An entry in another zone names it; the others do where that is the form. */
  private TimelineEntry entry(TimelineEntry entry, String zone) {
    boolean isForeign = entry.zone() != null && !entry.zone().equals(zone);
    boolean isNamed = dialect.timeline().place() == ZonePlace.ENTRY && entry.zone() != null;
    String shown = isNamed ? dialect.timeline().words(zone, entry.at()) : "";
    String stated = isForeign ? entry.zone() : shown.isEmpty() ? null : shown;
    return new TimelineEntry(entry.at(), stated, entry.text(), entry.milestone(), entry.links());
  }

  private List<Why> whys(List<Why> whys, Function<List<String>, List<String>> links) {
    List<Why> linked = whys.stream().map(why -> why(why, links)).toList();
    boolean isNested =
        dialect.whys() == Dialect.WhyForm.NESTED
            || dialect.whys() == Dialect.WhyForm.NESTED_NUMBERS;
    if (isNested || linked.isEmpty() || linked.get(0).children().isEmpty()) {
      return linked;
    }
    Why root = linked.get(0);
    List<Why> chains = new ArrayList<>(root.children());
    chains.set(
        0,
        new Why(root.id(), root.question(), root.answer(), List.of(chains.get(0)), root.actions()));
    return chains;
  }

  private Why why(Why why, Function<List<String>, List<String>> links) {
    return new Why(
        dialect.whys() == Dialect.WhyForm.NESTED ? why.id() : null,
        why.question(),
        why.answer(),
        why.children().stream().map(child -> why(child, links)).toList(),
        links.apply(why.actions()));
  }

  private RootCause rootCause(RootCause cause, Function<List<String>, List<String>> links) {
    List<String> actions = links.apply(cause.actions());
    return switch (dialect.causes()) {
      case FULL -> new RootCause(cause.id(), cause.text(), cause.category(), actions);
      case TABLE -> new RootCause(null, cause.text(), cause.category(), actions);
      default -> new RootCause(null, cause.text(), null, actions);
    };
  }

  /** Under headings, lessons stand in the order of the headings. */
  private void lessons(Manuscript manuscript, Function<List<String>, List<String>> links) {
    List<Lesson> lessons = manuscript.draft.lessons;
    List<String> families = List.copyOf(manuscript.lessonFamilies);
    Comparator<Integer> order =
        switch (dialect.lessons()) {
          case BY_CATEGORY -> Comparator.comparing(n -> Manuscript.text(lessons.get(n).category()));
          case BY_OUTCOME -> Comparator.comparing(n -> MarkdownLessons.outcome(families.get(n)));
          default -> Comparator.naturalOrder();
        };
    List<Integer> sorted = IntStream.range(0, lessons.size()).boxed().sorted(order).toList();
    manuscript.lessonFamilies.clear();
    sorted.forEach(n -> manuscript.lessonFamilies.add(families.get(n)));
    manuscript.draft.lessons =
        sorted.stream()
            .map(lessons::get)
            .map(l -> new Lesson(l.text(), l.category(), links.apply(l.actions())))
            .toList();
  }

  private ActionItem action(ActionItem action) {
    ActionStatus status = action.status();
    ItemForm form = dialect.actions();
    return new ActionItem(
        form.withIds() ? action.id() : null,
        title(action),
        form.withDetails() ? action.description() : null,
        action.owner(),
        null,
        action.ticket(),
        action.priority(),
        form.withCreated() ? day(action.createdAt()) : null,
        day(action.dueAt()),
        status,
        status == null ? null : word(status),
        day(action.completedAt()),
        List.of());
  }

  /** Where labels follow as a sentence of their own, the title is one and has a stop. */
  private String title(ActionItem action) {
    String title = Manuscript.text(action.title());
    boolean isSentence =
        dialect.actions().shape() == ItemForm.Shape.NUMBERS
            || (dialect.actions().shape() == ItemForm.Shape.BRACKETS && action.owner() == null);
    return isSentence && !title.isEmpty() && !title.endsWith(".") ? title + "." : title;
  }

  private static @Nullable Moment day(@Nullable Moment moment) {
    return moment == null ? null : Moment.of(moment.date());
  }

  /** In a list of check boxes, a box says most states; elsewhere a word does. */
  private String word(ActionStatus status) {
    boolean isBox = dialect.actions().shape().name().endsWith("CHECKBOXES");
    if (isBox && (status == ActionStatus.OPEN || status == ActionStatus.COMPLETED)) {
      return status == ActionStatus.OPEN ? "[ ]" : "[x]";
    }
    return dice.pick(words.strings(status.name()));
  }
}
