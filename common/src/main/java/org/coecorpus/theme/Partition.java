package org.coecorpus.theme;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** A division of statements into groups; {@link #NONE} marks a statement that is in none. */
final class Partition {

  static final int NONE = -1;

  private final int[] groupOf;

  /** Members of each group in order, by the group's number. */
  private final int[][] members;

  Partition(int[] groupOf) {
    this.groupOf = groupOf;
    int[] sizes = new int[1 + Arrays.stream(groupOf).max().orElse(NONE)];
    Arrays.stream(groupOf).filter(group -> group != NONE).forEach(group -> sizes[group]++);
    members = Arrays.stream(sizes).mapToObj(int[]::new).toArray(int[][]::new);
    for (int i = groupOf.length - 1; i >= 0; i--) {
      if (groupOf[i] != NONE) {
        members[groupOf[i]][--sizes[groupOf[i]]] = i;
      }
    }
  }

  /** The groups' members in order, the largest group first, ties by the first member. */
  List<int[]> groups() {
    return Arrays.stream(members)
        .filter(group -> group.length > 0)
        .sorted(Comparator.comparingInt((int[] m) -> -m.length).thenComparingInt(m -> m[0]))
        .toList();
  }

  /**
   * Adjusted Rand index (Hubert and Arabie 1985) over the statements that both divisions place: 1
   * where they agree, about 0 where they agree no more than by chance. Two divisions that both put
   * everything together, or everything apart, agree.
   */
  double agreementWith(Partition other) {
    int[] inColumn = new int[other.members.length];
    int[] inCell = new int[other.members.length];
    double both = 0;
    double inRows = 0;
    double n = 0;
    for (int[] row : members) {
      int[] columns =
          Arrays.stream(row).map(member -> other.groupOf[member]).filter(c -> c != NONE).toArray();
      for (int column : columns) {
        both += inCell[column]++;
        inColumn[column]++;
      }
      for (int column : columns) {
        inCell[column] = 0;
      }
      inRows += pairs(columns.length);
      n += columns.length;
    }
    double inColumns = Arrays.stream(inColumn).mapToDouble(Partition::pairs).sum();
    double chance = n < 2 ? 0 : inRows * inColumns / pairs(n);
    double most = (inRows + inColumns) / 2;
    return most == chance ? 1 : (both - chance) / (most - chance);
  }

  /** Number of pairs among so many. */
  private static double pairs(double many) {
    return many * (many - 1) / 2;
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
              return both / (placed + this.members[entry.getKey()].length - both);
            })
        .max();
  }
}
