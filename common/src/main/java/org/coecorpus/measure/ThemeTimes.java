package org.coecorpus.measure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.coecorpus.actionitem.Priority;
import org.coecorpus.theme.Theme;

/**
 * The dated events of one theme in order of time, with the action items of each event's COEs.
 *
 * @param events by time, then id
 */
record ThemeTimes(List<Event> events) {

  /** One event: when it began to count, and the items of its COEs that are in the theme. */
  record Event(String id, Instant at, List<ItemFacts> items) {}

  /** The events of the theme; those that cannot be dated are left out. */
  static ThemeTimes of(
      Theme theme,
      Map<String, CoeFacts> coes,
      Map<String, List<ItemFacts>> itemsByCoe,
      EventGroups groups) {
    Set<String> members =
        theme.members().stream().map(ThemeMeasures::coeOf).collect(Collectors.toSet());
    SortedMap<String, List<CoeFacts>> byEvent = new TreeMap<>();
    for (String coeId : members) {
      CoeFacts coe = coes.get(coeId);
      if (coe != null && coe.clock() != null) {
        byEvent.computeIfAbsent(groups.eventOf(coeId), e -> new ArrayList<>()).add(coe);
      }
    }
    List<Event> events = new ArrayList<>();
    byEvent.forEach((id, siblings) -> events.add(event(id, siblings, itemsByCoe)));
    events.sort(Comparator.comparing(Event::at).thenComparing(Event::id));
    return new ThemeTimes(List.copyOf(events));
  }

  private static Event event(
      String id, List<CoeFacts> siblings, Map<String, List<ItemFacts>> itemsByCoe) {
    Instant at =
        siblings.stream()
            .flatMap(coe -> Optional.ofNullable(coe.clock()).stream())
            .map(ImpactClock::at)
            .min(Comparator.naturalOrder())
            .orElseThrow();
    List<ItemFacts> items =
        siblings.stream()
            .flatMap(coe -> itemsByCoe.getOrDefault(coe.coeId(), List.of()).stream())
            .toList();
    return new Event(id, at, items);
  }

  /** Items of all events, in their order. */
  List<ItemFacts> items() {
    return events.stream().map(Event::items).flatMap(Collection::stream).toList();
  }

  /**
   * The first instant at which every High item that existed was completed; empty if that never was.
   * Items that came later do not move it, so that an event cannot push it past itself.
   */
  Optional<Instant> highItemsCompletedAt(Instant asOf) {
    List<ItemFacts> high =
        items().stream().filter(item -> item.priority() == Priority.HIGH).toList();
    return high.stream()
        .flatMap(item -> item.statuses().firstCompletedAt(asOf).stream())
        .sorted()
        .filter(at -> high.stream().allMatch(item -> isDoneOrLater(item, at)))
        .findFirst();
  }

  private static boolean isDoneOrLater(ItemFacts item, Instant at) {
    Instant knownFrom = item.knownFrom();
    return (knownFrom != null && knownFrom.isAfter(at))
        || item.statuses().firstCompletedAt(at).isPresent();
  }
}
