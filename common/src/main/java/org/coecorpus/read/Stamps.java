package org.coecorpus.read;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.coecorpus.pattern.Matcher;
import org.coecorpus.pattern.Pattern;
import org.coecorpus.text.Span;
import org.coecorpus.time.Zones;
import org.jspecify.annotations.Nullable;

/**
 * Finds stamps in a text: at its start, behind emphasis, brackets and words such as "around"
 * ({@code **~9:10 UTC** - }, {@code [16:04] @x}, {@code 10/20/2022 - 15:38 CST - }), or the next
 * anywhere. A second time behind a dash or "to" belongs to the stamp, whose time is the first.
 * Looks at most {@value #WINDOW} characters ahead, so a search takes time proportional to the text.
 */
final class Stamps {

  private static final int WINDOW = 120;
  private static final int LONGEST_LINK = 1000;

  private static final Pattern LEAD =
      Pattern.compile(
          "(?i)(?:[\\s*_~≈\\[({>`-]|(?:at|on|from|since|around|approx(?:\\.|imately)?|about|circa|by)\\s"
              + "|ca?\\.)*");
  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?i)(?:[\\s,*_]*(?:T|at|from|@|-|–|—|:|\\||around|about|approximately|between|~)?[\\s*_~]*)");
  private static final Pattern ZONE = Pattern.compile("[\\s*_]*\\(?(" + Zones.AT_START + ")\\)?");
  private static final Pattern UNTIL =
      Pattern.compile("(?i)\\s*(?:-|–|—|→|to\\b|until\\b|till\\b|and\\b)\\s*[~*]*");
  private static final Pattern SECONDS = Pattern.compile("(-[0-9]{2})(?:[^:0-9]|$)");
  private static final Pattern CLOSE =
      Pattern.compile(
          "(?:\\s*\\}\\}|[*_~`\\])}]|ish\\b)*(?:\\((?:https?:|#|/)[^()\\s]*\\))?[*_\\])}]*");
  private static final Pattern SEPARATOR =
      Pattern.compile("(?:\\s*(?:<br ?/?>|\\\\?[-–—:|,;.])+(?:\\s|\\*|$))*\\s*");
  private static final Pattern ON = Pattern.compile("(?i)(?:,?\\s+(?:on\\s+)?(?:\\()?)");
  private static final Pattern CANDIDATE =
      Pattern.compile(
          "(?i)\\b(?:[0-9]{1,4}(?:\\\\?[-/:.]|st|nd|rd|th|\\s?[ap]\\.?m\\b|\\s(?:of\\s)?[a-z]{3})"
              + "|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
              + "[a-z]*\\.?\\s[0-9])");

  private final DateWords.Order order;

  Stamps(DateWords.Order order) {
    this.order = order;
  }

  /** The stamp that the text begins with. */
  Optional<Stamp> atStart(Passage text) {
    return read(text, true);
  }

  /**
   * The end of the range that a stamp begins, as a stamp of its own without date: 18:10 of "from
   * 15:30 to 18:10 UTC".
   */
  Optional<Stamp> rangeEnd(Passage text, Stamp stamp) {
    int from = stamp.words().start() - text.start();
    String ahead = text.subSequence(from, Math.min(from + WINDOW, text.length())).text();
    int length = stamp.words().end() - stamp.words().start();
    for (int at = 0; at < length; at++) {
      Optional<Until> until = until(ahead, at);
      if (until.isPresent() && until.get().end() <= length) {
        Passage rest = text.from(from + until.get().start());
        return read(rest, true);
      }
    }
    return Optional.empty();
  }

  /** The first stamp at or behind {@code from}, anywhere in the text. */
  Optional<Stamp> next(Passage text, int from) {
    Matcher candidate = CANDIDATE.matcher(text);
    int at = from;
    while (at < text.length() && candidate.find(at)) {
      Optional<Stamp> stamp = read(text.from(candidate.start()), false);
      if (stamp.isPresent()) {
        return stamp;
      }
      at = candidate.start() + 1;
    }
    return Optional.empty();
  }

  private Optional<Stamp> read(Passage text, boolean expected) {
    Passage window = text.subSequence(0, Math.min(WINDOW, text.length()));
    if (!window.hasDigit()) {
      return Optional.empty();
    }
    String ahead = withoutEmphasis(window.text());
    int at = expected ? matched(LEAD, ahead, 0) : 0;
    int start = at;
    Optional<DateWords.Found> date = DateWords.atStart(ahead.substring(at), order);
    int end = at + date.map(DateWords.Found::length).orElse(0);
    int timeAt = date.isPresent() ? matched(BETWEEN, ahead, end) : at;
    Optional<TimeWords.Found> time = TimeWords.atStart(ahead.substring(timeAt), expected);
    if (time.isEmpty() && date.isEmpty()) {
      return Optional.empty();
    }
    @Nullable ZoneId zone = null;
    @Nullable Span zoneWords = null;
    if (time.isPresent()) {
      int timeEnd = timeAt + time.get().length();
      boolean offsetMayBeNegative = isExact(ahead, end, timeAt, timeEnd);
      boolean spaced = timeEnd < ahead.length() && ahead.charAt(timeEnd) == ' ';
      end = offsetMayBeNegative && !spaced ? secondsEnd(ahead, timeEnd) : untilEnd(ahead, timeEnd);
      for (int zoneAt : new int[] {end, timeEnd}) {
        Matcher zoned = ZONE.matcher(ahead.substring(zoneAt));
        boolean negative = zoneAt < ahead.length() && ahead.charAt(zoneAt) == '-';
        if (zone == null
            && zoned.lookingAt()
            && isZone(zoned, ahead, zoneAt)
            && (!negative || offsetMayBeNegative)) {
          zone = Zones.of(zoned.group(1)).orElse(null);
          zoneWords = place(text, zoneAt + zoned.start(1), zoneAt + zoned.end(1));
          end = Math.max(end, zoneAt + zoned.end());
        }
      }
    }
    if (date.isEmpty() && time.isPresent()) {
      return withDateBehind(text, ahead, start, end, time.get(), zone, zoneWords);
    }
    return Optional.of(stamp(text, ahead, start, end, date, time, zone, zoneWords));
  }

  /** Behind {@code T} or seconds, {@code -07:00} is an offset and not the end of a range. */
  private static boolean isExact(String ahead, int dateEnd, int timeAt, int timeEnd) {
    boolean marked = timeAt - dateEnd == 1 && ahead.charAt(dateEnd) == 'T';
    long colons = ahead.substring(timeAt, timeEnd).chars().filter(c -> c == ':').count();
    return marked || colons == 2;
  }

  /** {@code 12:45 PM PST Saturday Oct 30th}, {@code 10:30 on 1 March}. */
  private Optional<Stamp> withDateBehind(
      Passage text,
      String ahead,
      int start,
      int end,
      TimeWords.Found time,
      @Nullable ZoneId zone,
      @Nullable Span zoneWords) {
    int dateAt = matched(ON, ahead, end);
    Optional<DateWords.Found> date =
        dateAt > end ? DateWords.atStart(ahead.substring(dateAt), order) : Optional.empty();
    int newEnd = date.map(found -> dateAt + found.length()).orElse(end);
    return Optional.of(stamp(text, ahead, start, newEnd, date, Optional.of(time), zone, zoneWords));
  }

  private static boolean isZone(Matcher zoned, String ahead, int base) {
    String words = zoned.group(1);
    if (Zones.of(words).isEmpty()) {
      return false;
    }
    int after = base + zoned.end(1);
    boolean initials = words.length() == 2 && after < ahead.length() && ahead.charAt(after) == ':';
    return !initials;
  }

  /** The end of a range that begins before {@code end}, else {@code end}. */
  private static int untilEnd(String ahead, int end) {
    int seconds = secondsEnd(ahead, end);
    return seconds > end ? seconds : until(ahead, end).map(Until::end).orElse(end);
  }

  /** Behind the {@code -58} of {@code 16:05:57-58}, else {@code end}. */
  private static int secondsEnd(String ahead, int end) {
    Matcher seconds = SECONDS.matcher(ahead.substring(end));
    return seconds.lookingAt() ? end + seconds.end(1) : end;
  }

  /** The second time of a range. */
  private record Until(LocalTime time, int start, int end) {}

  private static Optional<Until> until(String ahead, int end) {
    Matcher zone = ZONE.matcher(ahead.substring(end));
    boolean dash = end < ahead.length() && ahead.charAt(end) == '-';
    boolean zoned = !dash && zone.lookingAt() && isZone(zone, ahead, end);
    int from = zoned ? end + zone.end() : end;
    Matcher until = UNTIL.matcher(ahead.substring(from));
    if (!until.lookingAt() || until.end() == 0) {
      return Optional.empty();
    }
    int second = from + until.end();
    return TimeWords.atStart(ahead.substring(second), true)
        .filter(found -> found.time() != null)
        .map(
            found ->
                new Until(Objects.requireNonNull(found.time()), second, second + found.length()));
  }

  private static Stamp stamp(
      Passage text,
      String ahead,
      int start,
      int end,
      Optional<DateWords.Found> date,
      Optional<TimeWords.Found> time,
      @Nullable ZoneId zone,
      @Nullable Span zoneWords) {
    @Nullable LocalDate day = date.map(DateWords.Found::date).orElse(null);
    @Nullable MonthDay monthDay = date.map(DateWords.Found::day).orElse(null);
    if (day != null && time.map(TimeWords.Found::endOfDay).orElse(false)) {
      day = day.plusDays(1);
    }
    @Nullable String flaw =
        date.map(DateWords.Found::flaw).or(() -> time.map(TimeWords.Found::flaw)).orElse(null);
    int closed = matched(CLOSE, ahead, end);
    int linkEnd = linkEnd(text, closed);
    int textStart = linkEnd > 0 ? linkEnd : matched(SEPARATOR, ahead, closed);
    String lead = ahead.substring(0, start);
    String opening =
        lead.endsWith("**") && !ahead.substring(end, closed).contains("**") ? "**" : "";
    return new Stamp(
        day,
        monthDay,
        time.map(TimeWords.Found::time).orElse(null),
        time.map(TimeWords.Found::unpadded).orElse(false),
        zone,
        zoneWords,
        flaw,
        place(text, start, end),
        text.start() + textStart,
        opening);
  }

  /** Behind an address in brackets that is longer than the window, else 0. */
  private static int linkEnd(Passage text, int at) {
    boolean link =
        at > 0
            && at < text.length()
            && text.charAt(at) == '('
            && text.charAt(at - 1) == ']'
            && text.source().startsWith("http", text.start() + at + 1);
    int end = at;
    while (link && end < text.length() && end - at < LONGEST_LINK && text.charAt(end) != ')') {
      link = !Character.isWhitespace(text.charAt(end));
      end++;
    }
    return link && end < text.length() && text.charAt(end) == ')' ? end + 1 : 0;
  }

  private static Span place(Passage text, int from, int to) {
    return text.subSequence(from, to).span();
  }

  /** An underscore is emphasis here, but a letter to a word boundary; in New_York it stays. */
  private static String withoutEmphasis(String text) {
    if (text.indexOf('_') < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      boolean inName =
          i > 0
              && i + 1 < text.length()
              && Character.isLowerCase(text.charAt(i - 1))
              && Character.isUpperCase(text.charAt(i + 1));
      if (text.charAt(i) == '_' && !inName) {
        plain.setCharAt(i, ' ');
      }
    }
    return plain.toString();
  }

  private static int matched(Pattern pattern, String text, int at) {
    return at + pattern.lengthAtStart(text.substring(at));
  }
}
