package org.coecorpus.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How groups that were found agree with labels that were given. All scores are symmetric but for
 * purity, homogeneity and completeness; natural logarithms.
 *
 * @param items how many were compared
 * @param ari adjusted Rand index (Hubert and Arabie 1985): 1 where they agree, about 0 by chance
 * @param ami adjusted mutual information (Vinh, Epps and Bailey 2010), over the arithmetic mean of
 *     the entropies: 1 where they agree, about 0 by chance
 * @param homogeneity 1 where each group holds one label only
 * @param completeness 1 where each label lies in one group only
 * @param v V-measure (Rosenberg and Hirschberg 2007), the harmonic mean of the two before; not
 *     corrected for chance, it rises with the number of groups
 * @param purity share of items whose label is the most frequent one of their group
 */
public record GroupingScores(
    long items,
    double ari,
    double ami,
    double homogeneity,
    double completeness,
    double v,
    double purity) {

  /** Compares label and group of each item; empty if there is no item. */
  public static <L, G> Optional<GroupingScores> of(List<L> labels, List<G> groups) {
    if (labels.size() != groups.size()) {
      throw new IllegalArgumentException(
          labels.size() + " labels for " + groups.size() + " items, expected as many");
    }
    return labels.isEmpty() ? Optional.empty() : Optional.of(of(number(labels), number(groups)));
  }

  /** Normalised mutual information over the arithmetic mean of the entropies, the same as V. */
  public double nmi() {
    return v;
  }

  private static GroupingScores of(int[] labels, int[] groups) {
    long[] rows = count(labels);
    long[] columns = count(groups);
    Map<Long, Long> cells = new HashMap<>();
    for (int i = 0; i < labels.length; i++) {
      cells.merge((long) labels[i] << 32 | groups[i], 1L, Long::sum);
    }
    double n = labels.length;
    long[] largest = new long[columns.length];
    double shared = 0;
    double together = 0;
    for (Map.Entry<Long, Long> cell : cells.entrySet()) {
      int row = (int) (cell.getKey() >> 32);
      int column = (int) (long) cell.getKey();
      double both = cell.getValue();
      shared += both / n * Math.log(n * both / ((double) rows[row] * columns[column]));
      together += pairs(both);
      largest[column] = Math.max(largest[column], cell.getValue());
    }
    double ofLabels = entropy(rows, n);
    double ofGroups = entropy(columns, n);
    double pure = 0;
    for (long most : largest) {
      pure += most / n;
    }
    double homogeneity = ofLabels == 0 ? 1 : Math.max(0, shared / ofLabels);
    double completeness = ofGroups == 0 ? 1 : Math.max(0, shared / ofGroups);
    double both = homogeneity + completeness;
    return new GroupingScores(
        labels.length,
        ari(together, pairs(rows), pairs(columns), pairs(n)),
        ami(shared, ofLabels, ofGroups, rows, columns),
        homogeneity,
        completeness,
        both == 0 ? 0 : 2 * homogeneity * completeness / both,
        pure);
  }

  private static double ari(double together, double inRows, double inColumns, double all) {
    double chance = all == 0 ? 0 : inRows * inColumns / all;
    double most = (inRows + inColumns) / 2;
    return most == chance ? 1 : (together - chance) / (most - chance);
  }

  private static double ami(
      double shared, double ofLabels, double ofGroups, long[] rows, long[] columns) {
    boolean bothWhole = rows.length == 1 && columns.length == 1;
    int n = (int) sum(rows);
    boolean bothApart = rows.length == n && columns.length == n;
    if (bothWhole || bothApart) {
      return 1;
    }
    double chance = ExpectedInformation.of(rows, columns);
    double most = (ofLabels + ofGroups) / 2;
    double room = most - chance;
    // Where there is no room but for rounding, so that the quotient would be noise.
    return Math.abs(room) < 1e-12 ? 0 : (shared - chance) / room;
  }

  private static double entropy(long[] counts, double n) {
    double entropy = 0;
    for (long count : counts) {
      entropy -= count / n * Math.log(count / n);
    }
    return Math.max(0, entropy);
  }

  private static double pairs(long[] counts) {
    double pairs = 0;
    for (long count : counts) {
      pairs += pairs((double) count);
    }
    return pairs;
  }

  private static double pairs(double many) {
    return many * (many - 1) / 2;
  }

  private static long sum(long[] counts) {
    long sum = 0;
    for (long count : counts) {
      sum += count;
    }
    return sum;
  }

  private static long[] count(int[] numbers) {
    int most = 0;
    for (int number : numbers) {
      most = Math.max(most, number);
    }
    long[] counts = new long[most + 1];
    for (int number : numbers) {
      counts[number]++;
    }
    return counts;
  }

  /** Numbers distinct values from 0 in order of first occurrence. */
  private static <T> int[] number(List<T> values) {
    Map<T, Integer> numbers = new HashMap<>();
    return values.stream()
        .mapToInt(value -> numbers.computeIfAbsent(value, v -> numbers.size()))
        .toArray();
  }
}
