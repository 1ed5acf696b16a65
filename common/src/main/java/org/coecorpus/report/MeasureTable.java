package org.coecorpus.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.coecorpus.measure.Measure;
import org.coecorpus.time.Quarter;

/** The measures of a release by id, dimension and window. */
final class MeasureTable {

  private record Key(String id, Map<String, String> by, String window) {}

  private final Map<Key, Measure> rows = new HashMap<>();
  private final SortedSet<Quarter> quarters = new TreeSet<>();

  /**
   * Indexes the rows.
   *
   * @throws IllegalArgumentException if two rows have the same id, dimensions and window
   */
  MeasureTable(List<Measure> measures) {
    for (Measure measure : measures) {
      Key key = new Key(measure.id(), measure.by(), measure.window());
      if (rows.put(key, measure) != null) {
        throw new IllegalArgumentException("measure given twice: " + key);
      }
      if (!measure.window().equals(Measure.ALL) && measure.n() > 0) {
        quarters.add(Quarter.parse(measure.window()));
      }
    }
  }

  /** The row of the whole audience. */
  Optional<Measure> find(String id, String window) {
    return find(id, new TreeMap<>(), window);
  }

  /** The row of one value of a dimension. */
  Optional<Measure> find(String id, String dimension, String value, String window) {
    return find(id, new TreeMap<>(Map.of(dimension, value)), window);
  }

  private Optional<Measure> find(String id, SortedMap<String, String> by, String window) {
    return Optional.ofNullable(rows.get(new Key(id, by, window)));
  }

  /** The whole audience's figure for a table. */
  Sentence cell(String id, String window) {
    return find(id, window)
        .map(row -> new MeasureText(row).cell())
        .orElseGet(() -> Sentence.words(absence(id)));
  }

  /** Why there is no row for a window or group: none of the measure, no value at all, no cases. */
  String absence(String id) {
    return find(id, Measure.ALL)
        .map(
            row -> MeasureText.isShown(row) ? MeasureText.NO_CASES : new MeasureText(row).absence())
        .orElse("unknown: no row in the measure table");
  }

  /** The value of one value of a dimension, as a number with its source. */
  Optional<Inline.Figure> count(String id, String dimension, String value) {
    return find(id, dimension, value, Measure.ALL).flatMap(MeasureTable::count);
  }

  /** The number that a row holds, also of a small population: for counts of things in a list. */
  static Optional<Inline.Figure> count(Measure row) {
    Double value = row.value();
    return value == null
        ? Optional.empty()
        : Optional.of(Inline.Figure.of(Math.round(value), Source.of(row, "value")));
  }

  /** Values of a dimension that stand alone in rows of these measures, sorted. */
  SortedSet<String> values(String dimension, List<String> ids, String window) {
    SortedSet<String> values = new TreeSet<>();
    for (Key key : rows.keySet()) {
      String value = key.by().get(dimension);
      if (value != null
          && key.by().size() == 1
          && key.window().equals(window)
          && ids.contains(key.id())) {
        values.add(value);
      }
    }
    return values;
  }

  /** Whether the quarter lies between the first and the last in which something was counted. */
  boolean covers(Quarter quarter) {
    return !quarters.isEmpty()
        && quarters.first().compareTo(quarter) <= 0
        && quarters.last().compareTo(quarter) >= 0;
  }

  /** Quarters in which something was counted. */
  SortedSet<Quarter> quarters() {
    return quarters;
  }
}
