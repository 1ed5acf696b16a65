package org.coecorpus.statistics;

import java.util.Arrays;
import java.util.Collection;

/**
 * Quantiles of complete (uncensored) values: linear interpolation between order statistics, type 7
 * of Hyndman and Fan, The American Statistician 50 (1996) 361–365, the default of R and NumPy. Ties
 * need no care; one value is every quantile of itself.
 */
public final class Quantiles {

  private final double[] sorted;

  private Quantiles(double[] sorted) {
    this.sorted = sorted;
  }

  /**
   * Sorts the values.
   *
   * @throws IllegalArgumentException if there is no value or one is not a number
   */
  public static Quantiles of(Collection<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    if (sorted.length == 0 || Arrays.stream(sorted).anyMatch(Double::isNaN)) {
      throw new IllegalArgumentException(
          "no quantiles of " + sorted.length + " values, expected one or more numbers");
    }
    return new Quantiles(sorted);
  }

  /**
   * The value below which the share {@code p} lies.
   *
   * @throws IllegalArgumentException if p is outside 0 to 1
   */
  public double at(double p) {
    if (!(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException("illegal quantile: " + p + ", expected 0 <= p <= 1");
    }
    double position = p * (sorted.length - 1);
    int below = (int) position;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  }
}
