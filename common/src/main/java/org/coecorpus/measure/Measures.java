package org.coecorpus.measure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import org.coecorpus.actionitem.ItemState;
import org.coecorpus.theme.Theme;

/**
 * Computes every measure of an audience: for everything, for each quarter, and over all quarters
 * for each team, service, severity, priority, recurring theme and category. Facts that do not state
 * a dimension form the group {@code unknown}. Every definition has a row for everything. The result
 * depends on the facts, not on their order.
 */
public final class Measures {

  private static final String NO_REGISTER = "no incident register given";

  private Measures() {}

  /** Computes everything; needs neither clock nor storage. */
  public static MeasureResult compute(MeasureInput input) {
    Instant asOf = input.asOf();
    List<ItemSnapshot> items =
        input.items().stream()
            .flatMap(item -> item.at(asOf).stream())
            .sorted(Comparator.comparing(item -> item.facts().itemKey()))
            .toList();
    List<CoeFacts> coes =
        input.coes().stream()
            .filter(coe -> coe.existsAt(asOf))
            .sorted(Comparator.comparing(CoeFacts::coeId))
            .toList();
    EventGroups events = EventGroups.of(coes);
    List<Theme> themes = input.themes().stream().sorted(Comparator.comparing(Theme::id)).toList();

    List<Row> rows = new ArrayList<>();
    Tags tags = Tags.of(themes, coes);
    List<ItemFacts> itemFacts = items.stream().map(ItemSnapshot::facts).toList();
    var ofItems = Groupings.items(tags);
    var ofCoes = Groupings.coes(tags, asOf);
    var itemCells = ofItems.group(items);
    var coeCells = ofCoes.group(coes);
    var itemTable = itemTable(input.roster(), Echoes.find(themes, items));
    var coeTable = coeTable(asOf);
    rows.addAll(rows(itemCells, itemTable));
    rows.addAll(differences(itemCells));
    rows.addAll(Reversals.of(ofItems, itemCells));
    rows.addAll(OverdueAge.rows(items));
    rows.addAll(ItemFlow.rows(itemFacts, asOf));
    rows.addAll(rows(coeCells, coeTable));
    rows.addAll(rows(Groupings.events(tags, asOf).group(coes), eventTable(events, asOf)));
    rows.addAll(coverage(input.incidents(), coes, asOf));
    rows.addAll(AuditMeasures.rows(input.audited(), asOf));
    rows.addAll(ThemeMeasures.rows(themes, coeCells, events, asOf));
    rows.addAll(ThemeItems.rows(themes, items));
    rows.addAll(Recurrences.of(themes, coes, itemFacts, events, asOf));
    List<Row> series = new ArrayList<>(rows);
    series.addAll(series(ofItems.byQuarter(Groupings.TEAM, items), itemTable));
    series.addAll(series(ofCoes.byQuarter(Groupings.TEAM, coes), coeTable));
    rows.addAll(Trends.of(series, asOf));
    return new MeasureResult(
        Evidence.corrected(rows).stream().sorted().map(row -> row.measure(asOf)).toList(),
        curves(itemCells, coeCells, asOf));
  }

  /** What the trends of groups are read from. */
  private static <T> List<Row> series(
      SortedMap<Cell, List<T>> cells, Map<MeasureDefinition, Function<List<T>, Figure>> table) {
    Map<MeasureDefinition, Function<List<T>, Figure>> withTrend = new EnumMap<>(table);
    withTrend.keySet().retainAll(MeasureDefinition.WITH_TREND);
    return rows(cells, withTrend);
  }

  private static Map<MeasureDefinition, Function<List<ItemSnapshot>, Figure>> itemTable(
      Optional<RosterFacts> roster, Echoes.Found echoes) {
    Map<MeasureDefinition, Function<List<ItemSnapshot>, Figure>> table =
        new EnumMap<>(MeasureDefinition.class);
    table.put(MeasureDefinition.COMPLETION_PROBABILITY_45D, ItemMeasures::completionProbability);
    table.put(MeasureDefinition.MEDIAN_DAYS_TO_COMPLETION, ItemMeasures::medianDaysToCompletion);
    table.put(MeasureDefinition.COMPLETION_INCIDENCE_45D, ItemMeasures::completionIncidence);
    table.put(MeasureDefinition.DROPPED_INCIDENCE_45D, ItemMeasures::droppedIncidence);
    table.put(MeasureDefinition.COMPLETION_RATE_45D, ItemMeasures::completionRate);
    table.put(MeasureDefinition.ON_TIME_RATE, ItemMeasures::onTimeRate);
    table.put(MeasureDefinition.ON_TIME_RATE_CURRENT_DUE, ItemMeasures::onTimeRateCurrentDue);
    table.put(MeasureDefinition.OPEN_COUNT, i -> ItemMeasures.count(i, ItemState.OPEN));
    table.put(MeasureDefinition.OVERDUE_COUNT, i -> ItemMeasures.count(i, ItemState.OVERDUE));
    table.put(MeasureDefinition.BACKLOG_COUNT, i -> ItemMeasures.count(i, ItemState.BACKLOG));
    table.put(MeasureDefinition.COMPLETED_COUNT, i -> ItemMeasures.count(i, ItemState.COMPLETED));
    table.put(MeasureDefinition.DROPPED_COUNT, i -> ItemMeasures.count(i, ItemState.DROPPED));
    table.put(MeasureDefinition.ORPHANED_COUNT, i -> ItemMeasures.orphaned(i, roster));
    table.put(MeasureDefinition.REOPENED_COUNT, ItemMeasures::reopened);
    table.put(MeasureDefinition.POSTPONED_COUNT, ItemMeasures::postponed);
    table.put(MeasureDefinition.POSTPONEMENTS_COUNT, ItemMeasures::postponements);
    table.put(MeasureDefinition.ECHOED_COUNT, i -> Figure.count(Cases.of(i, echoes::of)));
    table.put(MeasureDefinition.OVERDUE_DAYS_P50, i -> ItemMeasures.overdueDays(i, 0.5));
    table.put(MeasureDefinition.OVERDUE_DAYS_P90, i -> ItemMeasures.overdueDays(i, 0.9));
    return table;
  }

  private static Map<MeasureDefinition, Function<List<CoeFacts>, Figure>> coeTable(Instant asOf) {
    Map<MeasureDefinition, Function<List<CoeFacts>, Figure>> table =
        new EnumMap<>(MeasureDefinition.class);
    table.put(
        MeasureDefinition.COE_MEDIAN_DAYS_TO_COMPLETE,
        c -> CoeMeasures.medianDaysToComplete(c, asOf));
    table.put(MeasureDefinition.COE_ON_TIME_RATE_14D, c -> CoeMeasures.onTimeRate(c, asOf));
    table.put(MeasureDefinition.COE_REVIEW_UNDER_24H_COUNT, c -> CoeMeasures.shortReviews(c, asOf));
    table.put(MeasureDefinition.COE_LANGUISHING_COUNT, c -> CoeMeasures.languishing(c, asOf));
    table.put(
        MeasureDefinition.COE_LANGUISHING_DAYS_P50, c -> CoeMeasures.languishingDays(c, asOf, 0.5));
    table.put(
        MeasureDefinition.COE_LANGUISHING_DAYS_P90, c -> CoeMeasures.languishingDays(c, asOf, 0.9));
    table.put(MeasureDefinition.COE_MEDIAN_DAYS_TO_DRAFT, CoeMeasures::medianDaysToDraft);
    table.put(
        MeasureDefinition.COE_MEDIAN_DAYS_OF_AUTHORING,
        c -> CoeMeasures.medianDaysOfAuthoring(c, asOf));
    table.put(
        MeasureDefinition.COE_MEDIAN_DAYS_IN_REVIEW, c -> CoeMeasures.medianDaysInReview(c, asOf));
    table.put(
        MeasureDefinition.COE_CLOCK_FROM_IMPACT_END,
        c -> CoeMeasures.clockFrom(c, ImpactClock.Basis.IMPACT_END));
    table.put(
        MeasureDefinition.COE_CLOCK_FROM_MITIGATION,
        c -> CoeMeasures.clockFrom(c, ImpactClock.Basis.MITIGATION));
    table.put(
        MeasureDefinition.COE_CLOCK_FROM_START,
        c -> CoeMeasures.clockFrom(c, ImpactClock.Basis.INCIDENT_START));
    return table;
  }

  private static Map<MeasureDefinition, Function<List<CoeFacts>, Figure>> eventTable(
      EventGroups events, Instant asOf) {
    Map<MeasureDefinition, Function<List<CoeFacts>, Figure>> table =
        new EnumMap<>(MeasureDefinition.class);
    table.put(
        MeasureDefinition.MEDIAN_MINUTES_TO_DETECT,
        c -> IncidentMeasures.medianMinutesToDetect(c, events, asOf));
    table.put(
        MeasureDefinition.MEDIAN_MINUTES_TO_MITIGATE,
        c -> IncidentMeasures.medianMinutesToMitigate(c, events, asOf));
    table.put(
        MeasureDefinition.DETECT_KNOWN_RATE, c -> IncidentMeasures.detectKnown(c, events, asOf));
    table.put(
        MeasureDefinition.MITIGATE_KNOWN_RATE,
        c -> IncidentMeasures.mitigateKnown(c, events, asOf));
    return table;
  }

  private static List<Row> coverage(
      Optional<List<IncidentFacts>> register, List<CoeFacts> coes, Instant asOf) {
    Map<MeasureDefinition, Function<List<IncidentFacts>, Figure>> table =
        coverageTable(IncidentMeasures.covered(coes), asOf);
    return register
        .map(incidents -> rows(Groupings.incidents(asOf).group(incidents), table))
        .orElseGet(
            () ->
                table.keySet().stream()
                    .map(d -> new Row(d, Cell.ALL, Figure.notGiven(0, NO_REGISTER)))
                    .toList());
  }

  private static Map<MeasureDefinition, Function<List<IncidentFacts>, Figure>> coverageTable(
      Set<String> covered, Instant asOf) {
    Map<MeasureDefinition, Function<List<IncidentFacts>, Figure>> table =
        new EnumMap<>(MeasureDefinition.class);
    table.put(
        MeasureDefinition.COVERAGE_RATE, i -> IncidentMeasures.coverageRate(i, covered, asOf));
    table.put(
        MeasureDefinition.WITHOUT_COE_COUNT, i -> IncidentMeasures.withoutCoe(i, covered, asOf));
    Map.of(
            MeasureDefinition.COVERAGE_NOT_DUE, IncidentFacts.Coverage.NOT_DUE,
            MeasureDefinition.COVERAGE_DUE, IncidentFacts.Coverage.DUE,
            MeasureDefinition.COVERAGE_OVERDUE, IncidentFacts.Coverage.OVERDUE,
            MeasureDefinition.COVERAGE_WRITTEN, IncidentFacts.Coverage.WRITTEN,
            MeasureDefinition.COVERAGE_WAIVED, IncidentFacts.Coverage.WAIVED)
        .forEach(
            (definition, state) ->
                table.put(definition, i -> IncidentMeasures.inCoverage(i, covered, state, asOf)));
    return table;
  }

  private static List<Row> differences(SortedMap<Cell, List<ItemSnapshot>> cells) {
    List<Row> rows = new ArrayList<>();
    Differences.ofGroups(cells)
        .forEach((c, f) -> rows.add(new Row(MeasureDefinition.COMPLETION_DIFFERENCE_P, c, f)));
    Differences.ofQuarters(cells)
        .forEach((c, f) -> rows.add(new Row(MeasureDefinition.COMPLETION_CHANGE_P, c, f)));
    return rows;
  }

  private static <T> List<Row> rows(
      SortedMap<Cell, List<T>> cells, Map<MeasureDefinition, Function<List<T>, Figure>> table) {
    List<Row> rows = new ArrayList<>();
    table.forEach(
        (definition, figure) ->
            cells.forEach(
                (cell, facts) -> rows.add(new Row(definition, cell, figure.apply(facts)))));
    return rows;
  }

  private static List<Curve> curves(
      SortedMap<Cell, List<ItemSnapshot>> items,
      SortedMap<Cell, List<CoeFacts>> coes,
      Instant asOf) {
    List<Curve> curves = new ArrayList<>();
    items.forEach(
        (cell, facts) -> {
          if (cell.dimension().isEmpty()) {
            curves.add(Curves.actionItemCompletion(cell.window(), facts));
          }
        });
    coes.forEach(
        (cell, facts) -> {
          if (cell.dimension().isEmpty()) {
            curves.add(Curves.coeCompletion(cell.window(), facts, asOf));
          }
        });
    curves.removeIf(c -> c.n() < Figure.FEWEST && !c.window().equals(Measure.ALL));
    return curves;
  }
}
