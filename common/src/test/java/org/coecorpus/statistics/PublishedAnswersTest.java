package org.coecorpus.statistics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/**
 * Classic data sets by the answers that are published for them. The Freireich 6-MP and {@code aml}
 * data are in {@link KaplanMeierTest} and {@link LogRankTest}, the p-values of Benjamini and
 * Hochberg in {@link BenjaminiHochbergTest}.
 */
class PublishedAnswersTest {

  /** Annual flow of the Nile at Aswan, 1871 to 1970: R {@code Nile}. */
  static final List<Double> NILE =
      DoubleStream.of(
              1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020,
              960, 1180, 799, 958, 1140, 1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840,
              874, 694, 940, 833, 701, 916, 692, 1020, 1050, 969, 831, 726, 456, 824, 702, 1120,
              1100, 832, 764, 821, 768, 845, 864, 862, 698, 845, 744, 796, 1040, 759, 781, 865, 845,
              944, 984, 897, 822, 1010, 771, 676, 649, 846, 812, 742, 801, 1040, 860, 874, 848, 890,
              744, 749, 838, 1050, 918, 986, 797, 923, 975, 815, 1020, 906, 901, 1170, 912, 746,
              919, 718, 714, 740)
          .boxed()
          .toList();

  /** Admissions at Berkeley in 1973, men and women, six departments: R {@code UCBAdmissions}. */
  static final List<MantelHaenszel.Stratum> BERKELEY =
      List.of(
          new MantelHaenszel.Stratum(512, 825, 89, 108),
          new MantelHaenszel.Stratum(353, 560, 17, 25),
          new MantelHaenszel.Stratum(120, 325, 202, 593),
          new MantelHaenszel.Stratum(138, 417, 131, 375),
          new MantelHaenszel.Stratum(53, 191, 94, 393),
          new MantelHaenszel.Stratum(22, 373, 24, 341));

  @Test
  void theNileFallsWithTheContinuityCorrectedStatistic() {
    MannKendall trend = MannKendall.of(NILE);

    assertThat(trend.s()).isEqualTo(-1387);
    assertThat(trend.variance()).isCloseTo(112728.3333, within(1e-4));
    assertThat(trend.z()).isCloseTo(-4.128067, within(1e-6));
    assertThat(TheilSen.of(NILE).orElseThrow().slope()).isCloseTo(-2.6, within(1e-12));
  }

  @Test
  void berkeleyIsAReversal() {
    MantelHaenszel comparison = MantelHaenszel.of(BERKELEY);

    assertThat(comparison.pooledOddsRatio().orElseThrow()).isCloseTo(1.841, within(1e-3));
    assertThat(comparison.oddsRatio().orElseThrow()).isCloseTo(0.905, within(1e-3));
    assertThat(comparison.interval().orElseThrow().low()).isCloseTo(0.772, within(1e-3));
    assertThat(comparison.interval().orElseThrow().high()).isCloseTo(1.060, within(1e-3));
    assertThat(comparison.isReversed()).isTrue();
  }

  @Test
  void survivalOfLungCancerBySexIsThatOfR() throws IOException {
    List<Observation> men = lung("1");
    List<Observation> women = lung("2");

    KaplanMeier.Quantile ofMen = KaplanMeier.of(men).logLogQuantile(0.5);
    KaplanMeier.Quantile ofWomen = KaplanMeier.of(women).logLogQuantile(0.5);
    LogRank test = LogRank.of(List.of(men, women));

    assertThat(ofMen.value()).contains(270.0);
    assertThat(ofWomen.value()).contains(426.0);
    assertThat(test.chiSquared()).isCloseTo(10.32674, within(1e-5));
  }

  @Test
  void differencesOfSharesAreThoseOfNewcombe() {
    assertDifference(new Proportion(56, 70), new Proportion(48, 80), 0.2, 0.052431, 0.333873);
    assertDifference(new Proportion(9, 10), new Proportion(3, 10), 0.6, 0.170523, 0.809018);
    assertDifference(new Proportion(10, 10), new Proportion(0, 20), 1, 0.679086, 1);
  }

  private static void assertDifference(
      Proportion one, Proportion other, double value, double low, double high) {
    ProportionDifference difference = new ProportionDifference(one, other);
    assertThat(difference.value()).isCloseTo(value, within(1e-12));
    assertThat(difference.newcombe().low()).isCloseTo(low, within(1e-6));
    assertThat(difference.newcombe().high()).isCloseTo(high, within(1e-6));
  }

  private static List<Observation> lung(String sex) throws IOException {
    List<Observation> observations = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    PublishedAnswersTest.class.getResourceAsStream("/statistics/lung.csv")),
                UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split(",", -1);
        if (cells[2].equals(sex)) {
          double days = Double.parseDouble(cells[0]);
          observations.add(
              cells[1].equals("1") ? Observation.ended(days) : Observation.censored(days));
        }
      }
    }
    return observations;
  }
}
