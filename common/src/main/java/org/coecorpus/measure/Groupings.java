package org.coecorpus.measure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.coecorpus.time.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * How facts of one kind are put into cells. Quarters that begin after as-of have no cell.
 *
 * @param quarter the quarter of a fact
 * @param dimensions the groups of a fact, by dimension
 * @param <T> the kind of fact
 */
record Groupings<T>(
    Function<T, Optional<Quarter>> quarter, Map<String, Function<T, List<String>>> dimensions) {

  /** The group of facts that do not state the dimension. */
  static final String UNKNOWN = "unknown";

  /** The team that owns an item or wrote a COE. */
  static final String TEAM = "team";

  private static final String SERVICE = "service";
  private static final String SEVERITY = "severity";
  private static final String PRIORITY = "priority";
  private static final String THEME = "theme";
  private static final String CATEGORY = "category";

  /** Action items, by the quarter of their creation. */
  static Groupings<ItemSnapshot> items(Tags tags) {
    return new Groupings<>(
        item -> Optional.ofNullable(item.facts().createdAt()).map(Quarter::of),
        Map.of(
            TEAM, item -> groupOf(item.facts().team()),
            SERVICE, item -> groupOf(item.facts().service()),
            SEVERITY, item -> groupOf(item.facts().severity()),
            PRIORITY, item -> groupOf(item.facts().priority()),
            THEME, item -> tags.themes(item.facts().coeId()),
            CATEGORY, item -> tags.categories(item.facts().coeId())));
  }

  /** COEs, by the quarter of their event. */
  static Groupings<CoeFacts> coes(Tags tags, Instant asOf) {
    return new Groupings<>(
        coe -> coe.incidentQuarter().filter(begunBy(asOf)),
        Map.of(
            TEAM, coe -> groupOf(coe.team()),
            SERVICE, coe -> groupOf(coe.service()),
            SEVERITY, coe -> groupOf(coe.severity()),
            THEME, coe -> tags.themes(coe.coeId()),
            CATEGORY, coe -> tags.categories(coe.coeId())));
  }

  /** COEs for figures of events; not by team, since durations of incidents must not rank teams. */
  static Groupings<CoeFacts> events(Tags tags, Instant asOf) {
    return new Groupings<>(
        coe -> coe.incidentQuarter().filter(begunBy(asOf)),
        Map.of(
            SERVICE, coe -> groupOf(coe.service()),
            SEVERITY, coe -> groupOf(coe.severity()),
            THEME, coe -> tags.themes(coe.coeId()),
            CATEGORY, coe -> tags.categories(coe.coeId())));
  }

  /** Incidents of the register; one of several teams is in the group of each. */
  static Groupings<IncidentFacts> incidents(Instant asOf) {
    return new Groupings<>(
        incident -> incident.quarter().filter(begunBy(asOf)),
        Map.of(
            TEAM,
            incident -> incident.teams().isEmpty() ? List.of(UNKNOWN) : incident.teams(),
            SEVERITY,
            incident -> groupOf(incident.severity())));
  }

  /** The facts of each cell, in the order given; the cell of everything is always there. */
  SortedMap<Cell, List<T>> group(Collection<T> facts) {
    SortedMap<Cell, List<T>> cells = new TreeMap<>();
    cells.put(Cell.ALL, List.copyOf(facts));
    for (T fact : facts) {
      quarter.apply(fact).ifPresent(q -> add(cells, Cell.of(q), fact));
      dimensions.forEach(
          (dimension, groups) ->
              groups.apply(fact).stream()
                  .distinct()
                  .forEach(group -> add(cells, Cell.of(dimension, group), fact)));
    }
    return cells;
  }

  /**
   * The facts of each group of a dimension, quarter by quarter. Such cells are for series; they are
   * not published.
   */
  SortedMap<Cell, List<T>> byQuarter(String dimension, Collection<T> facts) {
    SortedMap<Cell, List<T>> cells = new TreeMap<>();
    for (T fact : facts) {
      quarter
          .apply(fact)
          .ifPresent(
              q ->
                  groups(dimension, fact)
                      .forEach(group -> add(cells, Cell.of(dimension, group).in(q), fact)));
    }
    return cells;
  }

  /** The groups of a fact in a dimension; none where facts of this kind do not have it. */
  List<String> groups(String dimension, T fact) {
    Function<T, List<String>> groups = dimensions.get(dimension);
    return groups == null ? List.of() : groups.apply(fact).stream().distinct().toList();
  }

  private static <T> void add(SortedMap<Cell, List<T>> cells, Cell cell, T fact) {
    cells.computeIfAbsent(cell, c -> new ArrayList<>()).add(fact);
  }

  private static Predicate<Quarter> begunBy(Instant asOf) {
    return quarter -> !quarter.start().isAfter(asOf);
  }

  private static List<String> groupOf(@Nullable Object value) {
    return List.of(value == null ? UNKNOWN : value.toString());
  }
}
