package org.coecorpus.measure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.coecorpus.time.Quarter;

/**
 * Figures of the audit: how many COEs break each rule, of those in which it can be assessed. They
 * speak of documents, and of teams only as the groups whose documents they are.
 */
final class AuditMeasures {

  private static final String RULE = "rule";
  private static final String TEAM = "team";

  private AuditMeasures() {}

  /** All rows, from counts that add up; one that says so if nothing was audited. */
  static List<Row> rows(Optional<List<AuditCount>> audited, Instant asOf) {
    if (audited.isEmpty()) {
      Figure unknown = Figure.notGiven(0, "not audited");
      return List.of(
          new Row(MeasureDefinition.AUDIT_BROKEN_RATE, Cell.ALL, unknown),
          new Row(MeasureDefinition.AUDIT_FINDING_COUNT, Cell.ALL, unknown),
          new Row(MeasureDefinition.AUDIT_WAIVED_COUNT, Cell.ALL, unknown));
    }
    List<Row> rows = new ArrayList<>();
    Map<String, List<AuditCount>> byRule =
        audited.get().stream()
            .collect(Collectors.groupingBy(AuditCount::rule, TreeMap::new, Collectors.toList()));
    byRule.putIfAbsent(AuditCount.ANY, List.of());
    byRule.forEach(
        (rule, counts) ->
            cells(rule, counts, asOf)
                .forEach(
                    (cell, own) -> {
                      rows.add(new Row(MeasureDefinition.AUDIT_BROKEN_RATE, cell, broken(own)));
                      rows.add(new Row(MeasureDefinition.AUDIT_FINDING_COUNT, cell, findings(own)));
                      rows.add(new Row(MeasureDefinition.AUDIT_WAIVED_COUNT, cell, waived(own)));
                    }));
    return rows;
  }

  private static SortedMap<Cell, List<AuditCount>> cells(
      String rule, List<AuditCount> counts, Instant asOf) {
    Cell all = rule.equals(AuditCount.ANY) ? Cell.ALL : Cell.of(RULE, rule);
    SortedMap<Cell, List<AuditCount>> cells = new TreeMap<>(Map.of(all, counts));
    for (AuditCount count : counts) {
      if (count.quarter() != null) {
        Quarter quarter = Quarter.parse(count.quarter());
        if (!quarter.start().isAfter(asOf)) {
          cells.computeIfAbsent(all.in(quarter), c -> new ArrayList<>()).add(count);
        }
      }
      Cell team = Cell.of(TEAM, count.team() == null ? Groupings.UNKNOWN : count.team());
      cells
          .computeIfAbsent(all.dimension().isEmpty() ? team : team.and(all), c -> new ArrayList<>())
          .add(count);
    }
    return cells;
  }

  private static Figure broken(List<AuditCount> counts) {
    return Figure.share(in(counts, AuditCount.State.BROKEN), assessed(counts), unknown(counts));
  }

  private static Figure findings(List<AuditCount> counts) {
    long findings = counts.stream().mapToLong(AuditCount::findings).sum();
    return Figure.count(findings, assessed(counts), unknown(counts));
  }

  private static Figure waived(List<AuditCount> counts) {
    return Figure.count(in(counts, AuditCount.State.WAIVED), assessed(counts), unknown(counts));
  }

  private static long assessed(List<AuditCount> counts) {
    return counts.stream().mapToLong(AuditCount::coes).sum()
        - in(counts, AuditCount.State.NOT_ASSESSABLE);
  }

  private static long in(List<AuditCount> counts, AuditCount.State state) {
    return counts.stream()
        .filter(count -> count.state() == state)
        .mapToLong(AuditCount::coes)
        .sum();
  }

  private static SortedMap<String, Long> unknown(List<AuditCount> counts) {
    SortedMap<String, Long> missing = new TreeMap<>();
    counts.stream()
        .filter(count -> count.state() == AuditCount.State.NOT_ASSESSABLE)
        .forEach(count -> missing.merge(count.reason() + " unknown", count.coes(), Long::sum));
    return missing;
  }
}
