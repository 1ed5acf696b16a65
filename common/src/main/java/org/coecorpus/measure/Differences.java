package org.coecorpus.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.coecorpus.statistics.BenjaminiHochberg;
import org.coecorpus.statistics.LogRank;
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
    List<ItemSnapshot> all = cells.getOrDefault(Cell.ALL, List.of());
    figures.put(
        Cell.ALL, Figure.notGiven(ItemMeasures.completions(all).known().size(), "one group"));
    List<Tested> tested = new ArrayList<>();
    cells.forEach(
        (cell, items) -> {
          if (cell.dimension().isEmpty()) {
            return;
          }
          Cases<Observation> group = ItemMeasures.completions(items);
          List<Observation> rest = ItemMeasures.completions(without(all, items)).known();
          if (group.known().size() < Figure.FEWEST || rest.size() < Figure.FEWEST) {
            figures.put(cell, Figure.unknown(group.known().size(), group.missing(), Figure.FEWER));
          } else {
            double pValue = LogRank.of(List.of(group.known(), rest)).pValue();
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

  private static List<ItemSnapshot> without(List<ItemSnapshot> all, List<ItemSnapshot> group) {
    Set<ItemSnapshot> members = Collections.newSetFromMap(new IdentityHashMap<>());
    members.addAll(group);
    return all.stream().filter(item -> !members.contains(item)).toList();
  }
}
