package org.coecorpus.report;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Outlines of letters. Charts as pictures are drawn with these and not with a font of the machine,
 * so that they are the same everywhere and need no font to be installed.
 */
final class Letters {

  private static final double UNITS = 1000;

  /** Stands for what has no outline. */
  private static final int OTHER = '?';

  private record Letter(double advance, Path2D outline) {}

  /** Read when the first picture is drawn. */
  private static final class All {
    static final Map<Integer, Letter> LETTERS = read();
  }

  private Letters() {}

  /** The outline of a text whose base line begins at the origin. */
  static Path2D outline(String text, double size) {
    Path2D all = new Path2D.Double(Path2D.WIND_NON_ZERO);
    double x = 0;
    for (int point : text.codePoints().toArray()) {
      Letter letter = letter(point);
      AffineTransform place = AffineTransform.getTranslateInstance(x, 0);
      place.scale(size / UNITS, size / UNITS);
      all.append(letter.outline().getPathIterator(place), false);
      x += letter.advance() * size / UNITS;
    }
    return all;
  }

  /** The width of a text. */
  static double width(String text, double size) {
    return text.codePoints().mapToDouble(point -> letter(point).advance()).sum() * size / UNITS;
  }

  private static Letter letter(int point) {
    Letter letter = All.LETTERS.get(point);
    return letter != null ? letter : Objects.requireNonNull(All.LETTERS.get(OTHER));
  }

  private static Map<Integer, Letter> read() {
    Map<Integer, Letter> letters = new HashMap<>();
    try (InputStream in =
        Objects.requireNonNull(
            Letters.class.getResourceAsStream("letters.txt"), "resource letters.txt")) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        if (!line.startsWith("#")) {
          String[] parts = line.split(" ", 3);
          letters.put(
              Integer.valueOf(parts[0]),
              new Letter(Double.parseDouble(parts[1]), SvgPath.parse(parts[2])));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return letters;
  }
}
