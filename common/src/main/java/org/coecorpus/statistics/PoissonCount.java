package org.coecorpus.statistics;

import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * A number of independent events in a fixed stretch of time or exposure.
 *
 * @param events how many
 */
public record PoissonCount(long events) {

  private static final int NEWTON_STEPS = 3;

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
   * The exact interval of the expected count, through the gamma distribution; coverage is never
   * below 95 %. Divide both ends by the exposure for the interval of a rate. Source: Garwood,
   * Biometrika 28 (1936) 437–442; R {@code poisson.test}.
   */
  public Interval exact() {
    double tail = Interval.ERROR_RATE / 2;
    return new Interval(
        events == 0 ? 0 : quantile((double) events, tail), quantile(events + 1.0, 1 - tail));
  }

  /** Quantile of a gamma distribution of scale 1; Newton steps finish what Commons leaves open. */
  private static double quantile(double shape, double p) {
    GammaDistribution distribution = GammaDistribution.of(shape, 1);
    double x = distribution.inverseCumulativeProbability(p);
    for (int i = 0; i < NEWTON_STEPS; i++) {
      x -= (distribution.cumulativeProbability(x) - p) / distribution.density(x);
    }
    return x;
  }
}
