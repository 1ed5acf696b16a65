package org.coecorpus.search;

import java.util.List;

/**
 * Where the vectors of one corpus are compared. Texts of one kind, such as incidents, all point in
 * much the same direction; what they have in common is taken away, so that the cosine is of what
 * tells them apart: the mean, and the direction in which they differ most, which follows wording
 * and source more than meaning (Mu and Viswanath, "All-but-the-Top", 2018).
 */
final class MeaningSpace {

  /** Directions taken away, as {@code data/search-ranking.md} found. */
  static final int COMMON = 1;

  /** With fewer vectors than this, a direction is that of a single text. */
  private static final int MIN_VECTORS = 100;

  /** Vectors that are looked at; those of a large corpus are taken in even steps. */
  private static final int MAX_VECTORS = 8_192;

  private static final int ROUNDS = 30;

  private final float[] mean;
  private final float[][] common;

  /**
   * A space.
   *
   * @param mean of the vectors of the corpus
   * @param common directions of unit length, at right angles to each other
   */
  MeaningSpace(float[] mean, float[][] common) {
    this.mean = mean;
    this.common = common;
  }

  float[] mean() {
    return mean;
  }

  float[][] common() {
    return common;
  }

  /** The space of these vectors, all of one length; their order counts. */
  static MeaningSpace of(List<float[]> vectors, int dimensions) {
    if (vectors.size() < MIN_VECTORS) {
      return new MeaningSpace(new float[dimensions], new float[0][]);
    }
    int step = (vectors.size() + MAX_VECTORS - 1) / MAX_VECTORS;
    int count = (vectors.size() + step - 1) / step;
    double[] sum = new double[dimensions];
    for (int i = 0; i < vectors.size(); i += step) {
      add(vectors.get(i), 1, sum);
    }
    float[] mean = new float[dimensions];
    for (int i = 0; i < dimensions; i++) {
      mean[i] = (float) (sum[i] / count);
    }
    return new MeaningSpace(mean, directions(covariance(vectors, step, mean)));
  }

  private static double[][] covariance(List<float[]> vectors, int step, float[] mean) {
    int n = mean.length;
    double[][] covariance = new double[n][n];
    float[] centred = new float[n];
    for (int v = 0; v < vectors.size(); v += step) {
      for (int i = 0; i < n; i++) {
        centred[i] = vectors.get(v)[i] - mean[i];
      }
      for (int i = 0; i < n; i++) {
        add(centred, centred[i], covariance[i]);
      }
    }
    return covariance;
  }

  private static void add(float[] vector, double times, double[] sum) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += times * vector[i];
    }
  }

  /** The first eigenvectors, by power iteration from a fixed start. */
  private static float[][] directions(double[][] covariance) {
    float[][] found = new float[COMMON][];
    for (int k = 0; k < COMMON; k++) {
      float[] direction = new float[covariance.length];
      for (int i = 0; i < direction.length; i++) {
        direction[i] = 1 + (i + k) % 3;
      }
      for (int round = 0; round < ROUNDS; round++) {
        float[] next = new float[direction.length];
        for (int i = 0; i < next.length; i++) {
          double product = 0;
          for (int j = 0; j < next.length; j++) {
            product += covariance[i][j] * direction[j];
          }
          next[i] = (float) product;
        }
        for (int before = 0; before < k; before++) {
          takeAway(found[before], next);
        }
        direction = unit(next);
      }
      found[k] = direction;
    }
    return found;
  }

  /** The vector in this space, of length 1, or 0 if it is nothing but what all have in common. */
  float[] place(float[] vector) {
    float[] placed = new float[vector.length];
    for (int i = 0; i < placed.length; i++) {
      placed[i] = vector[i] - mean[i];
    }
    for (float[] direction : common) {
      takeAway(direction, placed);
    }
    return unit(placed);
  }

  private static void takeAway(float[] direction, float[] from) {
    double product = 0;
    for (int i = 0; i < from.length; i++) {
      product += (double) direction[i] * from[i];
    }
    for (int i = 0; i < from.length; i++) {
      from[i] = (float) (from[i] - product * direction[i]);
    }
  }

  private static float[] unit(float[] vector) {
    double squares = 0;
    for (float value : vector) {
      squares += (double) value * value;
    }
    double length = Math.sqrt(squares);
    float[] unit = new float[vector.length];
    for (int i = 0; i < unit.length && length > 0; i++) {
      unit[i] = (float) (vector[i] / length);
    }
    return unit;
  }
}
