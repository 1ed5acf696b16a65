package org.coecorpus.report;

import java.util.Locale;

/** How numbers are printed: comma for thousands, one decimal, the same in every locale. */
final class NumberText {

  private NumberText() {}

  /** For example {@code 1,234}. */
  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** A share as percent without the sign, for example {@code 67.5}. */
  static String percent(double share) {
    return decimal(share * 100);
  }

  /** For example {@code 1,234.5}. */
  static String decimal(double number) {
    return String.format(Locale.ROOT, "%,.1f", number);
  }
}
