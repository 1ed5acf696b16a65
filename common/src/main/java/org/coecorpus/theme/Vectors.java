package org.coecorpus.theme;

import java.util.Arrays;
import java.util.Random;

/**
 * Statements as points: rows of length 1, or zero where nothing is known of a statement, so that
 * the product of two rows is their cosine.
 */
final class Vectors {

  private static final int PAIRS = 20_000;

  private final float[][] rows;

  Vectors(float[][] rows) {
    this.rows = rows;
  }

  /** Sets two vectors beside each other with equal weight. */
  static float[] join(float[] a, float[] b) {
    float[] first = a.clone();
    float[] second = b.clone();
    scaleToUnit(first);
    scaleToUnit(second);
    float[] joined = Arrays.copyOf(first, a.length + b.length);
    System.arraycopy(second, 0, joined, a.length, b.length);
    scaleToUnit(joined);
    return joined;
  }

  static void scaleToUnit(float[] vector) {
    double squares = 0;
    for (float value : vector) {
      squares += (double) value * value;
    }
    if (squares > 0) {
      float scale = (float) (1 / Math.sqrt(squares));
      for (int i = 0; i < vector.length; i++) {
        vector[i] *= scale;
      }
    }
  }

  int size() {
    return rows.length;
  }

  int dimensions() {
    return rows.length == 0 ? 0 : rows[0].length;
  }

  float[] row(int i) {
    return rows[i];
  }

  double cosine(int i, int j) {
    return dot(rows[i], rows[j]);
  }

  /** The sum of some rows. */
  double[] sum(int[] members) {
    double[] sum = new double[dimensions()];
    for (int member : members) {
      for (int k = 0; k < sum.length; k++) {
        sum[k] += rows[member][k];
      }
    }
    return sum;
  }

  /** The product of a row with any vector. */
  double product(int i, double[] vector) {
    double product = 0;
    for (int k = 0; k < vector.length; k++) {
      product += rows[i][k] * vector[k];
    }
    return product;
  }

  /**
   * The cosine that two rows taken at random reach in about one case of forty: mean plus two
   * standard deviations over pairs drawn with the seed.
   */
  double chanceCosine(long seed) {
    Random random = new Random(seed);
    double sum = 0;
    double squares = 0;
    int drawn = 0;
    for (int pair = 0; pair < PAIRS; pair++) {
      int i = random.nextInt(rows.length);
      int j = random.nextInt(rows.length);
      if (i != j) {
        double cosine = cosine(i, j);
        sum += cosine;
        squares += cosine * cosine;
        drawn++;
      }
    }
    double mean = drawn == 0 ? 0 : sum / drawn;
    double variance = drawn == 0 ? 0 : squares / drawn - mean * mean;
    return mean + 2 * Math.sqrt(Math.max(0, variance));
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += (double) a[k] * b[k];
    }
    return sum;
  }
}
