package org.coecorpus.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Small cases by counting; larger ones are held against R in {@link AgreementWithRTest}. */
class MannKendallTest {

  @Test
  void valuesThatOnlyRiseHaveEveryPairRising() {
    MannKendall trend = MannKendall.of(List.of(1.0, 2.0, 3.0, 4.0));

    assertThat(trend.n()).isEqualTo(4);
    assertThat(trend.s()).isEqualTo(6);
    // Two of the 24 orders are as extreme.
    assertThat(trend.pValue()).isCloseTo(2.0 / 24, within(1e-15));
  }

  @Test
  void noneOneOrOnlyTiedValuesShowNoTrend() {
    for (List<Double> values :
        List.of(List.<Double>of(), List.of(3.0), Collections.nCopies(9, 5.0))) {
      MannKendall trend = MannKendall.of(values);
      assertThat(trend.s()).isZero();
      assertThat(trend.z()).isZero();
      assertThat(trend.pValue()).isEqualTo(1);
    }
  }

  @Test
  void tiesLowerTheVariance() {
    // 18 var = 5*4*15 - (2*1*9 + 3*2*11) = 216.
    assertThat(MannKendall.of(List.of(1.0, 1.0, 2.0, 2.0, 2.0)).variance()).isEqualTo(12);
  }

  @Test
  void fiftyValuesUseTheNormalApproximation() {
    List<Double> rising = Stream.iterate(1.0, x -> x + 1).limit(50).toList();

    // S = 1225, var = 50 * 49 * 105 / 18.
    assertThat(MannKendall.of(rising).z()).isCloseTo(1224 / Math.sqrt(14291.6667), within(1e-6));
    assertThat(MannKendall.of(rising).pValue()).isGreaterThan(1e-30);
    assertThat(MannKendall.of(rising.subList(0, 49)).pValue()).isLessThan(1e-60);
  }

  @Test
  void theSlopeIsTheMedianOfAllPairsAndHasNoIntervalWithFewValues() {
    TheilSen line = TheilSen.of(List.of(1.0, 2.0, 90.0)).orElseThrow();

    assertThat(line.slope()).isEqualTo(44.5);
    assertThat(line.interval()).isEmpty();
    assertThat(TheilSen.of(List.of(1.0))).isEmpty();
    assertThat(TheilSen.of(List.of(1.0, 3.0)).orElseThrow().slope()).isEqualTo(2);
  }

  @Test
  void aStraightLineHasItsSlopeAsInterval() {
    List<Double> rising = Stream.iterate(1.0, x -> x + 2).limit(9).toList();

    assertThat(TheilSen.of(rising).orElseThrow().interval()).contains(new Interval(2, 2));
  }
}
