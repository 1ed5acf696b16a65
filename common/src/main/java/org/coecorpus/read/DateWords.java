package org.coecorpus.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.coecorpus.pattern.Matcher;
import org.coecorpus.pattern.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A calendar date in words or digits: {@code 2026-03-01}, {@code 1 March 2026}, {@code Mar 1st,
 * 2026}, {@code 3/1/2026}, {@code 1.3.2026}. Dotted dates are day first. Of slashes and dashes with
 * two readings only the order that the document proves elsewhere is accepted. Years outside 1500 to
 * 2199 are not believed.
 */
final class DateWords {

  /** The order of numeric dates that a document's other dates prove. */
  enum Order {
    DAY_FIRST,
    MONTH_FIRST,
    UNKNOWN
  }

  /**
   * What was found at the start of a text.
   *
   * @param length characters used
   */
  record Found(
      @Nullable LocalDate date, @Nullable MonthDay day, @Nullable String flaw, int length) {}

  private static final String MONTH =
      "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
          + "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?";
  private static final String DAY_NAME =
      "(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\\b\\.?,?\\s+)?(?:the\\s+)?";
  private static final String DAY = "([0-9]{1,2})(?:st|nd|rd|th)?";
  private static final String YEAR = "(?:,?[ \\t-]+([12][0-9]{3})\\b)?";

  private static final Pattern ISO =
      Pattern.compile("([0-9]{4})\\\\?[-/.]([0-9]{1,2})\\\\?[-/.]([0-9]{1,2})(?:\\b|T)");
  private static final Pattern DAY_MONTH =
      Pattern.compile("(?i)" + DAY_NAME + DAY + "(?:\\s+of)?[ \\t-]+" + MONTH + YEAR);
  private static final Pattern MONTH_DAY =
      Pattern.compile("(?i)" + DAY_NAME + MONTH + "[ \\t-]+" + DAY + "\\b" + YEAR);
  private static final Pattern NUMERIC =
      Pattern.compile(
          "\\b([0-9]{1,2})(?:/([0-9]{1,2})/|-([0-9]{1,2})-|\\.([0-9]{1,2})\\.)([0-9]{4}|[0-9]{2})\\b");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private DateWords() {}

  /** A date at the very start of the text. */
  static Optional<Found> atStart(String text, Order order) {
    if (text.isEmpty() || !Character.isLetterOrDigit(text.charAt(0))) {
      return Optional.empty();
    }
    Matcher iso = ISO.matcher(text);
    if (iso.lookingAt()) {
      int length = iso.group().endsWith("T") ? iso.end() - 1 : iso.end();
      return Optional.of(dated(iso.group(1), number(iso, 2), number(iso, 3), length));
    }
    Matcher numeric = NUMERIC.matcher(text);
    if (numeric.lookingAt()) {
      return Optional.of(numeric(numeric, order));
    }
    Matcher dayMonth = DAY_MONTH.matcher(text);
    if (dayMonth.lookingAt()) {
      return Optional.of(
          dated(dayMonth.group(3), month(dayMonth.group(2)), number(dayMonth, 1), dayMonth.end()));
    }
    Matcher monthDay = MONTH_DAY.matcher(text);
    if (monthDay.lookingAt()) {
      return Optional.of(
          dated(monthDay.group(3), month(monthDay.group(1)), number(monthDay, 2), monthDay.end()));
    }
    return Optional.empty();
  }

  /** What the numeric dates of a text prove about their order; contradictions prove nothing. */
  static Order orderOf(CharSequence text) {
    Matcher matcher = NUMERIC.matcher(text);
    boolean dayFirst = false;
    boolean monthFirst = false;
    while (!(dayFirst && monthFirst) && matcher.find()) {
      int first = number(matcher, 1);
      int second = second(matcher);
      boolean dotted = matcher.group(4) != null;
      dayFirst |= !dotted && first > 12 && first <= 31 && second <= 12;
      monthFirst |= !dotted && second > 12 && second <= 31 && first <= 12;
    }
    if (dayFirst == monthFirst) {
      return Order.UNKNOWN;
    }
    return dayFirst ? Order.DAY_FIRST : Order.MONTH_FIRST;
  }

  private static Found numeric(Matcher matcher, Order order) {
    int first = number(matcher, 1);
    int second = second(matcher);
    String year = matcher.group(5).length() == 2 ? "20" + matcher.group(5) : matcher.group(5);
    boolean dayFirst = matcher.group(4) != null || first > 12 || order == Order.DAY_FIRST;
    boolean monthFirst = !dayFirst && (second > 12 || order == Order.MONTH_FIRST);
    if (!dayFirst && !monthFirst && first != second) {
      return new Found(
          null,
          null,
          "day and month cannot be told apart, expected for example 2026-03-02",
          matcher.end());
    }
    return dayFirst
        ? dated(year, second, first, matcher.end())
        : dated(year, first, second, matcher.end());
  }

  private static int second(Matcher matcher) {
    for (int group = 2; group <= 4; group++) {
      if (matcher.group(group) != null) {
        return number(matcher, group);
      }
    }
    throw new IllegalStateException("no second number in " + matcher.group());
  }

  private static Found dated(@Nullable String year, int month, int day, int length) {
    try {
      if (year == null) {
        return new Found(null, MonthDay.of(month, day), null, length);
      }
      int number = Integer.parseInt(year);
      if (number < 1500 || number > 2199) {
        return new Found(null, null, "year " + number + ", expected 1500 to 2199", length);
      }
      return new Found(LocalDate.of(number, month, day), null, null, length);
    } catch (DateTimeException e) {
      return new Found(null, null, "no such day, expected for example 2026-03-02", length);
    }
  }

  private static int month(String word) {
    return MONTHS.indexOf(word.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
