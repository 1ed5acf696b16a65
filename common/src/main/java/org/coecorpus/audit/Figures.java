package org.coecorpus.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.coecorpus.pattern.Matcher;
import org.coecorpus.pattern.Pattern;

/**
 * What the numbers of a text are: clock times, dates, durations, names with digits and codes are
 * none of its counts.
 */
final class Figures {

  private static final String MONTH =
      "(?:January|February|March|April|May|June|July|August|September|October|November|December"
          + "|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)";
  private static final String DAY = "[0-3]?[0-9](?:st|nd|rd|th)?";
  private static final String YEAR = "(?:,?\\s+(?:of\\s+)?((?:19|20)[0-9]{2})\\b)?";

  /** {@code 14 March 2026} or {@code March 14th}; group 1 or 2 is the year, if there is one. */
  static final Pattern WORDED_DATE =
      Pattern.compile(
          "\\b(?:"
              + DAY
              + "\\s+(?:of\\s+)?"
              + MONTH
              + YEAR
              + "|"
              + MONTH
              + "\\s+"
              + DAY
              + "\\b"
              + YEAR
              + ")");

  /** {@code 2026-03-14}, {@code 14.03.2026}, {@code 3/14/2026}. */
  static final Pattern NUMERIC_DATE =
      Pattern.compile(
          "\\b(?:(?:19|20)[0-9]{2}[-/.][0-1]?[0-9][-/.][0-3]?[0-9]|[0-3]?[0-9][-/.][0-3]?[0-9][-/.](?:19|20)[0-9]{2})");

  /** {@code 06:14}, {@code 6:14:30 pm}, {@code 3 p.m.} */
  static final Pattern CLOCK =
      Pattern.compile(
          "(?i)\\b(?:(?:[01]?[0-9]|2[0-4])(?::|h)[0-5][0-9](?::[0-5][0-9])?(?:\\s?[ap]\\.?m\\b)?|(?:1[0-2]|0?[1-9])\\s?[ap]\\.?m\\b)");

  /** {@code 45 minutes}, {@code 1.5 h}, {@code two days}. */
  static final Pattern DURATION =
      Pattern.compile(
          "(?i)\\b(?:[0-9]{1,8}(?:[.,][0-9]{1,8}){0,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|half an)[\\s-]{0,2}(?:milliseconds?|ms|seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|weeks?|months?|years?)\\b");

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?i)[0-9][0-9.,]{0,20}|\\b(?:zero|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand|million|half)\\b");
  private static final Pattern CODE =
      Pattern.compile(
          "(?i)\\b(?:http|https|status|code|error|errors|version|port|v|rfc|sev|severity|page|step|figure|graph|coe|ticket|#)[\\s#:-]{0,2}$");
  private static final Pattern ATTEMPTS =
      Pattern.compile("(?i) (?:attempts?|tries|retries|times)\\b");

  /** Before the first digit of a year: {@code In July 2}. */
  private static final Pattern YEAR_BEFORE =
      Pattern.compile("(?:" + MONTH + "|\\b[Ii]n|\\b[Ss]ince),? [12]$");

  private static final int BEFORE = 12;

  private Figures() {}

  /** Whether a date or a clock time is told. */
  static boolean hasMoment(Passage text) {
    return text.has(CLOCK) || text.has(NUMERIC_DATE) || text.has(WORDED_DATE);
  }

  /** Dates, clock times and durations. */
  static List<Passage> times(Passage text) {
    List<Passage> times = new ArrayList<>();
    for (Pattern time : List.of(WORDED_DATE, NUMERIC_DATE, CLOCK, DURATION)) {
      times.addAll(text.all(time));
    }
    return times;
  }

  /** Counts and percentages, in figures or words. */
  static List<Passage> counts(Passage text) {
    BitSet taken = new BitSet(text.length());
    times(text).forEach(t -> taken.set(t.startIn(text), t.startIn(text) + t.length()));
    List<Passage> counts = new ArrayList<>();
    Matcher matcher = NUMBER.matcher(text);
    while (matcher.find()) {
      Passage number = text.match(matcher);
      if (!taken.get(number.startIn(text))
          && !isPartOfName(text, matcher)
          && !isCode(text, matcher.start())
          && !isOfAttempts(text, matcher.end())) {
        counts.add(number);
      }
    }
    return counts;
  }

  /**
   * Whether a piece that begins with a number counts something and is no part of a name or code.
   */
  static boolean isCount(Passage text, Passage piece) {
    Matcher number = NUMBER.matcher(text);
    return number.find(piece.startIn(text))
        && number.start() == piece.startIn(text)
        && !isPartOfName(text, number)
        && !isCode(text, number.start())
        && !YEAR_BEFORE
            .matcher(text.sub(Math.max(0, number.start() - BEFORE), number.start() + 1))
            .find()
        && (number.start() == 0 || text.charAt(number.start() - 1) != '.');
  }

  /** Digits that touch letters, dashes or slashes belong to an id, a version or a path. */
  private static boolean isPartOfName(Passage text, Matcher number) {
    int start = number.start();
    int end = number.end();
    while (end > start && ".,".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    boolean before = start > 0 && isNameChar(text.charAt(start - 1));
    boolean after =
        end < text.length()
            && isNameChar(text.charAt(end))
            && !isMultiplier(text, end)
            && !(text.charAt(end) == '-' && Character.isDigit(text.charAt(start)));
    return before || after;
  }

  /** {@code after three attempts} is no measure of what was hit. */
  private static boolean isOfAttempts(Passage text, int end) {
    return ATTEMPTS.matcher(text.sub(end, Math.min(text.length(), end + BEFORE))).lookingAt();
  }

  private static boolean isMultiplier(Passage text, int at) {
    boolean last = at + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 1));
    return last && "kKmMbBx".indexOf(text.charAt(at)) >= 0;
  }

  private static boolean isNameChar(char c) {
    return Character.isLetterOrDigit(c) || "-_/:#".indexOf(c) >= 0;
  }

  private static boolean isCode(Passage text, int start) {
    return CODE.matcher(text.sub(Math.max(0, start - BEFORE), start)).find();
  }
}
