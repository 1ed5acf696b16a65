package org.coecorpus.measure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.coecorpus.theme.Theme;
import org.coecorpus.time.Quarter;
import org.jspecify.annotations.Nullable;

/** How many distinct events the themes tell of. */
public final class ThemeMeasures {

  private ThemeMeasures() {}

  /**
   * Distinct events among {@code coes} with a statement in any of the themes.
   *
   * @param coes the COEs of the window
   */
  public static Figure eventsInAnyTheme(
      List<Theme> themes, Collection<CoeFacts> coes, EventGroups events) {
    return told(toldBy(themes, events), coes, events);
  }

  private static Figure told(Set<String> told, Collection<CoeFacts> coes, EventGroups events) {
    Set<String> population = new HashSet<>();
    coes.forEach(coe -> population.add(events.eventOf(coe.coeId())));
    long count = population.stream().filter(told::contains).count();
    return count(count, population.size());
  }

  /** The events of the themes. */
  private static Set<String> toldBy(List<Theme> themes, EventGroups events) {
    Set<String> told = new HashSet<>();
    for (Theme theme : themes) {
      theme.members().forEach(member -> told.add(events.eventOf(coeOf(member))));
    }
    return told;
  }

  /**
   * Distinct events of one theme.
   *
   * @param count the theme's events in the window
   * @param population all events of the window
   */
  public static Figure count(long count, long population) {
    return new Figure(population, (double) count, null, null, new TreeMap<>());
  }

  /** The rows of all themes, each quarter of the corpus with 0 where a theme has no event. */
  static List<Row> rows(
      List<Theme> themes, SortedMap<Cell, List<CoeFacts>> coes, EventGroups events, Instant asOf) {
    Set<String> told = toldBy(themes, events);
    SortedMap<Cell, Long> population = new TreeMap<>();
    List<Row> rows = new ArrayList<>();
    coes.forEach(
        (cell, facts) -> {
          if (cell.dimension().isEmpty()) {
            Figure figure = told(told, facts, events);
            population.put(cell, figure.n());
            rows.add(new Row(MeasureDefinition.THEME_EVENT_COUNT, cell, figure));
          }
        });
    for (Theme theme : themes) {
      theme.eventsByQuarter().keySet().stream()
          .map(Quarter::parse)
          .filter(quarter -> !quarter.start().isAfter(asOf))
          .forEach(quarter -> population.putIfAbsent(Cell.of(quarter), 0L));
    }
    for (Theme theme : themes) {
      population.forEach((window, n) -> rows.add(row(theme, window.quarter(), n)));
    }
    return rows;
  }

  private static Row row(Theme theme, @Nullable Quarter quarter, long population) {
    Cell cell = Cell.of("theme", theme.id());
    long count =
        quarter == null
            ? theme.events()
            : theme.eventsByQuarter().getOrDefault(quarter.toString(), 0L);
    return new Row(
        MeasureDefinition.THEME_EVENT_COUNT,
        quarter == null ? cell : cell.in(quarter),
        count(count, Math.max(count, population)),
        !theme.recurring());
  }

  /** The COE that says a statement, from the statement's id. */
  static String coeOf(String statementId) {
    int hash = statementId.lastIndexOf('#');
    return hash < 0 ? statementId : statementId.substring(0, hash);
  }
}
