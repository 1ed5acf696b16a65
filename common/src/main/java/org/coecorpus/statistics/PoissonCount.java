package org.coecorpus.statistics;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * A number of independent events in a fixed stretch of time or exposure.
 *
 * @param events how many
 */
public record PoissonCount(long events) {

  /**
   * Checks the count.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public PoissonCount {
    if (events < 0) {
      throw new IllegalArgumentException("illegal count: " + events + ", expected 0 or more");
    }
  }

  /**
   * The exact interval of the expected count, through the chi-squared distribution; coverage is
   * never below 95 %. Divide both ends by the exposure for the interval of a rate. Source: Garwood,
   * Biometrika 28 (1936) 437–442; R {@code poisson.test}.
   */
  public Interval exact() {
    double tail = Interval.ERROR_RATE / 2;
    double low =
        events == 0
            ? 0
            : ChiSquaredDistribution.of(2.0 * events).inverseCumulativeProbability(tail) / 2;
    double high =
        ChiSquaredDistribution.of(2.0 * (events + 1)).inverseSurvivalProbability(tail) / 2;
    return new Interval(low, high);
  }
}
