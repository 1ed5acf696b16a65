package org.coecorpus.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Against R survival 3.5-3: {@code survfit(Surv(time, factor(status)) ~ 1)}. */
class CumulativeIncidenceTest {

  private static final int DONE = 1;
  private static final int CANCELLED = 2;
  private static final Offset<Double> EXACT = within(1e-12);

  private static final List<CompetingObservation> OBSERVATIONS =
      List.of(
          seen(1, DONE),
          seen(2, CANCELLED),
          seen(3, 0),
          seen(4, DONE),
          seen(5, CANCELLED),
          seen(6, DONE),
          seen(7, 0),
          seen(8, CANCELLED));

  @Test
  void incidencesAreThoseOfR() {
    CumulativeIncidence done = CumulativeIncidence.of(OBSERVATIONS, DONE);
    CumulativeIncidence cancelled = CumulativeIncidence.of(OBSERVATIONS, CANCELLED);

    assertThat(done.steps()).extracting(CumulativeIncidence.Step::time).containsExactly(1., 4., 6.);
    assertThat(done.at(1).orElseThrow()).isCloseTo(0.125, EXACT);
    assertThat(done.at(4.5).orElseThrow()).isCloseTo(0.275, EXACT);
    assertThat(done.at(6).orElseThrow()).isCloseTo(0.425, EXACT);
    assertThat(cancelled.at(1.9).orElseThrow()).isZero();
    assertThat(cancelled.at(2).orElseThrow()).isCloseTo(0.125, EXACT);
    assertThat(cancelled.at(5).orElseThrow()).isCloseTo(0.275, EXACT);
    assertThat(cancelled.at(8).orElseThrow()).isCloseTo(0.575, EXACT);
  }

  @Test
  void incidencesOfAllCausesAddUpToOneMinusSurvival() {
    double sum =
        CumulativeIncidence.of(OBSERVATIONS, DONE).at(6).orElseThrow()
            + CumulativeIncidence.of(OBSERVATIONS, CANCELLED).at(6).orElseThrow();
    double survival =
        KaplanMeier.of(OBSERVATIONS.stream().map(CompetingObservation::anyEnd).toList())
            .at(6)
            .orElseThrow()
            .survival();

    assertThat(sum).isCloseTo(1 - survival, EXACT);
  }

  @Test
  void nothingIsSaidBeyondTheLastObservation() {
    List<CompetingObservation> young = List.of(seen(1, DONE), seen(10, 0));

    assertThat(CumulativeIncidence.of(young, DONE).at(45)).isEmpty();
    assertThat(CumulativeIncidence.of(List.of(), DONE).at(0)).isEmpty();
  }

  private static CompetingObservation seen(double exit, int cause) {
    return new CompetingObservation(Double.NEGATIVE_INFINITY, exit, cause);
  }
}
