package org.coecorpus.evaluation;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * The mutual information that two groupings of given sizes have by chance: its mean over all ways
 * to deal the items, where each cell of the table is hypergeometric (Vinh, Epps and Bailey 2010,
 * equation 24a). Equal sizes are computed once.
 */
final class ExpectedInformation {

  private final int n;
  private final double[] logFactorial;

  private ExpectedInformation(int n) {
    this.n = n;
    logFactorial = new double[n + 1];
    for (int i = 2; i <= n; i++) {
      logFactorial[i] = logFactorial[i - 1] + Math.log(i);
    }
  }

  static double of(long[] rows, long[] columns) {
    ExpectedInformation expected = new ExpectedInformation((int) Arrays.stream(rows).sum());
    double sum = 0;
    for (Map.Entry<Long, Integer> row : frequencies(rows).entrySet()) {
      for (Map.Entry<Long, Integer> column : frequencies(columns).entrySet()) {
        double cell = expected.cell((int) (long) row.getKey(), (int) (long) column.getKey());
        sum += (double) row.getValue() * column.getValue() * cell;
      }
    }
    return sum;
  }

  private static Map<Long, Integer> frequencies(long[] sizes) {
    Map<Long, Integer> frequencies = new TreeMap<>();
    Arrays.stream(sizes).forEach(size -> frequencies.merge(size, 1, Integer::sum));
    return frequencies;
  }

  private double cell(int row, int column) {
    double sum = 0;
    for (int both = Math.max(1, row + column - n); both <= Math.min(row, column); both++) {
      double log =
          logFactorial[row]
              + logFactorial[column]
              + logFactorial[n - row]
              + logFactorial[n - column]
              - logFactorial[n]
              - logFactorial[both]
              - logFactorial[row - both]
              - logFactorial[column - both]
              - logFactorial[n - row - column + both];
      sum +=
          (double) both / n * Math.log((double) n * both / ((double) row * column)) * Math.exp(log);
    }
    return sum;
  }
}
