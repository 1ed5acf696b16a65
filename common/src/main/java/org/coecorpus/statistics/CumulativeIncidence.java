package org.coecorpus.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The Aalen–Johansen cumulative incidence of one of several competing ends: the share of cases that
 * have ended <em>in this way</em> by a time. Unlike one minus a Kaplan–Meier curve that censors the
 * other ends, the incidences of all causes and the share still under way add up to 1.
 *
 * <p>Assumptions, ties and delayed entry as in {@link KaplanMeier}; ends of different causes at one
 * time share its risk set. Source: Aalen and Johansen, Scandinavian Journal of Statistics 5 (1978)
 * 141–150. Agrees with R {@code survfit} with a factor status.
 */
public final class CumulativeIncidence {

  private final List<Step> steps;
  private final double lastTime;
  private final boolean allEnded;

  private CumulativeIncidence(List<Step> steps, double lastTime, boolean allEnded) {
    this.steps = steps;
    this.lastTime = lastTime;
    this.allEnded = allEnded;
  }

  /**
   * One rise of the curve.
   *
   * @param time at which at least one case ended in this way
   * @param atRisk cases under observation just before
   * @param incidence share that has ended in this way by this time, this time included
   */
  public record Step(double time, long atRisk, double incidence) {}

  /** Computes the incidence of {@code cause}. */
  public static CumulativeIncidence of(List<CompetingObservation> observations, int cause) {
    List<Observation> anyEnd = observations.stream().map(CompetingObservation::anyEnd).toList();
    KaplanMeier allCauses = KaplanMeier.of(anyEnd);
    Map<Double, Long> endsOfCause = new HashMap<>();
    observations.stream()
        .filter(o -> o.cause() == cause)
        .forEach(o -> endsOfCause.merge(o.exit(), 1L, Long::sum));
    List<Step> steps = new ArrayList<>();
    double survivalBefore = 1;
    double incidence = 0;
    for (KaplanMeier.Step step : allCauses.steps()) {
      Long ends = endsOfCause.get(step.time());
      if (ends != null) {
        incidence += survivalBefore * ends / step.atRisk();
        steps.add(new Step(step.time(), step.atRisk(), incidence));
      }
      survivalBefore = step.survival();
    }
    double lastTime =
        observations.stream()
            .mapToDouble(CompetingObservation::exit)
            .max()
            .orElse(Double.NEGATIVE_INFINITY);
    return new CumulativeIncidence(List.copyOf(steps), lastTime, survivalBefore == 0);
  }

  /** The rises of the curve, by time. */
  public List<Step> steps() {
    return steps;
  }

  /**
   * The incidence at {@code time}, that time included; empty beyond the last observation unless all
   * cases had ended.
   */
  public Optional<Double> at(double time) {
    if (time > lastTime && !allEnded) {
      return Optional.empty();
    }
    return Optional.of(
        steps.stream()
            .filter(s -> s.time() <= time)
            .reduce((a, b) -> b)
            .map(Step::incidence)
            .orElse(0.0));
  }
}
