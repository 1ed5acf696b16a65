package org.coecorpus.statistics;

import java.util.Optional;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * The ratio of two rates of independent events, {@code (events / exposure) / (otherEvents /
 * otherExposure)}.
 *
 * <p>Conditional on the number of all events, the first count is binomial, so test and interval are
 * exact: at most 5 % false alarms whatever the counts, fewer with small ones. Events that come in
 * bunches break the assumption. Source: Przyborowski and Wilenski, Biometrika 31 (1940) 313–323;
 * agrees with R {@code poisson.test(c(x, y), c(s, t))}.
 *
 * @param events events in the first stretch
 * @param exposure length or size of that stretch, more than 0
 * @param otherEvents events in the other stretch
 * @param otherExposure its length or size, more than 0
 */
public record RateRatio(long events, double exposure, long otherEvents, double otherExposure) {

  /** Two probabilities this close are one, as in R. */
  private static final double EQUAL = 1 + 1e-7;

  /** More events than this are not looked for in {@link #smallestVisibleRise}. */
  private static final long MOST = 100_000;

  /**
   * Checks counts and exposures.
   *
   * @throws IllegalArgumentException if a count is negative or an exposure is not more than 0
   */
  public RateRatio {
    if (events < 0 || otherEvents < 0 || !(exposure > 0) || !(otherExposure > 0)) {
      throw new IllegalArgumentException(
          "illegal rates: "
              + events
              + " in "
              + exposure
              + " and "
              + otherEvents
              + " in "
              + otherExposure
              + ", expected counts of 0 or more in exposures above 0");
    }
  }

  /** The ratio; empty where the other rate is 0. */
  public Optional<Double> value() {
    return otherEvents == 0
        ? Optional.empty()
        : Optional.of(events / exposure / (otherEvents / otherExposure));
  }

  /** Share of all events that the first stretch expects if the rates are equal. */
  private double expectedShare() {
    return exposure / (exposure + otherExposure);
  }

  /**
   * Two-sided p-value of equal rates: the probability of all divisions of the events that are no
   * more likely than this one; 1 without events.
   */
  public double pValue() {
    int n = Math.toIntExact(events + otherEvents);
    if (n == 0) {
      return 1;
    }
    int x = Math.toIntExact(events);
    BinomialDistribution counts = BinomialDistribution.of(n, expectedShare());
    double limit = counts.probability(x) * EQUAL;
    double mean = n * expectedShare();
    if (x < mean) {
      int from = (int) Math.ceil(mean);
      while (from <= n && counts.probability(from) > limit) {
        from++;
      }
      return Math.min(1, counts.cumulativeProbability(x) + counts.survivalProbability(from - 1));
    }
    if (x > mean) {
      int to = (int) Math.floor(mean);
      while (to >= 0 && counts.probability(to) > limit) {
        to--;
      }
      return Math.min(1, counts.cumulativeProbability(to) + counts.survivalProbability(x - 1));
    }
    return 1;
  }

  /**
   * The exact interval of the ratio, never below 95 % coverage; its upper end is infinite where the
   * other stretch has no event. Empty without any event.
   */
  public Optional<Interval> interval() {
    if (events + otherEvents == 0) {
      return Optional.empty();
    }
    Interval share = new Proportion(events, events + otherEvents).clopperPearson();
    return Optional.of(new Interval(ratio(share.low()), ratio(share.high())));
  }

  private double ratio(double share) {
    return share == 1 ? Double.POSITIVE_INFINITY : share / (1 - share) * (otherExposure / exposure);
  }

  /**
   * The smallest ratio above 1 that would have shown at {@code level}, with what happened in the
   * other stretch as it is; where nothing happened there, the smallest count has no ratio and this
   * is empty.
   */
  public Optional<Double> smallestVisibleRise(double level) {
    long x = (long) Math.floor(otherEvents * exposure / otherExposure) + 1;
    while (x < MOST && !(withEvents(x).pValue() <= level)) {
      x++;
    }
    return withEvents(x).value();
  }

  private RateRatio withEvents(long count) {
    return new RateRatio(count, exposure, otherEvents, otherExposure);
  }
}
