package org.coecorpus.statistics;

/**
 * The beta product of Fay, Brittain and Proschan: a survival curve's limits where too few cases
 * have ended, or are left, for the log-log scale. Each event time gives a beta distribution; their
 * product is taken for the beta distribution with its first two moments. Without censoring these
 * are the exact binomial limits. Source: Biostatistics 14 (2013) 723–736, method of moments.
 *
 * @param events cases that have ended so far
 * @param mean mean of the product
 * @param second its second moment
 */
record BetaProduct(long events, double mean, double second) {

  /** Before the first event. */
  static final BetaProduct NONE = new BetaProduct(0, 1, 1);

  /** The product after {@code ended} of {@code atRisk} cases have ended. */
  BetaProduct then(long atRisk, long ended) {
    double left = (double) atRisk - ended;
    double all = atRisk;
    return new BetaProduct(
        events + ended,
        mean * ((left + 1) / (all + 1)),
        second * ((left + 1) / (all + 1)) * ((left + 2) / (all + 2)));
  }

  /**
   * The interval of survival.
   *
   * @param left cases that are still under observation
   */
  Interval interval(long left) {
    double tail = Interval.ERROR_RATE / 2;
    double high = events == 0 ? 1 : quantile(1 - tail);
    double low = left == 0 ? 0 : then(left, 1).quantile(tail);
    return new Interval(Math.min(low, high), high);
  }

  private double quantile(double p) {
    return Beta.ofMoments(mean, second).quantile(p);
  }
}
