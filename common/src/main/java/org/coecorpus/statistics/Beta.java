package org.coecorpus.statistics;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * Quantiles of the beta distribution to the last digits. The inverse of Commons Statistics stops at
 * an absolute error of 1e-9, which is too much for small shares; Newton steps finish it.
 *
 * @param alpha first shape, more than 0
 * @param beta second shape, more than 0
 */
record Beta(double alpha, double beta) {

  private static final int STEPS = 8;
  private static final double PRECISION = 1e-15;

  /** The value below which the share {@code p} lies. */
  double quantile(double p) {
    BetaDistribution distribution = BetaDistribution.of(alpha, beta);
    double x = distribution.inverseCumulativeProbability(p);
    for (int i = 0; i < STEPS; i++) {
      double density = distribution.density(x);
      double step = (distribution.cumulativeProbability(x) - p) / density;
      double next = x - step;
      if (!(next > 0 && next < 1) || Math.abs(step) <= PRECISION * x) {
        break;
      }
      x = next;
    }
    return x;
  }

  /** The distribution with this mean and second moment. */
  static Beta ofMoments(double mean, double secondMoment) {
    double variance = secondMoment - mean * mean;
    double size = mean * (1 - mean) / variance - 1;
    return new Beta(mean * size, (1 - mean) * size);
  }
}
