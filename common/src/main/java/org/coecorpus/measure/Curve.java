package org.coecorpus.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A survival curve behind some measures, as the share that has ended by each time.
 *
 * @param id what ends, for example {@code action_item.completion}
 * @param window {@code all} or a quarter
 * @param unit unit of the time axis, {@code days}
 * @param n number of observations
 * @param points one a whole day by which something had ended since the day before, in order of time
 */
public record Curve(String id, String window, String unit, long n, List<Point> points) {

  /** Copies the points. */
  public Curve {
    points = points == null ? List.of() : List.copyOf(points);
  }

  /**
   * One step.
   *
   * @param time in the curve's unit, a whole number
   * @param share that has ended by then, 0 to 1
   * @param low lower end of the 95 % interval
   * @param high upper end of the 95 % interval
   * @param atRisk observations still under way just before
   */
  public record Point(
      double time, double share, @Nullable Double low, @Nullable Double high, long atRisk) {}
}
