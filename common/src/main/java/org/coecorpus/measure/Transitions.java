package org.coecorpus.measure;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.coecorpus.actionitem.ActionStatus;
import org.coecorpus.actionitem.Transition;
import org.coecorpus.time.Moment;
import org.jspecify.annotations.Nullable;

/**
 * The changes of one action item, by field. Changes without a date cannot be placed and are left
 * out; so are changes to a status whose word is not known.
 */
final class Transitions {

  private static final Set<String> STATUS = Set.of("status", "state");
  private static final Set<String> DUE = Set.of("due_at", "due", "due_date");
  private static final Set<String> OWNER = Set.of("owner", "assignee");

  private final List<Transition> document;
  private final List<Transition> tracker;
  private final ZoneId zone;

  Transitions(List<Transition> document, List<Transition> tracker, ZoneId zone) {
    this.document = document;
    this.tracker = tracker;
    this.zone = zone;
  }

  List<StatusHistory.Change<ActionStatus>> statuses() {
    List<StatusHistory.Change<ActionStatus>> fromTracker = statuses(tracker);
    return fromTracker.isEmpty() ? statuses(document) : fromTracker;
  }

  List<FieldHistory.Change<Instant>> dues() {
    return changes(
        DUE, text -> Moment.tryParse(text).map(moment -> moment.lastInstantIn(zone)).orElse(null));
  }

  List<FieldHistory.Change<String>> owners() {
    return changes(OWNER, text -> text);
  }

  /** The status before the first dated change, where that change names it. */
  ActionStatus initialStatus() {
    List<Transition> fromTracker = dated(tracker, STATUS);
    return (fromTracker.isEmpty() ? dated(document, STATUS) : fromTracker)
        .stream()
            .findFirst()
            .flatMap(first -> StatusWord.read(first.from()))
            .orElse(ActionStatus.OPEN);
  }

  private List<StatusHistory.Change<ActionStatus>> statuses(List<Transition> transitions) {
    List<StatusHistory.Change<ActionStatus>> changes = new ArrayList<>();
    for (Transition transition : dated(transitions, STATUS)) {
      StatusWord.read(transition.to())
          .ifPresent(status -> changes.add(new StatusHistory.Change<>(at(transition), status)));
    }
    return changes;
  }

  private <T> List<FieldHistory.Change<T>> changes(
      Set<String> field, Function<String, @Nullable T> reader) {
    List<Transition> fromTracker = dated(tracker, field);
    List<FieldHistory.Change<T>> changes = new ArrayList<>();
    for (Transition transition : fromTracker.isEmpty() ? dated(document, field) : fromTracker) {
      changes.add(
          new FieldHistory.Change<>(
              at(transition), read(transition.from(), reader), read(transition.to(), reader)));
    }
    return changes;
  }

  private static <T> @Nullable T read(@Nullable String text, Function<String, @Nullable T> reader) {
    return text == null || text.isBlank() ? null : reader.apply(text.strip());
  }

  private List<Transition> dated(List<Transition> transitions, Set<String> field) {
    return transitions.stream()
        .filter(t -> t.at() != null && field.contains(normal(t.field())))
        .sorted(Comparator.comparing(this::at))
        .toList();
  }

  private Instant at(Transition transition) {
    Moment at = transition.at();
    if (at == null) {
      throw new IllegalArgumentException("transition of " + transition.field() + " has no date");
    }
    return at.instantIn(zone);
  }

  private static String normal(String field) {
    return field.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
  }
}
