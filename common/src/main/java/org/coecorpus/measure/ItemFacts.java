package org.coecorpus.measure;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coecorpus.actionitem.ActionItem;
import org.coecorpus.actionitem.ActionStatus;
import org.coecorpus.actionitem.ItemState;
import org.coecorpus.actionitem.Priority;
import org.coecorpus.coe.Coe;
import org.coecorpus.incident.Severity;
import org.coecorpus.text.JoinKey;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one action item at any time, from its COE and, where there is one, the tracker.
 * {@link #at} looks at it at an as-of instant.
 *
 * <p>A date without time is the first instant of its day, a due date the last one, in the COE's
 * zone, else in UTC. How history and stated status are put together is told at {@code
 * StatusHistory}.
 *
 * @param coeId the COE
 * @param itemKey unique over the corpus: the COE's id, {@code #} and the item's id, or {@code
 *     action-} and its number where the id is missing or does not tell it from every other item
 * @param title its title, else its description
 * @param ticket id in the tracker
 * @param team the item's, else the COE's
 * @param service the COE's
 * @param severity the COE's
 * @param priority as stated
 * @param zone the COE's zone
 * @param createdAt the item's creation, else the COE's
 * @param knownFrom when it could first be in the corpus: its creation or its COE's, whichever is
 *     later; without both the time of the incident
 * @param observedFrom since when what happens to it is seen, where that is later than its creation
 * @param statuses its status over time
 * @param dues its due date over time
 * @param owners its owner over time
 */
public record ItemFacts(
    String coeId,
    String itemKey,
    @Nullable String title,
    @Nullable String ticket,
    @Nullable String team,
    @Nullable String service,
    @Nullable Severity severity,
    @Nullable Priority priority,
    ZoneId zone,
    @Nullable Instant createdAt,
    @Nullable Instant knownFrom,
    @Nullable Instant observedFrom,
    StatusHistory<ActionStatus> statuses,
    FieldHistory<Instant> dues,
    FieldHistory<String> owners) {

  /**
   * The facts of every action item of the COE.
   *
   * @param tracker what the tracker says, by the ticket's {@link JoinKey}
   */
  public static List<ItemFacts> allOf(Coe coe, Map<String, TrackerFacts> tracker) {
    List<String> keys = ItemKeys.of(coe);
    List<ItemFacts> items = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      String ticket = coe.actions().get(i).ticket();
      items.add(
          of(coe, i, keys.get(i), Optional.ofNullable(ticket).map(JoinKey::of).map(tracker::get)));
    }
    return items;
  }

  /**
   * The facts of one action item.
   *
   * @param index place of the item in the COE, from 0
   * @param tracker what the tracker says of it
   */
  public static ItemFacts of(Coe coe, int index, Optional<TrackerFacts> tracker) {
    return of(coe, index, ItemKeys.of(coe).get(index), tracker);
  }

  private static ItemFacts of(Coe coe, int index, String itemKey, Optional<TrackerFacts> tracker) {
    ActionItem item = coe.actions().get(index);
    ZoneId zone = CoeZone.of(coe);
    Transitions transitions =
        new Transitions(
            item.history(), tracker.map(TrackerFacts::transitions).orElse(List.of()), zone);
    Instant coeCreatedAt = CoeZone.instant(coe.lifecycle().createdAt(), zone);
    Instant ownCreatedAt = CoeZone.instant(item.createdAt(), zone);
    Instant createdAt = ownCreatedAt != null ? ownCreatedAt : coeCreatedAt;
    return new ItemFacts(
        coe.id(),
        itemKey,
        item.title() != null ? item.title() : item.description(),
        item.ticket(),
        item.team() != null ? item.team() : coe.team(),
        coe.service(),
        coe.severity(),
        item.priority(),
        zone,
        createdAt,
        knownFrom(coe, createdAt, coeCreatedAt, zone),
        tracker
            .map(TrackerFacts::historyFrom)
            .filter(from -> createdAt != null && from.isAfter(createdAt))
            .orElse(null),
        StatusHistory.of(
            transitions.statuses(),
            transitions.unreadAt().orElse(null),
            tracker.map(TrackerFacts::status).orElse(item.status()),
            CoeZone.instant(item.completedAt(), zone),
            transitions.initialStatus(),
            ActionStatus.COMPLETED),
        new FieldHistory<>(
            transitions.dues(),
            CoeZone.lastInstant(tracker.map(TrackerFacts::dueAt).orElse(item.dueAt()), zone)),
        new FieldHistory<>(
            transitions.owners(), tracker.map(TrackerFacts::owner).orElse(item.owner())));
  }

  private static @Nullable Instant knownFrom(
      Coe coe, @Nullable Instant createdAt, @Nullable Instant coeCreatedAt, ZoneId zone) {
    if (createdAt == null) {
      return ImpactClock.of(coe, zone).map(ImpactClock::at).orElse(null);
    }
    return coeCreatedAt != null && coeCreatedAt.isAfter(createdAt) ? coeCreatedAt : createdAt;
  }

  /** The item as it stood at {@code asOf}; empty if it was not in the corpus yet. */
  public Optional<ItemSnapshot> at(Instant asOf) {
    if (knownFrom != null && knownFrom.isAfter(asOf)) {
      return Optional.empty();
    }
    return Optional.of(
        new ItemSnapshot(
            this,
            asOf,
            stateAt(asOf),
            statuses.isKnown(),
            dues.first(asOf).orElse(null),
            dues.at(asOf).orElse(null),
            statuses.firstCompletedAt(asOf).orElse(null),
            statuses.at(asOf) == ActionStatus.DROPPED ? statuses.since(asOf).orElse(null) : null,
            owners.at(asOf).orElse(null),
            isReopenedAt(asOf),
            dues.replacements(asOf)));
  }

  /**
   * The one state that held at {@code asOf}; an item whose status is unknown is held to be open.
   */
  public ItemState stateAt(Instant asOf) {
    return switch (statuses.at(asOf)) {
      case COMPLETED -> ItemState.COMPLETED;
      case BACKLOG -> ItemState.BACKLOG;
      case DROPPED -> ItemState.DROPPED;
      case OPEN, IN_PROGRESS ->
          dues.at(asOf).filter(asOf::isAfter).isPresent() ? ItemState.OVERDUE : ItemState.OPEN;
    };
  }

  private boolean isReopenedAt(Instant asOf) {
    Optional<Instant> completedAt = statuses.firstCompletedAt(asOf);
    ActionStatus now = statuses.at(asOf);
    return completedAt.isPresent()
        && (isUnderWay(now)
            || statuses.changes().stream()
                .anyMatch(
                    c ->
                        c.at().isAfter(completedAt.get())
                            && !c.at().isAfter(asOf)
                            && isUnderWay(c.status())));
  }

  private static boolean isUnderWay(ActionStatus status) {
    return status == ActionStatus.OPEN || status == ActionStatus.IN_PROGRESS;
  }
}
