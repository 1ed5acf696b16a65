package org.coecorpus.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.coecorpus.statistics.BenjaminiHochberg;
import org.coecorpus.statistics.LogRankPool;
import org.coecorpus.statistics.Observation;

/**
 * Which groups of action items complete at another pace than all the others: a log-rank test of
 * each group against the rest, Benjamini–Hochberg over every group of every dimension that has at
 * least 5 items, and so has the rest.
 */
final class Differences {

  private Differences() {}

  private record Tested(Cell cell, Cases<Observation> group, double pValue) {}

  /** The adjusted p-value of each cell; null with a reason where there is no test. */
  static SortedMap<Cell, Figure> of(SortedMap<Cell, List<ItemSnapshot>> cells) {
    SortedMap<Cell, Figure> figures = new TreeMap<>();
    List<Observation> all =
        ItemMeasures.completions(cells.getOrDefault(Cell.ALL, List.of())).known();
    LogRankPool pool = LogRankPool.of(all);
    figures.put(Cell.ALL, Figure.notGiven(all.size(), "one group"));
    List<Tested> tested = new ArrayList<>();
    cells.forEach(
        (cell, items) -> {
          if (cell.dimension().isEmpty()) {
            return;
          }
          Cases<Observation> group = ItemMeasures.completions(items);
          int rest = all.size() - group.known().size();
          if (group.known().size() < Figure.FEWEST || rest < Figure.FEWEST) {
            figures.put(cell, Figure.unknown(group.known().size(), group.missing(), Figure.FEWER));
          } else {
            double pValue = pool.againstRest(group.known()).pValue();
            tested.add(new Tested(cell, group, pValue));
          }
        });
    List<Double> adjusted = BenjaminiHochberg.adjust(tested.stream().map(Tested::pValue).toList());
    for (int i = 0; i < tested.size(); i++) {
      Cases<Observation> group = tested.get(i).group();
      figures.put(
          tested.get(i).cell(),
          new Figure(group.known().size(), adjusted.get(i), null, null, group.missing()));
    }
    return figures;
  }
}
