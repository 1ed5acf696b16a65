package org.coecorpus.report;

import java.awt.geom.AffineTransform;
import java.util.Locale;

/**
 * A small drawing: shapes and text at coordinates, origin top left. What is drawn becomes SVG and,
 * the same, a picture of dots.
 */
final class Drawing {

  private final String id;
  private final Html svg;
  private final Raster raster;

  /** Begins a drawing that reads its title and description from its own first elements. */
  Drawing(String id, double width, double height, String title, String description) {
    this.id = id;
    raster = new Raster(width, height);
    svg =
        Html.of("svg")
            .with("viewBox", "0 0 " + Coordinates.text(width) + " " + Coordinates.text(height))
            .with("width", width)
            .with("height", height)
            .with("role", "img")
            .with("aria-labelledby", id + "-title " + id + "-desc")
            .with("font-family", "system-ui, sans-serif")
            .with("font-size", 13)
            .add(
                Html.of("title", title).with("id", id + "-title"),
                Html.of("desc", description).with("id", id + "-desc"));
  }

  /** A drawing that says why there is nothing to draw. */
  static Drawing empty(Chart chart, String why) {
    Drawing drawing = new Drawing(chart.id(), 600, 64, chart.title(), chart.description());
    drawing.text(8, 24, Anchor.START, 14, why);
    return drawing;
  }

  Html svg() {
    return svg;
  }

  /** The same as a PNG file. */
  byte[] png() {
    return raster.png();
  }

  /** How wide the text will be, with room for fonts that are wider than the letters known here. */
  static double width(String text, double size) {
    return Letters.width(text, size) * 1.15;
  }

  void line(
      double x1, double y1, double x2, double y2, Palette colour, double width, String dashes) {
    raster.line(x1, y1, x2, y2, colour.hex(), width, dashes);
    svg.add(
        Html.of("line")
            .with("x1", x1)
            .with("y1", y1)
            .with("x2", x2)
            .with("y2", y2)
            .with("stroke", colour.hex())
            .with("stroke-width", width)
            .with("stroke-dasharray", dashes));
  }

  void line(double x1, double y1, double x2, double y2, Palette colour, double width) {
    line(x1, y1, x2, y2, colour, width, "none");
  }

  /** A path that is drawn along. */
  void stroke(String data, Palette colour, double width, String dashes) {
    path(data, "none", colour.hex(), width, dashes);
  }

  /** A path that is filled. */
  void fill(String data, Palette colour) {
    path(data, colour.hex(), "none", 0, "none");
  }

  private void path(String data, String fill, String stroke, double width, String dashes) {
    raster.path(data, fill, stroke, width, dashes);
    svg.add(
        Html.of("path")
            .with("d", data)
            .with("fill", fill)
            .with("stroke", stroke)
            .with("stroke-width", width)
            .with("stroke-dasharray", dashes));
  }

  void rectangle(double x, double y, double width, double height, Palette fill, Palette stroke) {
    raster.rectangle(x, y, width, height, fill.hex(), stroke.hex());
    rectangle(x, y, width, height, fill.hex(), stroke);
  }

  /** A rectangle with diagonal lines, which tell apart without colour. */
  void hatched(double x, double y, double width, double height, Palette colour) {
    raster.hatched(x, y, width, height, colour.hex());
    rectangle(x, y, width, height, "url(#" + id + "-hatch)", colour);
  }

  private void rectangle(
      double x, double y, double width, double height, String fill, Palette stroke) {
    svg.add(
        Html.of("rect")
            .with("x", x)
            .with("y", y)
            .with("width", width)
            .with("height", height)
            .with("fill", fill)
            .with("stroke", stroke.hex()));
  }

  /** The pattern of {@link #hatched}, to be defined once before it is used. */
  void hatching(Palette colour) {
    svg.add(
        Html.of("defs")
            .add(
                Html.of("pattern")
                    .with("id", id + "-hatch")
                    .with("width", 6)
                    .with("height", 6)
                    .with("patternUnits", "userSpaceOnUse")
                    .with("patternTransform", "rotate(45)")
                    .add(
                        Html.of("rect")
                            .with("width", 6)
                            .with("height", 6)
                            .with("fill", Palette.PAPER.hex()),
                        Html.of("rect")
                            .with("width", 3)
                            .with("height", 6)
                            .with("fill", colour.hex()))));
  }

  void dot(double x, double y, Palette colour) {
    raster.dot(x, y, colour.hex());
    svg.add(
        Html.of("circle")
            .with("cx", x)
            .with("cy", y)
            .with("r", 4)
            .with("fill", colour.hex())
            .with("stroke", Palette.PAPER.hex())
            .with("stroke-width", 1));
  }

  /** Text with a white edge, so that it can be read where it crosses a grid line. */
  Html text(double x, double y, Anchor anchor, double size, String text) {
    double left = x - anchor.share * Letters.width(text, size);
    raster.text(
        Letters.outline(text, size)
            .createTransformedShape(AffineTransform.getTranslateInstance(left, y)));
    return element(x, y, anchor, size, text);
  }

  /** Title of a vertical axis, reading upwards. */
  void upwards(double x, double y, String text) {
    AffineTransform turn = AffineTransform.getTranslateInstance(x, y);
    turn.rotate(-Math.PI / 2);
    turn.translate(-Letters.width(text, 13) / 2, 0);
    raster.text(Letters.outline(text, 13).createTransformedShape(turn));
    element(0, 0, Anchor.MIDDLE, 13, text)
        .with(
            "transform",
            "translate(" + Coordinates.text(x) + " " + Coordinates.text(y) + ") rotate(-90)");
  }

  private Html element(double x, double y, Anchor anchor, double size, String text) {
    Html element =
        Html.of("text", text)
            .with("x", x)
            .with("y", y)
            .with("text-anchor", anchor.name().toLowerCase(Locale.ROOT))
            .with("font-size", size)
            .with("fill", Palette.INK.hex())
            .with("stroke", Palette.PAPER.hex())
            .with("stroke-width", 3)
            .with("stroke-linejoin", "round")
            .with("paint-order", "stroke");
    svg.add(element);
    return element;
  }

  /** Which part of a text is at its coordinate. */
  enum Anchor {
    START(0),
    MIDDLE(0.5),
    END(1);

    private final double share;

    Anchor(double share) {
      this.share = share;
    }
  }
}
