package org.coecorpus.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.coecorpus.statistics.LogRank;
import org.coecorpus.statistics.LogRankPool;
import org.coecorpus.statistics.Observation;
import org.coecorpus.time.Quarter;

/**
 * Which groups of action items complete at another pace than others, by log-rank tests: each group
 * of a dimension against the rest, each quarter's cohort against those of the quarters before. Both
 * sides need at least 5 items. The p-values are raw; {@link Evidence} corrects them.
 */
final class Differences {

  private Differences() {}

  /** How many quarters before it a quarter is compared with. */
  private static final int QUARTERS_BEFORE = 8;

  /** The p-value of each group; null with a reason where there is no test. */
  static SortedMap<Cell, Figure> ofGroups(SortedMap<Cell, List<ItemSnapshot>> cells) {
    SortedMap<Cell, Figure> figures = new TreeMap<>();
    List<Observation> all =
        ItemMeasures.completions(cells.getOrDefault(Cell.ALL, List.of())).known();
    LogRankPool pool = LogRankPool.of(all);
    figures.put(Cell.ALL, Figure.notGiven(all.size(), "one group"));
    cells.forEach(
        (cell, items) -> {
          if (!cell.dimension().isEmpty()) {
            figures.put(cell, againstRest(ItemMeasures.completions(items), pool, all.size()));
          }
        });
    return figures;
  }

  private static Figure againstRest(Cases<Observation> group, LogRankPool pool, int all) {
    int n = group.known().size();
    return n < Figure.FEWEST || all - n < Figure.FEWEST
        ? Figure.unknown(n, group.missing(), Figure.FEWER)
        : new Figure(n, pool.againstRest(group.known()).pValue(), null, null, group.missing());
  }

  /** The p-value of each quarter's cohort. */
  static SortedMap<Cell, Figure> ofQuarters(SortedMap<Cell, List<ItemSnapshot>> cells) {
    SortedMap<Cell, Figure> figures = new TreeMap<>();
    figures.put(Cell.ALL, Figure.notGiven(0, "one group"));
    cells.forEach(
        (cell, items) -> {
          Quarter quarter = cell.quarter();
          if (cell.dimension().isEmpty() && quarter != null) {
            figures.put(cell, againstEarlier(ItemMeasures.completions(items), cells, quarter));
          }
        });
    return figures;
  }

  private static Figure againstEarlier(
      Cases<Observation> cohort, SortedMap<Cell, List<ItemSnapshot>> cells, Quarter quarter) {
    List<Observation> earlier = new ArrayList<>();
    for (int back = 1; back <= QUARTERS_BEFORE; back++) {
      List<ItemSnapshot> items = cells.getOrDefault(Cell.of(quarter.plus(-back)), List.of());
      earlier.addAll(ItemMeasures.completions(items).known());
    }
    int n = cohort.known().size();
    if (n < Figure.FEWEST || earlier.size() < Figure.FEWEST) {
      return Figure.unknown(n, cohort.missing(), Figure.FEWER);
    }
    double pValue = LogRank.of(List.of(cohort.known(), earlier)).pValue();
    return new Figure(n, pValue, null, null, cohort.missing());
  }
}
