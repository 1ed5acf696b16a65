package org.coecorpus.report;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.coecorpus.measure.Measure;

/**
 * Where a printed number was read, so that it can be looked up again.
 *
 * @param table what kind of row: {@code measure}, {@code curve}, {@code theme}, {@code decision} or
 *     {@code left-out}
 * @param id the row's id; for {@code measure} the measure id
 * @param by dimension and value; empty is the whole audience
 * @param window {@code all} or a quarter
 * @param part which number of the row: {@code value}, {@code low}, {@code high}, {@code n}, {@code
 *     count} (value times n, rounded) or {@code missing REASON} of a measure; {@code share}, {@code
 *     low}, {@code high} or {@code at_risk} of a curve at {@code by: day}; otherwise a name
 */
public record Source(
    String table, String id, SortedMap<String, String> by, String window, String part) {

  /** Copies the map in key order. */
  public Source {
    by = Collections.unmodifiableSortedMap(new TreeMap<>((Map<String, String>) by));
  }

  /** A number of a row of the measure table. */
  public static Source of(Measure measure, String part) {
    return new Source("measure", measure.id(), measure.by(), measure.window(), part);
  }

  /** The dimensions as {@code team=checkout;priority=HIGH}; empty for the whole audience. */
  public String byText() {
    return by.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining(";"));
  }
}
