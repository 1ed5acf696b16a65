package org.coecorpus.report;

import java.awt.geom.Path2D;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the paths that this package writes: absolute M, L, Q and Z. */
final class SvgPath {

  private static final Pattern STEP = Pattern.compile("([MLQZ])([^MLQZ]*+)");

  private SvgPath() {}

  /** The path as a shape. */
  static Path2D parse(String data) {
    Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    Matcher step = STEP.matcher(data);
    while (step.find()) {
      String[] at = step.group(2).strip().split(" ");
      switch (step.group(1)) {
        case "M" -> path.moveTo(number(at, 0), number(at, 1));
        case "L" -> path.lineTo(number(at, 0), number(at, 1));
        case "Q" -> path.quadTo(number(at, 0), number(at, 1), number(at, 2), number(at, 3));
        default -> path.closePath();
      }
    }
    return path;
  }

  private static double number(String[] texts, int index) {
    return Double.parseDouble(texts[index]);
  }
}
