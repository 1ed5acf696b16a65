package org.coecorpus.read;

import java.util.Optional;
import org.coecorpus.pattern.Pattern;

/** Whole numbers as written: {@code 26112}, {@code 26,112}, {@code 26 112}. */
final class Counts {

  private static final Pattern PLAIN = Pattern.compile("[0-9]{1,18}(?:\\.0+)?");
  private static final Pattern GROUPED =
      Pattern.compile("[0-9]{1,3}(?:[,_ \u00a0\u202f'][0-9]{3}){1,5}");

  private Counts() {}

  static Optional<Long> of(String text) {
    String trimmed = text.trim();
    if (isDigits(trimmed)) {
      return Optional.of(Long.valueOf(trimmed));
    }
    if (PLAIN.matches(trimmed)) {
      int point = trimmed.indexOf('.');
      return Optional.of(Long.valueOf(point < 0 ? trimmed : trimmed.substring(0, point)));
    }
    if (GROUPED.matches(trimmed)) {
      return Optional.of(Long.valueOf(trimmed.replaceAll("[^0-9]", "")));
    }
    return Optional.empty();
  }

  private static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty() && text.length() <= 18;
  }
}
