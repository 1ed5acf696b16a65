package org.coecorpus.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * Against R survival 3.5-3: {@code survfit(Surv(time, status) ~ 1, conf.type = "log-log")}, on the
 * Freireich 6-MP data and {@code aml}, and SciPy 1.17 {@code ecdf}.
 */
class KaplanMeierTest {

  private static final Offset<Double> SIX_DIGITS = within(1e-6);

  /** 6-MP arm; a plus is censoring. */
  static final List<Observation> SIX_MP =
      parse("6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+");

  static final List<Observation> PLACEBO =
      parse("1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23");

  static final List<Observation> AML_MAINTAINED = parse("9 13 13+ 18 23 28+ 31 34 45+ 48 161+");

  static final List<Observation> AML_NOT_MAINTAINED = parse("5 5 8 8 12 16+ 23 27 30 33 43 45");

  private static final List<Observation> DELAYED =
      List.of(
          new Observation(0, 4, true),
          new Observation(0, 7, false),
          new Observation(2, 6, true),
          new Observation(3, 9, true),
          new Observation(5, 8, false),
          new Observation(1, 10, true));

  @Test
  void survivalAndStandardErrorOfSixMercaptopurineAreThoseOfR() {
    List<KaplanMeier.Step> steps = KaplanMeier.of(SIX_MP).steps();

    assertThat(steps)
        .extracting(KaplanMeier.Step::time)
        .containsExactly(6.0, 7.0, 10.0, 13.0, 16.0, 22.0, 23.0);
    double[] survival = {0.857143, 0.806723, 0.752941, 0.690196, 0.627451, 0.537815, 0.448179};
    double[] error = {0.076360, 0.086935, 0.096350, 0.106815, 0.114054, 0.128234, 0.134591};
    for (int i = 0; i < survival.length; i++) {
      assertThat(steps.get(i).survival()).isCloseTo(survival[i], SIX_DIGITS);
      assertThat(steps.get(i).standardError().orElseThrow()).isCloseTo(error[i], SIX_DIGITS);
    }
  }

  @Test
  void atRiskCountsThoseCensoredAtTheSameTime() {
    assertThat(KaplanMeier.of(SIX_MP).steps())
        .extracting(KaplanMeier.Step::atRisk)
        .containsExactly(21L, 17L, 15L, 12L, 11L, 7L, 6L);
  }

  @Test
  void intervalIsOnTheLogLogScale() {
    Interval interval = KaplanMeier.of(SIX_MP).steps().get(6).logLog().orElseThrow();

    assertThat(interval.low()).isCloseTo(0.188052, SIX_DIGITS);
    assertThat(interval.high()).isCloseTo(0.680143, SIX_DIGITS);
  }

  @Test
  void medianHasTheBrookmeyerCrowleyIntervalOfTheLogLogLimits() {
    KaplanMeier.Quantile sixMp = KaplanMeier.of(SIX_MP).logLogQuantile(0.5);
    KaplanMeier.Quantile placebo = KaplanMeier.of(PLACEBO).logLogQuantile(0.5);

    assertThat(sixMp.value()).contains(23.0);
    assertThat(sixMp.low()).contains(13.0);
    assertThat(sixMp.high()).isEmpty();
    assertThat(placebo.value()).contains(8.0);
    assertThat(placebo.low()).contains(4.0);
    assertThat(placebo.high()).contains(11.0);
  }

  @Test
  void mediansOfAmlAreThoseOfR() {
    assertThat(KaplanMeier.of(AML_MAINTAINED).quantile(0.5).value()).contains(31.0);
    assertThat(KaplanMeier.of(AML_NOT_MAINTAINED).quantile(0.5).value()).contains(23.0);
  }

  @Test
  void limitsOfAmlAreThoseOfSciPy() {
    List<KaplanMeier.Step> steps = KaplanMeier.of(AML_MAINTAINED).steps();
    Interval interval = steps.get(steps.size() - 1).logLog().orElseThrow();

    assertThat(interval.low()).isCloseTo(0.011738480123189591, within(1e-12));
    assertThat(interval.high()).isCloseTo(0.5250148427266416, within(1e-12));
  }

  @Test
  void delayedEntryJoinsTheRiskSetAfterItsEntry() {
    List<KaplanMeier.Step> steps = KaplanMeier.of(DELAYED).steps();

    assertThat(steps).extracting(KaplanMeier.Step::time).containsExactly(4.0, 6.0, 9.0, 10.0);
    assertThat(steps).extracting(KaplanMeier.Step::atRisk).containsExactly(5L, 5L, 2L, 1L);
    double[] survival = {0.80, 0.64, 0.32, 0};
    for (int i = 0; i < survival.length; i++) {
      assertThat(steps.get(i).survival()).isCloseTo(survival[i], within(1e-15));
    }
  }

  @Test
  void standardErrorIsUnknownWhereAllEnded() {
    KaplanMeier.Step last = KaplanMeier.of(PLACEBO).steps().get(11);

    assertThat(last.survival()).isZero();
    assertThat(last.standardError()).isEmpty();
    assertThat(last.logLog()).isEmpty();
    assertThat(last.interval().low()).isZero();
    assertThat(last.interval().high()).isCloseTo(0.161098, within(1e-6));
  }

  @Test
  void beforeTheFirstEventTheIntervalIsTheExactOneOfThoseFollowed() {
    Interval interval = KaplanMeier.of(parse("50 50 50 50 50 10+")).at(45).orElseThrow().interval();

    assertThat(interval.high()).isEqualTo(1);
    assertThat(interval.low()).isCloseTo(Math.pow(0.025, 1 / 5.0), within(1e-9));
  }

  @Test
  void curveSaysNothingBeyondItsLastObservation() {
    KaplanMeier curve = KaplanMeier.of(parse("3 10+ 20+"));

    assertThat(curve.at(20)).isPresent();
    assertThat(curve.at(20.5)).isEmpty();
    assertThat(KaplanMeier.of(parse("3 4 5")).at(45).orElseThrow().survival()).isZero();
  }

  @Test
  void medianOfEvenlyManyCompleteValuesIsTheMiddleOfTheTwo() {
    assertThat(KaplanMeier.of(parse("1 2 4 10")).quantile(0.5).value()).contains(3.0);
  }

  @Test
  void flatEndAtTheQuantileReachesToTheLastObservation() {
    assertThat(KaplanMeier.of(parse("1 2 8+ 10+")).quantile(0.5).value()).contains(6.0);
  }

  @Test
  void nothingCanBeSaidWithoutObservations() {
    KaplanMeier curve = KaplanMeier.of(List.of());

    assertThat(curve.steps()).isEmpty();
    assertThat(curve.at(0)).isEmpty();
    assertThat(curve.quantile(0.5).value()).isEmpty();
  }

  @Test
  void medianIsUnknownWhereAllAreCensored() {
    assertThat(KaplanMeier.of(parse("1+ 2+ 8+")).quantile(0.5))
        .isEqualTo(new KaplanMeier.Quantile(Optional.empty(), Optional.empty(), Optional.empty()));
  }

  @Test
  void eventAtTheOriginCounts() {
    assertThat(KaplanMeier.of(parse("0 5 5 5")).at(0).orElseThrow().survival()).isEqualTo(0.75);
  }

  @Test
  void anyOrderGivesTheSameBits() {
    List<Observation> shuffled = new ArrayList<>(SIX_MP);
    Collections.shuffle(shuffled, new Random(7));

    assertThat(KaplanMeier.of(shuffled).steps()).isEqualTo(KaplanMeier.of(SIX_MP).steps());
  }

  @Test
  void emptyStretchOfObservationIsRefused() {
    assertThatThrownBy(() -> new Observation(5, 5, true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("entry 5.0, exit 5.0");
  }

  static List<Observation> parse(String times) {
    List<Observation> observations = new ArrayList<>();
    for (String time : times.split(" ")) {
      observations.add(
          time.endsWith("+")
              ? Observation.censored(Double.parseDouble(time.substring(0, time.length() - 1)))
              : Observation.ended(Double.parseDouble(time)));
    }
    return observations;
  }
}
