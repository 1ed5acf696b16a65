package org.coecorpus.statistics;

import java.util.Optional;
import java.util.stream.LongStream;

/**
 * The difference of two independent shares, {@code one - other}.
 *
 * @param one the share that is looked at
 * @param other what it is compared with
 */
public record ProportionDifference(Proportion one, Proportion other) {

  /** The difference, -1 to 1. */
  public double value() {
    return one.share() - other.share();
  }

  /**
   * Newcombe's hybrid score interval, made of the two Wilson intervals. Its coverage is 95 % on
   * average and falls below 93 % where both shares are near 0 or 1 and n is small; {@link
   * #interval} is for showing. Source: method 10 of Newcombe, Statistics in Medicine 17 (1998)
   * 873–890; R {@code DescTools::BinomDiffCI(method = "score")}.
   */
  public Interval newcombe() {
    return hybrid(one.wilson(), other.wilson());
  }

  /**
   * The same made of the intervals that {@link Proportion#interval} shows: exact ones where counts
   * are few. Conservative there.
   */
  public Interval interval() {
    return hybrid(one.interval(), other.interval());
  }

  private Interval hybrid(Interval first, Interval second) {
    double low =
        value() - StrictMath.hypot(one.share() - first.low(), second.high() - other.share());
    double high =
        value() + StrictMath.hypot(first.high() - one.share(), other.share() - second.low());
    return new Interval(Math.max(-1, low), Math.min(1, high));
  }

  /** Whether the interval leaves out 0. */
  public boolean isVisible() {
    Interval interval = interval();
    return interval.low() > 0 || interval.high() < 0;
  }

  /**
   * The smallest rise above {@code before} that {@code n} new cases could have shown; empty if even
   * all of them would not have.
   */
  public static Optional<Double> smallestVisibleRise(Proportion before, long n) {
    return LongStream.rangeClosed(0, n)
        .mapToObj(x -> new ProportionDifference(new Proportion(x, n), before))
        .filter(difference -> difference.value() > 0 && difference.isVisible())
        .findFirst()
        .map(ProportionDifference::value);
  }
}
