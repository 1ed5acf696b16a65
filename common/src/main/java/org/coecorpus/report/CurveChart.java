package org.coecorpus.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.coecorpus.measure.Curve;
import org.coecorpus.measure.Measure;

/**
 * The share completed by each day, with the target day, the interval as a band, and the numbers at
 * risk below the axis.
 *
 * @param id of the chart
 * @param subject what is completed, in the plural, for example {@code action items}
 * @param origin what the days are counted from, for example {@code creation}
 * @param target day of the target line
 * @param step days between ticks; the axis has eight steps
 * @param curves the curve in front, then those to compare it with
 */
record CurveChart(
    String id, String subject, String origin, int target, int step, List<Curve> curves)
    implements Chart {

  /** Number of steps of the horizontal axis. */
  static final int STEPS = 8;

  CurveChart {
    curves = List.copyOf(curves);
  }

  @Override
  public String title() {
    return Character.toUpperCase(subject.charAt(0))
        + subject.substring(1)
        + " completed, by days since "
        + origin;
  }

  @Override
  public String description() {
    String axes =
        "Step curve. Horizontal axis: days since "
            + origin
            + ", 0 to "
            + length()
            + ". Vertical axis: share completed, 0 to 100 percent. A vertical line marks the target, "
            + "day "
            + target
            + ". ";
    return axes + (curves.isEmpty() ? "No curve: no case was observed." : reading());
  }

  private String reading() {
    StringBuilder text = new StringBuilder();
    for (Curve curve : curves) {
      text.append(name(curve))
          .append(", n = ")
          .append(NumberText.count(curve.n()))
          .append(": ")
          .append(new CurveReading(curve).atTarget(target))
          .append(". ");
    }
    return text.toString().strip();
  }

  /** The curve's population. */
  static String name(Curve curve) {
    return curve.window().equals(Measure.ALL) ? "all quarters" : curve.window();
  }

  /** Days on the horizontal axis. */
  int length() {
    return STEPS * step;
  }

  @Override
  public Sentence caption() {
    return Sentence.words(
        "Kaplan–Meier estimate with 95 percent interval (band); "
            + subject
            + " still open at the as-of time count as not completed yet. Unit: percent of "
            + subject
            + ". Sampling interval: exact times, ticks each "
            + step
            + " days. Zone: Coordinated Universal Time (UTC). At risk: under way just before the "
            + "next completion; below 5 the curve in front is thin. A curve ends at its last "
            + "completion.");
  }

  @Override
  public Table data() {
    List<List<Sentence>> rows = new ArrayList<>();
    for (Curve curve : curves) {
      for (int day = step; day <= length() && day <= new CurveReading(curve).end(); day += step) {
        rows.add(row(curve, day));
      }
    }
    return new Table(
        id + "-data",
        title(),
        List.of("Population", "Day", "Completed, percent", "95 percent interval", "At risk"),
        rows);
  }

  private static List<Sentence> row(Curve curve, int day) {
    Optional<Curve.Point> point = new CurveReading(curve).at(day);
    OptionalLong atRisk = new CurveReading(curve).atRisk(day);
    return List.of(
        Sentence.words(name(curve)),
        Sentence.words(Integer.toString(day)),
        Sentence.of(percent(curve, day, "share", point.map(Curve.Point::share).orElse(0.0))),
        interval(curve, day, point),
        atRisk.isPresent()
            ? atRisk(curve, day, atRisk.getAsLong())
            : Sentence.words("after the last completion"));
  }

  private static Sentence atRisk(Curve curve, int day, long number) {
    return number < MeasureText.SMALLEST_CELL
        ? Sentence.words(MeasureText.SMALL)
        : Sentence.of(Inline.Figure.of(number, source(curve, day, "at_risk")));
  }

  private static Sentence interval(Curve curve, int day, Optional<Curve.Point> point) {
    Double low = point.map(Curve.Point::low).orElse(null);
    Double high = point.map(Curve.Point::high).orElse(null);
    if (low == null || high == null) {
      return Sentence.words(point.isEmpty() ? "nothing completed yet" : "unknown");
    }
    return Sentence.of(
        percent(curve, day, "low", low), Inline.words(" to "), percent(curve, day, "high", high));
  }

  private static Inline percent(Curve curve, int day, String part, double value) {
    return new Inline.Figure(NumberText.percent(value), value, source(curve, day, part));
  }

  private static Source source(Curve curve, int day, String part) {
    TreeMap<String, String> by = new TreeMap<>(Map.of("day", Integer.toString(day)));
    return new Source("curve", curve.id(), by, curve.window(), part);
  }

  @Override
  public Drawing drawing() {
    return new CurveDrawing(this).drawing();
  }
}
