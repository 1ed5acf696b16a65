package org.coecorpus.report;

import java.util.List;
import java.util.OptionalLong;
import org.coecorpus.measure.Curve;
import org.coecorpus.report.Drawing.Anchor;

/** Draws a {@link CurveChart}: steps, band, target line, and the numbers at risk below the axis. */
final class CurveDrawing {

  private static final double LEFT = 112;
  private static final double RIGHT = 580;
  private static final double TOP = 64;
  private static final double BOTTOM = 290;

  /** Share below which a label does not fit under the curve. */
  private static final double ROOM_BELOW = 0.14;

  private final CurveChart chart;
  private final List<Curve> curves;

  CurveDrawing(CurveChart chart) {
    this.chart = chart;
    this.curves = chart.curves();
  }

  Drawing drawing() {
    if (curves.isEmpty()) {
      Drawing empty = Drawing.empty(chart, "No case observed");
      empty.text(8, 48, Anchor.START, 12, "target: day " + chart.target());
      return empty;
    }
    Drawing drawing = new Drawing(chart.id(), 600, 400, chart.title(), chart.description());
    axes(drawing);
    band(drawing, curves.get(0));
    targetLine(drawing);
    for (int i = curves.size() - 1; i >= 0; i--) {
      steps(drawing, curves.get(i), i == 0);
    }
    legend(drawing);
    mark(drawing, curves.get(0));
    atRisk(drawing);
    return drawing;
  }

  private double x(double day) {
    return LEFT + Math.min(day, chart.length()) / chart.length() * (RIGHT - LEFT);
  }

  private static double y(double share) {
    return BOTTOM - share * (BOTTOM - TOP);
  }

  private void axes(Drawing drawing) {
    for (int percent = 0; percent <= 100; percent += 25) {
      double y = y(percent / 100.0);
      drawing.line(LEFT, y, RIGHT, y, Palette.GRID, 1);
      drawing.text(LEFT - 8, y + 4, Anchor.END, 12, Integer.toString(percent));
    }
    for (int tick = 0; tick <= CurveChart.STEPS; tick++) {
      drawing.line(
          x(tick * chart.step()), BOTTOM, x(tick * chart.step()), BOTTOM + 5, Palette.INK, 1);
      drawing.text(
          x(tick * chart.step()),
          BOTTOM + 19,
          Anchor.MIDDLE,
          12,
          Integer.toString(tick * chart.step()));
    }
    drawing.line(LEFT, BOTTOM, RIGHT, BOTTOM, Palette.INK, 1);
    drawing.upwards(64, (TOP + BOTTOM) / 2, "Completed (percent)");
    drawing.text(
        (LEFT + RIGHT) / 2,
        BOTTOM + 39,
        Anchor.MIDDLE,
        13,
        "Days since " + chart.origin() + " (days)");
  }

  private void targetLine(Drawing drawing) {
    drawing.line(x(chart.target()), TOP - 8, x(chart.target()), BOTTOM, Palette.TARGET, 2, "7 4");
    drawing.text(x(chart.target()), TOP - 14, Anchor.MIDDLE, 12, "target: day " + chart.target());
  }

  /** Where fewer than five are at risk the curve in front is thin. */
  private void steps(Drawing drawing, Curve curve, boolean front) {
    StringBuilder path = new StringBuilder("M" + at(0, 0));
    StringBuilder tail = new StringBuilder();
    double share = 0;
    for (Curve.Point point : curve.points()) {
      if (point.time() > chart.length()) {
        break;
      }
      boolean few = front && point.atRisk() < MeasureText.SMALLEST_CELL;
      if (few && tail.length() == 0) {
        tail.append(path.substring(path.lastIndexOf("L") < 0 ? 0 : path.lastIndexOf("L")));
        tail.setCharAt(0, 'M');
      }
      (few ? tail : path)
          .append(" L")
          .append(at(point.time(), share))
          .append(" L")
          .append(at(point.time(), point.share()));
      share = point.share();
    }
    drawing.stroke(
        path.toString(),
        front ? Palette.FRONT : Palette.BEHIND,
        front ? 2.5 : 1.5,
        front ? "none" : "3 3");
    if (tail.length() > 0) {
      drawing.stroke(tail.toString(), Palette.FRONT, 1, "none");
    }
  }

  private void band(Drawing drawing, Curve curve) {
    StringBuilder there = new StringBuilder();
    StringBuilder back = new StringBuilder();
    double low = 0;
    double high = 0;
    for (Curve.Point point : curve.points()) {
      if (point.time() > chart.length()) {
        break;
      }
      there.append(" L").append(at(point.time(), high));
      back.insert(0, " L" + at(point.time(), low));
      high = point.high() == null ? point.share() : point.high();
      low = point.low() == null ? point.share() : point.low();
      there.append(" L").append(at(point.time(), high));
      back.insert(0, " L" + at(point.time(), low));
    }
    drawing.fill("M" + at(0, 0) + there + back + " Z", Palette.BAND);
  }

  private String at(double day, double share) {
    return Coordinates.text(x(day)) + " " + Coordinates.text(y(share));
  }

  private void legend(Drawing drawing) {
    double x = LEFT;
    for (int i = 0; i < curves.size(); i++) {
      boolean front = i == 0;
      if (front) {
        drawing.rectangle(x, 12, 28, 14, Palette.BAND, Palette.BAND);
      }
      drawing.line(
          x,
          19,
          x + 28,
          19,
          front ? Palette.FRONT : Palette.BEHIND,
          front ? 2.5 : 1.5,
          front ? "none" : "3 3");
      String label =
          CurveChart.name(curves.get(i)) + " (n = " + NumberText.count(curves.get(i).n()) + ")";
      drawing.text(x + 34, 23, Anchor.START, 12, label);
      x += 34 + Drawing.width(label, 12) + 24;
    }
  }

  /** The reading at the target, on the side of the curve where there is room. */
  private void mark(Drawing drawing, Curve curve) {
    CurveReading reading = new CurveReading(curve);
    double day = Math.min(chart.target(), reading.end());
    double share = reading.at(day).map(Curve.Point::share).orElse(0.0);
    drawing.dot(x(day), y(share), Palette.FRONT);
    double lowest =
        curves.stream()
            .flatMap(each -> new CurveReading(each).at(chart.target()).stream())
            .mapToDouble(each -> each.low() == null ? each.share() : each.low())
            .min()
            .orElse(0);
    double y = lowest > ROOM_BELOW ? y(0.04) : y(0.93);
    drawing
        .text(x(chart.target()) + 10, y, Anchor.START, 13, reading.atTarget(chart.target()))
        .with("data-curve", curve.id())
        .with("data-by", "day=" + Coordinates.text(day))
        .with("data-window", curve.window())
        .with("data-part", "share");
  }

  private void atRisk(Drawing drawing) {
    drawing.text(8, BOTTOM + 62, Anchor.START, 12, "At risk");
    for (int i = 0; i < curves.size(); i++) {
      double y = BOTTOM + 80 + i * 18;
      drawing.text(8, y, Anchor.START, 12, CurveChart.name(curves.get(i)));
      for (int tick = 0; tick <= CurveChart.STEPS; tick++) {
        OptionalLong left = new CurveReading(curves.get(i)).atRisk(tick * chart.step());
        if (left.isPresent()) {
          if (left.getAsLong() < MeasureText.SMALLEST_CELL) {
            drawing.text(x(tick * chart.step()), y, Anchor.MIDDLE, 12, "<5");
            continue;
          }
          drawing
              .text(
                  x(tick * chart.step()), y, Anchor.MIDDLE, 12, NumberText.count(left.getAsLong()))
              .with("data-curve", curves.get(i).id())
              .with("data-by", "day=" + tick * chart.step())
              .with("data-window", curves.get(i).window())
              .with("data-part", "at_risk");
        }
      }
    }
  }
}
