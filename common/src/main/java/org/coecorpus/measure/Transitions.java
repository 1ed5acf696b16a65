package org.coecorpus.measure;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.coecorpus.actionitem.ActionStatus;
import org.coecorpus.actionitem.StatusWords;
import org.coecorpus.actionitem.Transition;
import org.coecorpus.time.Moment;
import org.jspecify.annotations.Nullable;

/**
 * The changes of one action item, by field. Changes without a date cannot be placed and are left
 * out; so are changes to a status whose word is not known, but see {@link #unreadAt}.
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

  /** When the status last changed, if what it changed to is not known. */
  Optional<Instant> unreadAt() {
    List<Transition> changes = statusChanges();
    return changes.isEmpty()
        ? Optional.empty()
        : Optional.of(changes.get(changes.size() - 1))
            .filter(last -> status(last.to()).isEmpty())
            .map(this::at);
  }

  /** The status before the first dated change, where that change names it. */
  ActionStatus initialStatus() {
    return statusChanges().stream()
        .findFirst()
        .flatMap(first -> status(first.from()))
        .orElse(ActionStatus.OPEN);
  }

  private List<Transition> statusChanges() {
    List<Transition> fromTracker = dated(tracker, STATUS);
    return fromTracker.isEmpty() ? dated(document, STATUS) : fromTracker;
  }

  private static Optional<ActionStatus> status(@Nullable String word) {
    return Optional.ofNullable(word).flatMap(StatusWords::parse);
  }

  private List<StatusHistory.Change<ActionStatus>> statuses(List<Transition> transitions) {
    List<StatusHistory.Change<ActionStatus>> changes = new ArrayList<>();
    for (Transition transition : dated(transitions, STATUS)) {
      status(transition.to())
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
