package org.coecorpus.theme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** A division of statements into groups; {@link #NONE} marks a statement that is in none. */
final class Partition {

  static final int NONE = -1;

  private final int[] groupOf;
  private final Map<Integer, Integer> sizes = new HashMap<>();

  Partition(int[] groupOf) {
    this.groupOf = groupOf;
    Arrays.stream(groupOf).filter(g -> g != NONE).forEach(g -> sizes.merge(g, 1, Integer::sum));
  }

  /** The groups' members in order, the largest group first, ties by the first member. */
  List<int[]> groups() {
    Map<Integer, List<Integer>> members = new TreeMap<>();
    for (int i = 0; i < groupOf.length; i++) {
      if (groupOf[i] != NONE) {
        members.computeIfAbsent(groupOf[i], g -> new ArrayList<>()).add(i);
      }
    }
    return members.values().stream()
        .sorted(
            Comparator.comparingInt((List<Integer> m) -> -m.size()).thenComparing(m -> m.get(0)))
        .map(m -> m.stream().mapToInt(Integer::intValue).toArray())
        .toList();
  }

  /**
   * Adjusted Rand index (Hubert and Arabie 1985) over the statements that both divisions place: 1
   * where they agree, about 0 where they agree no more than by chance. Two divisions that both put
   * everything together, or everything apart, agree.
   */
  double agreementWith(Partition other) {
    Map<Long, Integer> cells = new HashMap<>();
    Map<Integer, Integer> rows = new HashMap<>();
    Map<Integer, Integer> columns = new HashMap<>();
    int n = 0;
    for (int i = 0; i < groupOf.length; i++) {
      if (groupOf[i] != NONE && other.groupOf[i] != NONE) {
        cells.merge((long) groupOf[i] << 32 | other.groupOf[i], 1, Integer::sum);
        rows.merge(groupOf[i], 1, Integer::sum);
        columns.merge(other.groupOf[i], 1, Integer::sum);
        n++;
      }
    }
    double both = pairs(cells);
    double inRows = pairs(rows);
    double inColumns = pairs(columns);
    double chance = n < 2 ? 0 : inRows * inColumns / (n * (n - 1.0) / 2);
    double most = (inRows + inColumns) / 2;
    return most == chance ? 1 : (both - chance) / (most - chance);
  }

  private static double pairs(Map<?, Integer> counts) {
    return counts.values().stream().mapToDouble(c -> c * (c - 1.0) / 2).sum();
  }

  /**
   * The largest Jaccard overlap of a set of statements with a group of this division, looking only
   * at statements that are placed here; empty if none of them is.
   */
  OptionalDouble bestOverlap(int[] members) {
    Map<Integer, Integer> common = new HashMap<>();
    int present = 0;
    for (int member : members) {
      if (groupOf[member] != NONE) {
        common.merge(groupOf[member], 1, Integer::sum);
        present++;
      }
    }
    int placed = present;
    return common.entrySet().stream()
        .mapToDouble(
            entry -> {
              double both = entry.getValue();
              return both / (placed + sizes.getOrDefault(entry.getKey(), 0) - both);
            })
        .max();
  }
}
