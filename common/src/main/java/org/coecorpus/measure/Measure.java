package org.coecorpus.measure;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a release. A value that cannot be known is null, with the reason and the number of
 * cases in {@code missing}.
 *
 * @param id for example {@code action_item.completion_rate_45d}
 * @param by dimension and value, for example {@code team: checkout}; empty is the whole audience
 * @param window {@code all} or a quarter such as {@code 2026Q3}
 * @param n size of the population
 * @param value the figure in {@code unit}
 * @param low lower end of the 95 % interval
 * @param high upper end of the 95 % interval
 * @param unit {@code share}, {@code days}, {@code minutes} or {@code count}
 * @param method how value and interval were computed
 * @param provisional whether later facts are still expected
 * @param missing reason and number of cases left out
 */
public record Measure(
    String id,
    SortedMap<String, String> by,
    String window,
    long n,
    @Nullable Double value,
    @Nullable Double low,
    @Nullable Double high,
    String unit,
    String method,
    boolean provisional,
    SortedMap<String, Long> missing) {

  /** The window that holds every quarter. */
  public static final String ALL = "all";

  /** Copies the maps in key order; a missing one is empty. */
  public Measure {
    by = sorted(by);
    missing = sorted(missing);
  }

  private static <V> SortedMap<String, V> sorted(Map<String, V> map) {
    return map == null
        ? Collections.emptySortedMap()
        : Collections.unmodifiableSortedMap(new TreeMap<>(map));
  }
}
