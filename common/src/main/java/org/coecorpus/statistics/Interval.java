package org.coecorpus.statistics;

/**
 * A confidence interval, ends included.
 *
 * @param low lower end
 * @param high upper end
 */
public record Interval(double low, double high) {

  /** Error rate of every interval of this package: 5 %, for 95 % intervals. */
  public static final double ERROR_RATE = 0.05;

  /** The normal quantile of a two-sided 95 % interval. */
  static final double Z = 1.959963984540054;

  /**
   * Checks the order of the ends.
   *
   * @throws IllegalArgumentException if an end is not a number or low is above high
   */
  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException(
          "illegal interval: low " + low + ", high " + high + ", expected low <= high");
    }
  }
}
