package org.coecorpus.statistics;

import java.util.List;

/**
 * A pool of cases of which many groups are tested, each against the rest of the pool. The results
 * are those of {@link LogRank} on the group and the rest; the pool is prepared once, so that each
 * test costs a look-up a step and not another pass over all cases.
 */
public final class LogRankPool {

  private final List<KaplanMeier.Step> steps;

  private LogRankPool(List<KaplanMeier.Step> steps) {
    this.steps = steps;
  }

  /** Prepares the pool. */
  public static LogRankPool of(List<Observation> all) {
    return new LogRankPool(KaplanMeier.of(all).steps());
  }

  /**
   * Tests one group against the rest.
   *
   * @param group cases that are all in the pool
   */
  public LogRank againstRest(List<Observation> group) {
    RiskSet riskSet = new RiskSet(group);
    double observed = group.stream().filter(Observation::event).count();
    double allObserved = 0;
    double expected = 0;
    double variance = 0;
    for (KaplanMeier.Step step : steps) {
      double all = step.atRisk();
      double events = step.events();
      double part = riskSet.at(step.time()) / all;
      allObserved += events;
      expected += events * part;
      if (step.atRisk() > 1) {
        variance += events * (all - events) / (all - 1) * part * (1 - part);
      }
    }
    return LogRank.ofTwo(observed, expected, allObserved, variance);
  }
}
