package org.coecorpus.jobs.bench;

import java.util.Arrays;
import java.util.Random;

/**
 * A mean with its interval of 95 %: the percentiles of the means of queries drawn anew with
 * repetition, from a fixed seed.
 *
 * @param mean of all
 * @param low 2.5th percentile
 * @param high 97.5th percentile
 */
public record Bootstrap(double mean, double low, double high) {

  private static final int DRAWS = 2_000;
  private static final long SEED = 20260101;

  /** Of these values, at least one. */
  public static Bootstrap of(double[] values) {
    Random random = new Random(SEED);
    double[] means = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      double sum = 0;
      for (int i = 0; i < values.length; i++) {
        sum += values[random.nextInt(values.length)];
      }
      means[draw] = sum / values.length;
    }
    Arrays.sort(means);
    return new Bootstrap(
        Arrays.stream(values).average().orElseThrow(),
        means[DRAWS / 40],
        means[DRAWS - 1 - DRAWS / 40]);
  }
}
