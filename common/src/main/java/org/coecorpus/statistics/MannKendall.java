package org.coecorpus.statistics;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The Mann–Kendall test for a trend that only goes one way, over values in order of time.
 *
 * <p>Assumptions: without a trend the values are independent and alike in distribution; a season or
 * a serial correlation makes it cry wolf. Ties lower the variance. Without ties and up to {@value
 * #EXACT_UP_TO} values the p-value is exact; otherwise it is normal with the continuity correction,
 * which is rough below some 10 values. Fewer than 4 values can never show a trend. Sources: Mann,
 * Econometrica 13 (1945) 245–259; Kendall, Rank Correlation Methods (1975); agrees with R {@code
 * Kendall::MannKendall} and base R {@code cor.test(method = "kendall", exact = TRUE)} without ties,
 * and for the statistic and its variance with ties. (Base R's z has no continuity correction.)
 *
 * @param n number of values
 * @param s pairs that rise less pairs that fall
 * @param variance of {@code s} without a trend, ties taken into account
 * @param z standardised {@code s} with continuity correction; 0 where all values are tied
 * @param pValue two-sided
 */
public record MannKendall(int n, long s, double variance, double z, double pValue) {

  /** Number of values up to which the exact distribution is used. */
  public static final int EXACT_UP_TO = 49;

  /** Tests the values. */
  public static MannKendall of(List<Double> values) {
    int n = values.size();
    long s = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        s += Double.compare(values.get(j), values.get(i)) > 0 ? 1 : 0;
        s -= Double.compare(values.get(j), values.get(i)) < 0 ? 1 : 0;
      }
    }
    Map<Double, Long> counts =
        values.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    double ties = counts.values().stream().mapToDouble(MannKendall::spread).sum();
    double variance = (spread(n) - ties) / 18;
    double z = s == 0 || variance == 0 ? 0 : (s - Long.signum(s)) / StrictMath.sqrt(variance);
    boolean exact = counts.size() == n && n <= EXACT_UP_TO;
    return new MannKendall(n, s, variance, z, exact ? exact(n, s) : normal(z));
  }

  private static double spread(double t) {
    return t * (t - 1) * (2 * t + 5);
  }

  private static double normal(double z) {
    return 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z));
  }

  /** From the number of orders of n values that have so many inversions. */
  private static double exact(int n, long s) {
    int pairs = n * (n - 1) / 2;
    double[] shares = {1};
    for (int i = 2; i <= n; i++) {
      double[] next = new double[shares.length + i - 1];
      for (int inversions = 0; inversions < shares.length; inversions++) {
        for (int added = 0; added < i; added++) {
          next[inversions + added] += shares[inversions] / i;
        }
      }
      shares = next;
    }
    double tail = 0;
    for (int inversions = 0; inversions <= (pairs - Math.abs(s)) / 2; inversions++) {
      tail += shares[inversions];
    }
    return Math.min(1, 2 * tail);
  }
}
