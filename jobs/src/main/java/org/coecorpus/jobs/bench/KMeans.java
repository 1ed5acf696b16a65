package org.coecorpus.jobs.bench;

import java.util.Arrays;
import java.util.Random;

/**
 * Lloyd's k-means with k-means++ starts, the best of ten by the sum of squares, as scikit-learn
 * does it.
 */
final class KMeans {

  private static final int STARTS = 10;
  private static final int ROUNDS = 100;

  private final float[][] rows;
  private final int k;

  private KMeans(float[][] rows, int k) {
    this.rows = rows;
    this.k = Math.min(k, rows.length);
  }

  /** The cluster of each row. */
  static int[] of(float[][] rows, int k, long seed) {
    KMeans means = new KMeans(rows, k);
    int[] best = new int[rows.length];
    double least = Double.POSITIVE_INFINITY;
    for (int start = 0; start < STARTS; start++) {
      int[] found = new int[rows.length];
      double squares = means.run(found, new Random(seed + start));
      if (squares < least) {
        best = found;
        least = squares;
      }
    }
    return best;
  }

  private double run(int[] clusters, Random random) {
    double[][] centres = start(random);
    double before = Double.POSITIVE_INFINITY;
    for (int round = 0; round < ROUNDS; round++) {
      double squares = assign(clusters, centres);
      if (squares >= before) {
        return before;
      }
      before = squares;
      move(clusters, centres);
    }
    return before;
  }

  private double[][] start(Random random) {
    double[][] centres = new double[k][];
    double[] nearest = new double[rows.length];
    Arrays.fill(nearest, 1);
    for (int c = 0; c < k; c++) {
      double left = random.nextDouble() * Arrays.stream(nearest).sum();
      int chosen = 0;
      while (chosen < rows.length - 1 && left >= nearest[chosen]) {
        left -= nearest[chosen++];
      }
      centres[c] = new double[rows[chosen].length];
      for (int d = 0; d < centres[c].length; d++) {
        centres[c][d] = rows[chosen][d];
      }
      for (int i = 0; i < rows.length; i++) {
        double squares = distance(rows[i], centres[c]);
        nearest[i] = c == 0 ? squares : Math.min(nearest[i], squares);
      }
    }
    return centres;
  }

  private double assign(int[] clusters, double[][] centres) {
    double sum = 0;
    for (int i = 0; i < rows.length; i++) {
      double least = Double.POSITIVE_INFINITY;
      for (int c = 0; c < k; c++) {
        double squares = distance(rows[i], centres[c]);
        if (squares < least) {
          least = squares;
          clusters[i] = c;
        }
      }
      sum += least;
    }
    return sum;
  }

  private void move(int[] clusters, double[][] centres) {
    int[] sizes = new int[k];
    double[][] sums = new double[k][centres.length == 0 ? 0 : centres[0].length];
    for (int i = 0; i < rows.length; i++) {
      sizes[clusters[i]]++;
      for (int d = 0; d < rows[i].length; d++) {
        sums[clusters[i]][d] += rows[i][d];
      }
    }
    for (int c = 0; c < k; c++) {
      for (int d = 0; d < sums[c].length && sizes[c] > 0; d++) {
        centres[c][d] = sums[c][d] / sizes[c];
      }
    }
  }

  private static double distance(float[] row, double[] centre) {
    double sum = 0;
    for (int d = 0; d < row.length; d++) {
      double apart = row[d] - centre[d];
      sum += apart * apart;
    }
    return sum;
  }
}
