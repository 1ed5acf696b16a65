package org.coecorpus.sideinput;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.coecorpus.actionitem.ActionItem;
import org.coecorpus.actionitem.ActionStatus;
import org.coecorpus.actionitem.StatusWords;
import org.coecorpus.actionitem.Transition;
import org.coecorpus.coe.Coe;
import org.coecorpus.sideinput.Conflict.Kind;
import org.coecorpus.sideinput.Conflict.Used;
import org.coecorpus.text.JoinKey;
import org.coecorpus.time.Moment;
import org.jspecify.annotations.Nullable;

/**
 * Action items against the tracker, and tickets against each other. Figures go by the tracker
 * wherever it says something.
 */
final class TrackerConflicts {

  /** Where a ticket stands. */
  private record Place(String coe, String item) {}

  private final Optional<TrackerExport> tracker;
  private final UnaryOperator<String> owners;
  private final List<Conflict> found;
  private final Map<String, List<Place>> places = new TreeMap<>();
  private final Set<String> named = new HashSet<>();

  TrackerConflicts(
      Optional<TrackerExport> tracker, UnaryOperator<String> owners, List<Conflict> found) {
    this.tracker = tracker;
    this.owners = owners;
    this.found = found;
  }

  void add(Coe coe) {
    coe.incident().tickets().forEach(ticket -> named.add(JoinKey.of(ticket)));
    for (int i = 0; i < coe.actions().size(); i++) {
      ActionItem action = coe.actions().get(i);
      String ticket = action.ticket();
      if (ticket != null && !ticket.isBlank()) {
        named.add(JoinKey.of(ticket));
        places
            .computeIfAbsent(JoinKey.of(ticket), key -> new ArrayList<>())
            .add(new Place(coe.id(), action.id() == null ? "action-" + (i + 1) : action.id()));
        Optional<TrackedAction> tracked = tracked(action);
        tracked.ifPresent(newer -> compare(coe, action, ticket, newer));
        if (tracker.isPresent() && tracked.isEmpty()) {
          add(Kind.TICKET_NOT_IN_TRACKER, coe, ticket, "ticket", ticket, "", Used.DOCUMENT);
        }
      }
    }
  }

  /** The owner that the tracker names. */
  Optional<String> owner(ActionItem action) {
    return tracked(action).map(TrackedAction::owner).map(owners);
  }

  private Optional<TrackedAction> tracked(ActionItem action) {
    return Optional.ofNullable(action.ticket()).flatMap(key -> tracker.flatMap(t -> t.find(key)));
  }

  private void compare(Coe coe, ActionItem action, String ticket, TrackedAction newer) {
    ZoneId zone = StatedTime.zone(coe);
    ActionStatus status = action.status();
    Optional<ActionStatus> now = status(newer);
    if (status != null && now.isPresent() && now.get() != status) {
      Used used = Used.SIDE_INPUT;
      add(Kind.ACTION_STATUS, coe, ticket, "status", status.name(), now.get().name(), used);
    }
    Moment due = action.dueAt();
    if (due != null && newer.dueAt() != null && !StatedTime.agree(due, newer.dueAt(), zone)) {
      String side = newer.dueAt().toString();
      add(Kind.ACTION_DUE, coe, ticket, "due_at", due.toString(), side, Used.SIDE_INPUT);
    }
    @Nullable String owner = owner(action).orElse(null);
    if (action.owner() != null
        && owner != null
        && !JoinKey.ofAlias(owner).equals(JoinKey.ofAlias(action.owner()))) {
      add(Kind.ACTION_OWNER, coe, ticket, "owner", action.owner(), owner, Used.SIDE_INPUT);
    }
    compareCompletion(coe, action, ticket, newer, zone);
  }

  /** A stated completion counts where the tracker's history has none. */
  private void compareCompletion(
      Coe coe, ActionItem action, String ticket, TrackedAction newer, ZoneId zone) {
    Moment completed = action.completedAt();
    List<Transition> changes =
        newer.history().stream().filter(change -> change.field().equals("status")).toList();
    if (completed == null || changes.isEmpty()) {
      return;
    }
    Optional<Moment> first =
        changes.stream()
            .filter(change -> meaning(change.to()).equals(Optional.of(ActionStatus.COMPLETED)))
            .map(Transition::at)
            .findFirst();
    if (first.isEmpty() || !StatedTime.agree(completed, first.get(), zone)) {
      add(
          Kind.ACTION_COMPLETED,
          coe,
          ticket,
          "completed_at",
          completed.toString(),
          first.map(Moment::toString).orElse(""),
          first.isEmpty() ? Used.DOCUMENT : Used.SIDE_INPUT);
    }
  }

  private static Optional<ActionStatus> status(TrackedAction action) {
    return Optional.ofNullable(action.status())
        .or(
            () ->
                action.history().stream()
                    .filter(change -> change.field().equals("status"))
                    .reduce((a, b) -> b)
                    .flatMap(last -> meaning(last.to())));
  }

  private static Optional<ActionStatus> meaning(@Nullable String word) {
    return Optional.ofNullable(word).flatMap(StatusWords::parse);
  }

  private void add(
      Kind kind, Coe coe, String item, String field, String document, String side, Used used) {
    found.add(new Conflict(kind, coe.id(), item, field, document, side, used));
  }

  /** Says what only all documents together tell. */
  void end() {
    places.forEach(
        (key, all) -> {
          List<String> sorted =
              all.stream().map(place -> place.coe() + "#" + place.item()).sorted().toList();
          all.stream()
              .map(place -> new Shared(place, place.coe() + "#" + place.item()))
              .filter(shared -> all.size() > 1 && !shared.name().equals(sorted.get(0)))
              .forEach(shared -> found.add(shared.conflict(key, sorted.get(0))));
        });
    tracker.map(TrackerExport::actions).orElse(List.of()).stream()
        .filter(action -> !named.contains(JoinKey.of(action.ticket())))
        .forEach(
            action ->
                found.add(
                    new Conflict(
                        Kind.TICKET_WITHOUT_COE,
                        "",
                        action.ticket(),
                        "ticket",
                        "",
                        action.ticket(),
                        Used.SIDE_INPUT)));
  }

  private record Shared(Place place, String name) {
    Conflict conflict(String ticket, String first) {
      return new Conflict(
          Kind.TICKET_SHARED, place.coe(), ticket, "ticket", name, first, Used.EACH);
    }
  }
}
