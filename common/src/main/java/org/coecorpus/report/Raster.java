package org.coecorpus.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * A drawing as a picture of dots, for mail programs that show no SVG. Everything is a filled shape,
 * letters too, so that no font of the machine has a part in it.
 */
final class Raster {

  /** Dots to a unit, for screens with small dots. */
  private static final int SCALE = 2;

  private record Mark(Shape shape, int rgb) {}

  private final double width;
  private final double height;
  private final List<Mark> marks = new ArrayList<>();

  Raster(double width, double height) {
    this.width = width;
    this.height = height;
  }

  void line(double x1, double y1, double x2, double y2, String colour, double width, String dash) {
    stroke(new Line2D.Double(x1, y1, x2, y2), colour, width, dash);
  }

  void path(String data, String fill, String stroke, double width, String dash) {
    Shape path = SvgPath.parse(data);
    fill(path, fill);
    stroke(path, stroke, width, dash);
  }

  void rectangle(double x, double y, double width, double height, String fill, String stroke) {
    Shape rectangle = new Rectangle2D.Double(x, y, width, height);
    fill(rectangle, fill);
    stroke(rectangle, stroke, 1, "none");
  }

  /** A rectangle with diagonal lines. */
  void hatched(double x, double y, double width, double height, String colour) {
    Rectangle2D bounds = new Rectangle2D.Double(x, y, width, height);
    fill(bounds, Palette.PAPER.hex());
    for (double start = x - height; start < x + width; start += 8) {
      Area stripe =
          new Area(outline(new Line2D.Double(start, y + height, start + height, y), 3, "none"));
      stripe.intersect(new Area(bounds));
      fill(stripe, colour);
    }
    stroke(bounds, colour, 1, "none");
  }

  void dot(double x, double y, String colour) {
    fill(new Ellipse2D.Double(x - 4.5, y - 4.5, 9, 9), Palette.PAPER.hex());
    fill(new Ellipse2D.Double(x - 4, y - 4, 8, 8), colour);
  }

  /** Text with a white edge. */
  void text(Shape outline) {
    stroke(outline, Palette.PAPER.hex(), 3, "none");
    fill(outline, Palette.INK.hex());
  }

  private void fill(Shape shape, String colour) {
    if (!colour.equals("none")) {
      marks.add(new Mark(shape, Integer.parseInt(colour.substring(1), 16)));
    }
  }

  private void stroke(Shape shape, String colour, double width, String dash) {
    if (!colour.equals("none") && width > 0) {
      fill(outline(shape, width, dash), colour);
    }
  }

  private static Shape outline(Shape shape, double width, String dash) {
    BasicStroke plain =
        new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    if (dash.equals("none")) {
      return plain.createStrokedShape(shape);
    }
    String[] parts = dash.split(" ");
    float[] lengths = {Float.parseFloat(parts[0]), Float.parseFloat(parts[1])};
    return new BasicStroke(
            (float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, lengths, 0)
        .createStrokedShape(shape);
  }

  /** The picture as a PNG file. */
  byte[] png() {
    BufferedImage image =
        new BufferedImage(
            (int) Math.ceil(width * SCALE),
            (int) Math.ceil(height * SCALE),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.scale(SCALE, SCALE);
    graphics.setColor(Color.WHITE);
    graphics.fill(new Rectangle2D.Double(0, 0, width, height));
    for (Mark mark : marks) {
      graphics.setColor(new Color(mark.rgb()));
      graphics.fill(mark.shape());
    }
    graphics.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.setUseCache(false);
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
