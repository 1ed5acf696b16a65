package org.coecorpus.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The Theil–Sen slope: the median of the slopes between all pairs of values. A quarter of wild
 * values does not move it far.
 *
 * <p>Assumptions as {@link MannKendall}, whose variance (ties taken into account) gives the
 * interval by ranks among the slopes, rounded outwards. Small n: where the interval would reach
 * beyond the slopes there are, there is none (below 5 values always). Source: Sen, JASA 63 (1968)
 * 1379–1389; Gilbert, Statistical Methods for Environmental Pollution Monitoring (1987), 16.5.
 *
 * @param slope change a step
 * @param interval its interval, if there are values enough
 */
public record TheilSen(double slope, Optional<Interval> interval) {

  /** The slope of values in order of time, a step apart each; empty for fewer than two. */
  public static Optional<TheilSen> of(List<Double> values) {
    return of(IntStream.range(0, values.size()).mapToObj(i -> (double) i).toList(), values);
  }

  /**
   * The slope of values at rising times; empty for fewer than two.
   *
   * @throws IllegalArgumentException if there are not as many times as values
   */
  public static Optional<TheilSen> of(List<Double> times, List<Double> values) {
    int n = values.size();
    if (times.size() != n) {
      throw new IllegalArgumentException(times.size() + " times for " + n + " values");
    }
    if (n < 2) {
      return Optional.empty();
    }
    double[] slopes = new double[n * (n - 1) / 2];
    int next = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        slopes[next++] = (values.get(j) - values.get(i)) / (times.get(j) - times.get(i));
      }
    }
    Arrays.sort(slopes);
    int middle = slopes.length / 2;
    double slope =
        slopes.length % 2 == 1 ? slopes[middle] : (slopes[middle - 1] + slopes[middle]) / 2;
    return Optional.of(new TheilSen(slope, interval(slopes, MannKendall.of(values).variance())));
  }

  private static Optional<Interval> interval(double[] slopes, double variance) {
    double width = Interval.Z * StrictMath.sqrt(variance);
    int low = (int) Math.floor((slopes.length - width) / 2);
    int high = (int) Math.ceil((slopes.length + width) / 2) + 1;
    return low < 1 || high > slopes.length
        ? Optional.empty()
        : Optional.of(new Interval(slopes[low - 1], slopes[high - 1]));
  }
}
