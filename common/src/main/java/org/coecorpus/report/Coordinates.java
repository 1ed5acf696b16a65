package org.coecorpus.report;

import java.util.Locale;

/** Coordinates of a drawing as text. */
final class Coordinates {

  private Coordinates() {}

  /** Whole numbers without decimals, others with one. */
  static String text(double value) {
    String text = String.format(Locale.ROOT, "%.1f", value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
