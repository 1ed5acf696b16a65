package org.coecorpus.measure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.coecorpus.statistics.Interval;
import org.coecorpus.statistics.KaplanMeier;
import org.coecorpus.statistics.Observation;

/**
 * Completion curves: the share done by the end of each whole day, one minus Kaplan–Meier, with
 * log-log limits. A group of fewer than 5 observations has no points.
 */
public final class Curves {

  /** Id of the curve from an action item's creation to its first completion. */
  public static final String ACTION_ITEM_COMPLETION = "action_item.completion";

  /** Id of the curve from the end of impact to the COE's first completion. */
  public static final String COE_COMPLETION = "coe.completion";

  private static final String UNIT = "days";

  private Curves() {}

  /** The curve of a group of action items. */
  public static Curve actionItemCompletion(String window, List<ItemSnapshot> items) {
    return curve(ACTION_ITEM_COMPLETION, window, ItemMeasures.completions(items).known());
  }

  /** The curve of a group of COEs. */
  public static Curve coeCompletion(String window, List<CoeFacts> coes, Instant asOf) {
    return curve(COE_COMPLETION, window, CoeMeasures.timesToCoe(coes, asOf).known());
  }

  private static Curve curve(String id, String window, List<Observation> observations) {
    List<Curve.Point> points =
        observations.size() < Figure.FEWEST ? List.of() : points(KaplanMeier.of(observations));
    return new Curve(id, window, UNIT, observations.size(), points);
  }

  private static List<Curve.Point> points(KaplanMeier curve) {
    List<KaplanMeier.Step> steps = curve.steps();
    List<Curve.Point> points = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      double day = Math.ceil(steps.get(i).time());
      boolean lastOfDay = i + 1 == steps.size() || Math.ceil(steps.get(i + 1).time()) > day;
      if (lastOfDay) {
        points.add(point(day, steps.get(i), curve.atRisk(day)));
      }
    }
    return points;
  }

  private static Curve.Point point(double day, KaplanMeier.Step step, long atRisk) {
    Interval interval = step.interval();
    return new Curve.Point(
        day, 1 - step.survival(), 1 - interval.high(), 1 - interval.low(), atRisk);
  }
}
