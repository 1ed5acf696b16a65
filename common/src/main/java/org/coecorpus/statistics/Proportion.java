package org.coecorpus.statistics;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/**
 * {@code x} of {@code n} independent cases.
 *
 * @param x cases that have the property
 * @param n all cases
 */
public record Proportion(long x, long n) {

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if n is not positive or x is outside 0 to n
   */
  public Proportion {
    if (n < 1 || x < 0 || x > n) {
      throw new IllegalArgumentException(
          "illegal proportion: " + x + " of " + n + ", expected 0 <= x <= n and n >= 1");
    }
  }

  /** The share, 0 to 1. */
  public double share() {
    return (double) x / n;
  }

  /**
   * Wilson's score interval without continuity correction. Its coverage is 95 % on average, and as
   * low as 84 % at n = 5 for shares near 0 or 1. Source: Wilson, JASA 22 (1927) 209–212; method 3
   * of Newcombe, Statistics in Medicine 17 (1998) 857–872.
   */
  public Interval wilson() {
    return interval(BinomialConfidenceInterval.WILSON_SCORE);
  }

  /**
   * The exact interval; its coverage is never below 95 %, and it is wider for it. Source: Clopper
   * and Pearson, Biometrika 26 (1934) 404–413.
   */
  public Interval clopperPearson() {
    return interval(BinomialConfidenceInterval.CLOPPER_PEARSON);
  }

  private Interval interval(BinomialConfidenceInterval method) {
    var interval =
        method.fromErrorRate(Math.toIntExact(n), Math.toIntExact(x), Interval.ERROR_RATE);
    return new Interval(
        x == 0 ? 0 : Math.max(0, interval.getLowerBound()),
        x == n ? 1 : Math.min(1, interval.getUpperBound()));
  }
}
