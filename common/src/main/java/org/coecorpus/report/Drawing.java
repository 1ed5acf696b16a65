package org.coecorpus.report;

import java.util.Locale;

/** A small SVG drawing: shapes and text at coordinates, origin top left. */
final class Drawing {

  /** Width of a letter relative to the size of the type, on the wide side, to keep labels apart. */
  private static final double LETTER = 0.62;

  private final Html svg;

  /** Begins a drawing that reads its title and description from its own first elements. */
  Drawing(String id, double width, double height, String title, String description) {
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

  Html svg() {
    return svg;
  }

  /** How wide the text will be, roughly. */
  static double width(String text, double size) {
    return text.length() * size * LETTER;
  }

  /** Diagonal lines, which also tell apart without colour. */
  void hatching(String id, String colour) {
    svg.add(
        Html.of("defs")
            .add(
                Html.of("pattern")
                    .with("id", id)
                    .with("width", 6)
                    .with("height", 6)
                    .with("patternUnits", "userSpaceOnUse")
                    .with("patternTransform", "rotate(45)")
                    .add(
                        Html.of("rect").with("width", 6).with("height", 6).with("fill", "#fff"),
                        Html.of("rect").with("width", 3).with("height", 6).with("fill", colour))));
  }

  void line(double x1, double y1, double x2, double y2, String colour, double width) {
    line(x1, y1, x2, y2, colour, width, "none");
  }

  void line(
      double x1, double y1, double x2, double y2, String colour, double width, String dashes) {
    svg.add(
        Html.of("line")
            .with("x1", x1)
            .with("y1", y1)
            .with("x2", x2)
            .with("y2", y2)
            .with("stroke", colour)
            .with("stroke-width", width)
            .with("stroke-dasharray", dashes));
  }

  void path(String data, String fill, String stroke, double width, String dashes) {
    svg.add(
        Html.of("path")
            .with("d", data)
            .with("fill", fill)
            .with("stroke", stroke)
            .with("stroke-width", width)
            .with("stroke-dasharray", dashes));
  }

  void rectangle(double x, double y, double width, double height, String fill, String stroke) {
    svg.add(
        Html.of("rect")
            .with("x", x)
            .with("y", y)
            .with("width", width)
            .with("height", height)
            .with("fill", fill)
            .with("stroke", stroke));
  }

  void dot(double x, double y, String colour) {
    svg.add(
        Html.of("circle")
            .with("cx", x)
            .with("cy", y)
            .with("r", 4)
            .with("fill", colour)
            .with("stroke", "#fff")
            .with("stroke-width", 1));
  }

  /** Text with a white edge, so that it can be read where it crosses a grid line. */
  Html text(double x, double y, Anchor anchor, double size, String text) {
    Html element =
        Html.of("text", text)
            .with("x", x)
            .with("y", y)
            .with("text-anchor", anchor.name().toLowerCase(Locale.ROOT))
            .with("font-size", size)
            .with("fill", "#1a1a1a")
            .with("stroke", "#fff")
            .with("stroke-width", 3)
            .with("stroke-linejoin", "round")
            .with("paint-order", "stroke");
    svg.add(element);
    return element;
  }

  /** Title of a vertical axis, reading upwards. */
  void upwards(double x, double y, String text) {
    text(0, 0, Anchor.MIDDLE, 13, text)
        .with(
            "transform",
            "translate(" + Coordinates.text(x) + " " + Coordinates.text(y) + ") rotate(-90)");
  }

  /** Which end of a text is at its coordinate. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }
}
