package org.coecorpus.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * The log-rank test of equal survival in two or more groups.
 *
 * <p>Assumptions: as {@link KaplanMeier}; most power where the hazards are proportional, little
 * where the curves cross. Ties by the hypergeometric variance. The chi-squared p-value is rough
 * where a group expects fewer than some 5 events. Source: Mantel, Cancer Chemotherapy Reports 50
 * (1966) 163–170; Peto and Peto, JRSS A 135 (1972) 185–207. Agrees with R {@code survdiff}.
 *
 * @param observed events in each group, as given
 * @param expected events that each group expects if survival is equal
 * @param chiSquared the statistic
 * @param degrees its degrees of freedom; 0 where the groups never were at risk together
 * @param pValue probability of such a statistic or a larger one if survival is equal
 */
public record LogRank(
    List<Double> observed, List<Double> expected, double chiSquared, int degrees, double pValue) {

  /** Copies the lists. */
  public LogRank {
    observed = List.copyOf(observed);
    expected = List.copyOf(expected);
  }

  /**
   * Tests the groups.
   *
   * @throws IllegalArgumentException if there are fewer than two
   */
  public static LogRank of(List<List<Observation>> groups) {
    int k = groups.size();
    if (k < 2) {
      throw new IllegalArgumentException("log-rank test of " + k + " groups, expected 2 or more");
    }
    double[] observed = new double[k];
    double[] expected = new double[k];
    RealMatrix variance = new Array2DRowRealMatrix(k - 1, k - 1);
    List<RiskSet> riskSets = groups.stream().map(RiskSet::new).toList();
    List<Map<Double, Long>> ends = groups.stream().map(LogRank::endsByTime).toList();
    TreeSet<Double> times = new TreeSet<>();
    ends.forEach(group -> times.addAll(group.keySet()));
    for (double time : times) {
      double[] atRisk = riskSets.stream().mapToDouble(r -> r.at(time)).toArray();
      double allAtRisk = 0;
      double events = 0;
      for (int j = 0; j < k; j++) {
        long ended = ends.get(j).getOrDefault(time, 0L);
        observed[j] += ended;
        events += ended;
        allAtRisk += atRisk[j];
      }
      for (int j = 0; j < k; j++) {
        expected[j] += events * atRisk[j] / allAtRisk;
      }
      if (allAtRisk > 1) {
        double spread = events * (allAtRisk - events) / (allAtRisk - 1);
        addVariance(variance, atRisk, allAtRisk, spread);
      }
    }
    return test(observed, expected, variance);
  }

  /** The test of one group against the rest, from its sums over the event times. */
  static LogRank ofTwo(double observed, double expected, double allObserved, double variance) {
    double excess = observed - expected;
    int degrees = variance > 0 ? 1 : 0;
    double chiSquared = degrees == 0 ? 0 : excess * excess / variance;
    return new LogRank(
        List.of(observed, allObserved - observed),
        List.of(expected, allObserved - expected),
        chiSquared,
        degrees,
        pValue(chiSquared, degrees));
  }

  private static double pValue(double chiSquared, int degrees) {
    return degrees == 0 ? 1 : ChiSquaredDistribution.of(degrees).survivalProbability(chiSquared);
  }

  private static Map<Double, Long> endsByTime(List<Observation> group) {
    Map<Double, Long> ends = new HashMap<>();
    group.stream()
        .filter(Observation::event)
        .forEach(observation -> ends.merge(observation.exit(), 1L, Long::sum));
    return ends;
  }

  private static void addVariance(
      RealMatrix variance, double[] atRisk, double allAtRisk, double spread) {
    for (int i = 0; i < variance.getRowDimension(); i++) {
      for (int j = 0; j < variance.getColumnDimension(); j++) {
        double same = i == j ? 1 : 0;
        variance.addToEntry(i, j, spread * atRisk[i] / allAtRisk * (same - atRisk[j] / allAtRisk));
      }
    }
  }

  /** With a pseudo-inverse, so that a group that never was at risk takes a degree and no more. */
  private static LogRank test(double[] observed, double[] expected, RealMatrix variance) {
    double[] excess = new double[variance.getRowDimension()];
    for (int i = 0; i < excess.length; i++) {
      excess[i] = observed[i] - expected[i];
    }
    SingularValueDecomposition decomposition = new SingularValueDecomposition(variance);
    int degrees = decomposition.getRank();
    double chiSquared = 0;
    if (degrees > 0) {
      double[] solved =
          decomposition.getSolver().solve(new Array2DRowRealMatrix(excess)).getColumn(0);
      for (int i = 0; i < excess.length; i++) {
        chiSquared += excess[i] * solved[i];
      }
    }
    return new LogRank(
        listOf(observed), listOf(expected), chiSquared, degrees, pValue(chiSquared, degrees));
  }

  private static List<Double> listOf(double[] values) {
    List<Double> list = new ArrayList<>();
    for (double value : values) {
      list.add(value);
    }
    return list;
  }
}
