package org.coecorpus.read;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import org.coecorpus.pattern.Matcher;
import org.coecorpus.pattern.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time of day: {@code 16:32}, {@code 16:32:10}, {@code 4:32 pm}, {@code 4pm}, {@code 1632 UTC},
 * {@code 14: 45} and, where a time is expected, {@code 16.32} and {@code 16h32}. {@code 13:55 PM}
 * is 13:55; {@code 24:00} is the end of the day; a leap second is not believed.
 */
final class TimeWords {

  /**
   * What was found at the start of a text.
   *
   * @param endOfDay {@code 24:00}
   * @param length characters used
   */
  record Found(
      @Nullable LocalTime time,
      boolean endOfDay,
      boolean unpadded,
      @Nullable String flaw,
      int length) {}

  private static final String HALF = "(?:\\s?([ap])\\.?m\\b\\.?)?";
  private static final Pattern COLON =
      Pattern.compile("(?i)([0-9]{1,2}): ?([0-9]{2})(?::([0-9]{2})(?:[.,][0-9]{1,9})?)?" + HALF);
  private static final Pattern DOTTED = Pattern.compile("(?i)([0-9]{1,2})[.h]([0-9]{2})()" + HALF);
  private static final Pattern HOUR = Pattern.compile("(?i)([0-9]{1,2})()()\\s?([ap])\\.?m\\b\\.?");
  private static final Pattern MILITARY =
      Pattern.compile("([0-9]{2})([0-9]{2})(?: ?(?:hrs|hours|h)\\b| (?:UTC|GMT)\\b|Z\\b)");

  private TimeWords() {}

  /** A time at the very start; {@code dotted} where {@code 16.32} may be one. */
  static Optional<Found> atStart(String text, boolean dotted) {
    if (text.isEmpty() || !Character.isDigit(text.charAt(0))) {
      return Optional.empty();
    }
    Matcher colon = COLON.matcher(text);
    if (colon.lookingAt()) {
      return ends(text, colon.end()) ? Optional.of(found(colon)) : Optional.empty();
    }
    Matcher hour = HOUR.matcher(text);
    if (hour.lookingAt()) {
      return Optional.of(found(hour));
    }
    Matcher military = MILITARY.matcher(text);
    if (military.lookingAt()) {
      return Optional.of(found(military.group(1), military.group(2), null, null, military.end(2)));
    }
    Matcher dots = DOTTED.matcher(text);
    if (dotted && dots.lookingAt() && ends(text, dots.end())) {
      Found found = found(dots);
      return found.flaw() == null ? Optional.of(found) : Optional.empty();
    }
    return Optional.empty();
  }

  /** Not in the middle of a number, a version or a word. */
  private static boolean ends(String text, int end) {
    if (end >= text.length()) {
      return true;
    }
    char next = text.charAt(end);
    if (next == '.' || next == ':') {
      return end + 1 >= text.length() || !Character.isDigit(text.charAt(end + 1));
    }
    return !Character.isDigit(next) && next != '%' && (next == 'Z' || !Character.isLetter(next));
  }

  private static Found found(Matcher matcher) {
    return found(
        matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4), matcher.end());
  }

  private static Found found(
      String hourWord,
      @Nullable String minuteWord,
      @Nullable String secondWord,
      @Nullable String half,
      int length) {
    int hour = Integer.parseInt(hourWord);
    int minute = number(minuteWord);
    int second = number(secondWord);
    if (half != null && hour >= 1 && hour <= 12) {
      hour = hour % 12 + (half.toLowerCase(Locale.ROOT).equals("p") ? 12 : 0);
    }
    boolean endOfDay = hour == 24 && minute == 0 && second == 0;
    if ((hour > 23 && !endOfDay) || minute > 59 || second > 59) {
      return new Found(null, false, false, "no such time, expected 00:00 to 23:59", length);
    }
    boolean unpadded = half == null && hourWord.length() == 1;
    return new Found(LocalTime.of(hour % 24, minute, second), endOfDay, unpadded, null, length);
  }

  private static int number(@Nullable String digits) {
    return digits == null || digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }
}
