package org.coecorpus.measure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.coecorpus.statistics.Interval;
import org.coecorpus.statistics.MannKendall;
import org.coecorpus.statistics.TheilSen;
import org.coecorpus.time.Quarter;

/**
 * Whether a figure goes one way over the quarters: the Theil–Sen slope a quarter, and the
 * Mann–Kendall test. Quarters whose figure is provisional or not known are left out; fewer than 8
 * are no series.
 */
final class Trends {

  /** Quarters that a trend needs. */
  static final int FEWEST = 8;

  private static final String TOO_FEW = "fewer than " + FEWEST + " quarters";

  private Trends() {}

  /** Slope and test of every series among the rows, and for everything where there is none. */
  static List<Row> of(Collection<Row> rows, Instant asOf) {
    List<Row> trends = new ArrayList<>();
    for (MeasureDefinition slope : MeasureDefinition.values()) {
      slope.trendOf().ifPresent(figure -> trends.addAll(of(slope, figure, rows, asOf)));
    }
    return trends;
  }

  private static List<Row> of(
      MeasureDefinition trend, MeasureDefinition figure, Collection<Row> rows, Instant asOf) {
    SortedMap<Cell, SortedMap<Quarter, Double>> series = new TreeMap<>();
    series.put(Cell.ALL, new TreeMap<>());
    for (Row row : rows) {
      Quarter quarter = row.cell().quarter();
      Double value = row.figure().value();
      if (row.definition() == figure
          && quarter != null
          && value != null
          && !figure.isProvisional(quarter, asOf)) {
        series.computeIfAbsent(row.cell().overall(), c -> new TreeMap<>()).put(quarter, value);
      }
    }
    return series.entrySet().stream()
        .map(e -> new Row(trend, e.getKey(), figure(trend, e.getValue())))
        .toList();
  }

  private static Figure figure(MeasureDefinition trend, SortedMap<Quarter, Double> series) {
    int n = series.size();
    if (n < FEWEST) {
      return Figure.unknown(n, new TreeMap<>(), TOO_FEW);
    }
    List<Double> values = List.copyOf(series.values());
    if (trend.isPValue()) {
      return new Figure(n, MannKendall.of(values).pValue(), null, null, new TreeMap<>());
    }
    TheilSen line = TheilSen.of(times(series), values).orElseThrow();
    Optional<Interval> interval = line.interval();
    return new Figure(
        n,
        line.slope(),
        interval.map(Interval::low).orElse(null),
        interval.map(Interval::high).orElse(null),
        new TreeMap<>());
  }

  private static List<Double> times(SortedMap<Quarter, Double> series) {
    return series.keySet().stream()
        .map(quarter -> 4.0 * quarter.year() + quarter.number())
        .toList();
  }
}
