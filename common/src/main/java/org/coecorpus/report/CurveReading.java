package org.coecorpus.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.coecorpus.measure.Curve;

/** Reads a survival curve at a time. */
final class CurveReading {

  private final Curve curve;

  CurveReading(Curve curve) {
    this.curve = curve;
  }

  /** The last step at or before the time; empty before the first. */
  Optional<Curve.Point> at(double time) {
    List<Curve.Point> points = curve.points();
    for (int i = points.size() - 1; i >= 0; i--) {
      if (points.get(i).time() <= time) {
        return Optional.of(points.get(i));
      }
    }
    return Optional.empty();
  }

  /** Still under way just before the next step at or after the time; empty after the last step. */
  OptionalLong atRisk(double time) {
    return curve.points().stream()
        .filter(point -> point.time() >= time)
        .mapToLong(Curve.Point::atRisk)
        .findFirst();
  }

  /** Time of the last step; 0 without any. */
  double end() {
    List<Curve.Point> points = curve.points();
    return points.isEmpty() ? 0 : points.get(points.size() - 1).time();
  }

  /** What the curve says of its target, in words. */
  String atTarget(int target) {
    if (curve.points().isEmpty()) {
      return "nothing completed";
    }
    Curve.Point last = curve.points().get(curve.points().size() - 1);
    return end() < target
        ? NumberText.percent(last.share())
            + " percent by the last completion, day "
            + Math.round(Math.ceil(end()))
        : NumberText.percent(at(target).map(Curve.Point::share).orElse(0.0))
            + " percent by day "
            + target;
  }
}
