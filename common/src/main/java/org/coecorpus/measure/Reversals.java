package org.coecorpus.measure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.coecorpus.statistics.MantelHaenszel;
import org.coecorpus.statistics.Proportion;
import org.coecorpus.statistics.ProportionDifference;
import org.coecorpus.time.Quarter;

/**
 * Simpson's reversals: a team against all others, or a quarter against the one before, does visibly
 * better in the share of items completed within 45 days, and worse within the strata of a
 * dimension; or the other way round. Then the figures compare different mixes, not pace.
 */
final class Reversals {

  private static final List<String> STRATA = List.of("priority", "severity", "service");
  private static final List<String> STRATA_OF_QUARTERS =
      List.of("priority", "service", "severity", "team");

  private static final long[] NONE = new long[2];

  private final Groupings<ItemSnapshot> groupings;
  private final SortedMap<Cell, List<ItemSnapshot>> cells;
  private final Map<String, SortedMap<String, long[]>> everything = new HashMap<>();

  private Reversals(Groupings<ItemSnapshot> groupings, SortedMap<Cell, List<ItemSnapshot>> cells) {
    this.groupings = groupings;
    this.cells = cells;
  }

  /** In how many dimensions each team and quarter is reversed; for everything, how many are. */
  static List<Row> of(
      Groupings<ItemSnapshot> groupings, SortedMap<Cell, List<ItemSnapshot>> cells) {
    Reversals reversals = new Reversals(groupings, cells);
    List<Row> rows = new ArrayList<>();
    cells.keySet().forEach(cell -> reversals.figure(cell).ifPresent(f -> rows.add(row(cell, f))));
    long flagged = rows.stream().filter(Reversals::isFlagged).count();
    rows.add(row(Cell.ALL, new Figure(rows.size(), (double) flagged, null, null, new TreeMap<>())));
    return rows;
  }

  private static boolean isFlagged(Row row) {
    Double reversed = row.figure().value();
    return reversed != null && reversed > 0;
  }

  private static Row row(Cell cell, Figure figure) {
    return new Row(MeasureDefinition.COMPLETION_RATE_REVERSALS, cell, figure);
  }

  private Optional<Figure> figure(Cell cell) {
    Quarter quarter = cell.quarter();
    List<ItemSnapshot> group = cells.getOrDefault(cell, List.of());
    if (cell.dimension().equals(Groupings.TEAM)) {
      return Optional.of(figure(group, STRATA, d -> minus(all(d), count(d, group))));
    }
    if (!cell.dimension().isEmpty() || quarter == null) {
      return Optional.empty();
    }
    return Optional.ofNullable(cells.get(Cell.of(quarter.plus(-1))))
        .map(before -> figure(group, STRATA_OF_QUARTERS, d -> count(d, before)));
  }

  private Figure figure(
      List<ItemSnapshot> group,
      List<String> dimensions,
      Function<String, SortedMap<String, long[]>> other) {
    long n = group.stream().filter(item -> item.withinTerm().value() != null).count();
    long reversed =
        dimensions.stream().filter(d -> isReversed(count(d, group), other.apply(d))).count();
    return new Figure(n, (double) reversed, null, null, new TreeMap<>());
  }

  private static boolean isReversed(
      SortedMap<String, long[]> group, SortedMap<String, long[]> other) {
    SortedSet<String> values = new TreeSet<>(group.keySet());
    values.addAll(other.keySet());
    List<MantelHaenszel.Stratum> strata = new ArrayList<>();
    for (String value : values) {
      long[] one = group.getOrDefault(value, NONE);
      long[] rest = other.getOrDefault(value, NONE);
      strata.add(new MantelHaenszel.Stratum(one[0], one[1], rest[0], rest[1]));
    }
    return isVisible(strata) && MantelHaenszel.of(strata).isReversed();
  }

  private static boolean isVisible(List<MantelHaenszel.Stratum> strata) {
    long n = strata.stream().mapToLong(MantelHaenszel.Stratum::n).sum();
    long otherN = strata.stream().mapToLong(MantelHaenszel.Stratum::otherN).sum();
    return n >= Figure.FEWEST
        && otherN >= Figure.FEWEST
        && new ProportionDifference(
                new Proportion(strata.stream().mapToLong(MantelHaenszel.Stratum::x).sum(), n),
                new Proportion(
                    strata.stream().mapToLong(MantelHaenszel.Stratum::otherX).sum(), otherN))
            .isVisible();
  }

  private SortedMap<String, long[]> all(String dimension) {
    return everything.computeIfAbsent(
        dimension, d -> count(d, cells.getOrDefault(Cell.ALL, List.of())));
  }

  private static SortedMap<String, long[]> minus(
      SortedMap<String, long[]> all, SortedMap<String, long[]> part) {
    SortedMap<String, long[]> rest = new TreeMap<>();
    all.forEach(
        (value, counts) -> {
          long[] less = part.getOrDefault(value, NONE);
          rest.put(value, new long[] {counts[0] - less[0], counts[1] - less[1]});
        });
    return rest;
  }

  /** Completed within 45 days, and all that can be judged, of each stratum. */
  private SortedMap<String, long[]> count(String dimension, Collection<ItemSnapshot> items) {
    SortedMap<String, long[]> counts = new TreeMap<>();
    for (ItemSnapshot item : items) {
      Boolean done = item.withinTerm().value();
      if (done != null) {
        long[] count =
            counts.computeIfAbsent(groupings.groups(dimension, item).get(0), v -> new long[2]);
        count[0] += done ? 1 : 0;
        count[1]++;
      }
    }
    return counts;
  }
}
