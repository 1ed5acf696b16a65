package org.coecorpus.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How often each interval that is shown holds the truth, 95 % nominal: never less than 93 % over
 * the grid. For shares and counts that is computed, for curves and slopes simulated.
 */
class IntervalCoverageTest {

  private static final double LEAST = 0.93;
  private static final double[] SHARES = {
    0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98
  };

  @ParameterizedTest
  @ValueSource(ints = {5, 6, 7, 8, 10, 13, 20, 26, 30, 50, 100, 200, 500})
  void sharesAreCovered(int n) {
    List<Interval> intervals =
        IntStream.rangeClosed(0, n).mapToObj(x -> new Proportion(x, n).interval()).toList();
    for (int i = 1; i < 200; i++) {
      double p = i / 200.0;
      BinomialDistribution counts = BinomialDistribution.of(n, p);
      double coverage =
          IntStream.rangeClosed(0, n)
              .filter(x -> holds(intervals.get(x), p))
              .mapToDouble(counts::probability)
              .sum();
      assertThat(coverage).as("n %d, share %s", n, p).isGreaterThanOrEqualTo(LEAST);
    }
  }

  @ParameterizedTest
  @CsvSource({"5, 5", "5, 20", "10, 10", "10, 50", "20, 20", "30, 60", "50, 50"})
  void differencesOfSharesAreCovered(int n, int otherN) {
    for (double p : SHARES) {
      for (double q : SHARES) {
        BinomialDistribution one = BinomialDistribution.of(n, p);
        BinomialDistribution other = BinomialDistribution.of(otherN, q);
        double coverage = 0;
        for (int x = 0; x <= n; x++) {
          for (int y = 0; y <= otherN; y++) {
            ProportionDifference difference =
                new ProportionDifference(new Proportion(x, n), new Proportion(y, otherN));
            if (holds(difference.interval(), p - q)) {
              coverage += one.probability(x) * other.probability(y);
            }
          }
        }
        assertThat(coverage).as("%s of %d, %s of %d", p, n, q, otherN).isGreaterThan(LEAST);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.5, 1, 2, 5, 10, 33.3, 100})
  void countsAreCovered(double mean) {
    PoissonDistribution counts = PoissonDistribution.of(mean);
    double coverage =
        IntStream.range(0, 300)
            .filter(x -> holds(new PoissonCount(x).exact(), mean))
            .mapToDouble(counts::probability)
            .sum();
    assertThat(coverage).isGreaterThanOrEqualTo(0.95);
  }

  @ParameterizedTest
  @CsvSource({"2, 8, 1", "5, 20, 2", "10, 10, 0.5", "30, 100, 1"})
  void ratiosOfRatesAreCovered(double mean, double otherMean, double ratio) {
    PoissonDistribution one = PoissonDistribution.of(mean * ratio);
    PoissonDistribution other = PoissonDistribution.of(otherMean);
    double coverage = 0;
    for (int x = 0; x < 150; x++) {
      for (int y = 0; y < 200; y++) {
        Optional<Interval> interval = new RateRatio(x, mean, y, otherMean).interval();
        if (interval.isEmpty() || holds(interval.get(), ratio)) {
          coverage += one.probability(x) * other.probability(y);
        }
      }
    }
    assertThat(coverage).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void survivalIsCovered() {
    for (int n : new int[] {5, 10, 20, 50}) {
      for (double survival : new double[] {0.1, 0.5, 0.9}) {
        assertSurvivalIsCovered(n, survival, 0.3, 1_000);
      }
    }
  }

  @Test
  @Tag("sweep")
  void survivalIsCoveredOverTheGrid() {
    for (int n : new int[] {5, 7, 10, 15, 20, 30, 50, 100, 200, 500}) {
      for (double survival : SHARES) {
        for (double censored : new double[] {0, 0.3, 0.6}) {
          assertSurvivalIsCovered(n, survival, censored, 20_000);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 9, 15, 30})
  void mediansAreCovered(int n) {
    assertMedianIsCovered(n, 0.3, 1_000);
  }

  @Test
  @Tag("sweep")
  void mediansAreCoveredOverTheGrid() {
    for (int n : new int[] {5, 6, 7, 8, 10, 12, 15, 20, 30, 50, 100, 200}) {
      for (double censored : new double[] {0, 0.3, 0.6}) {
        assertMedianIsCovered(n, censored, 20_000);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 12, 20})
  void slopesAreCovered(int n) {
    assertSlopeIsCovered(n, 1_000);
  }

  @Test
  @Tag("sweep")
  void slopesAreCoveredOverTheGrid() {
    for (int n : new int[] {8, 9, 10, 12, 16, 20, 40}) {
      assertSlopeIsCovered(n, 20_000);
    }
  }

  private static void assertSurvivalIsCovered(int n, double survival, double censored, int runs) {
    SplittableRandom random = new SplittableRandom(n);
    double hazard = -Math.log(survival) / 45;
    int told = 0;
    int held = 0;
    for (int run = 0; run < runs; run++) {
      Optional<KaplanMeier.Point> point =
          KaplanMeier.of(sample(random, n, hazard, censored)).at(45);
      if (point.isPresent()) {
        told++;
        held += holds(point.get().interval(), survival) ? 1 : 0;
      }
    }
    assertThat(held)
        .as("n %d, survival %s, censored %s: %d of %d", n, survival, censored, held, told)
        .isGreaterThanOrEqualTo((int) (LEAST * told));
  }

  private static void assertMedianIsCovered(int n, double censored, int runs) {
    SplittableRandom random = new SplittableRandom(n);
    double median = 30;
    int held = 0;
    for (int run = 0; run < runs; run++) {
      KaplanMeier.Quantile quantile =
          KaplanMeier.of(sample(random, n, Math.log(2) / median, censored)).quantile(0.5);
      held += quantile.low().orElse(0.0) <= median ? 1 : 0;
      held -= quantile.high().orElse(Double.MAX_VALUE) < median ? 1 : 0;
    }
    assertThat(held)
        .as("n %d, censored %s: %d of %d", n, censored, held, runs)
        .isGreaterThanOrEqualTo((int) (LEAST * runs));
  }

  /** Some are censored evenly before day 45, the others after it. */
  private static List<Observation> sample(
      SplittableRandom random, int n, double hazard, double censored) {
    List<Observation> sample = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      double event = -Math.log(1 - random.nextDouble()) / hazard;
      double end =
          random.nextDouble() < censored
              ? random.nextDouble() * 45
              : 45 + random.nextDouble() * 1000;
      sample.add(event <= end ? Observation.ended(event) : Observation.censored(end));
    }
    return sample;
  }

  private static void assertSlopeIsCovered(int n, int runs) {
    SplittableRandom random = new SplittableRandom(n);
    int told = 0;
    int held = 0;
    for (int run = 0; run < runs; run++) {
      List<Double> values = new ArrayList<>();
      for (int i = 0; i < n; i++) {
        values.add(0.3 * i + random.nextGaussian());
      }
      Optional<Interval> interval = TheilSen.of(values).orElseThrow().interval();
      told += interval.isPresent() ? 1 : 0;
      held += interval.filter(within -> holds(within, 0.3)).isPresent() ? 1 : 0;
    }
    assertThat(held).as("n %d: %d of %d", n, held, told).isGreaterThan((int) (LEAST * told));
  }

  private static boolean holds(Interval interval, double value) {
    return interval.low() <= value && value <= interval.high();
  }
}
