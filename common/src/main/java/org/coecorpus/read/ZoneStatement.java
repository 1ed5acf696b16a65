package org.coecorpus.read;

import java.util.Optional;
import org.coecorpus.pattern.Matcher;
import org.coecorpus.pattern.Pattern;
import org.coecorpus.time.Zones;

/**
 * Where a document says in which zone its times are: "All times in CEST", "Timeline (UTC)", "Time
 * zone: Europe/Lisbon", "Zone: UTC", "all UTC". Of "PST (UTC-7)" the offset counts, since the
 * abbreviation contradicts it.
 */
final class ZoneStatement {

  private static final Pattern TIME =
      Pattern.compile("(?i)\\btime ?(?:zone|stamp)?s?\\b|\\bzone(?::| is)");
  private static final Pattern ALL =
      Pattern.compile("(?:[Aa]ll|[Ee]verything)(?: in| is)? ([A-Z]{3,4})[^A-Za-z0-9]{0,3}");
  private static final String STOPS = ".;|";
  private static final int BEFORE = 20;
  private static final int AFTER = 100;
  private static final Pattern TOKEN =
      Pattern.compile("(?:^|[^A-Za-z0-9/])(" + Zones.AT_START + ")");
  private static final Pattern NUMERIC =
      Pattern.compile("[\\s(]*((?:UTC|GMT)\\s?[+-]\\s?[0-9]{1,2}(?::?[0-9]{2})?)");

  private ZoneStatement() {}

  /** The zone's words in a sentence that speaks of times. */
  static Optional<Passage> in(Passage text) {
    Matcher time = TIME.matcher(text);
    while (time.find()) {
      Optional<Passage> words = anywhere(around(text, time.start(), time.end()));
      if (words.isPresent()) {
        return words;
      }
    }
    Passage line = text.firstLine();
    Matcher all = ALL.matcher(line);
    return all.matches()
        ? Optional.of(line.subSequence(all.start(1), all.end(1)))
            .filter(words -> Zones.of(words).isPresent())
        : Optional.empty();
  }

  /** From a little before the word to the end of its sentence. */
  private static Passage around(Passage text, int start, int end) {
    int from = start;
    while (from > 0 && start - from < BEFORE && STOPS.indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    int to = end;
    while (to < text.length() && to - end < AFTER && STOPS.indexOf(text.charAt(to)) < 0) {
      to++;
    }
    return text.subSequence(from, to);
  }

  /** The first words that name a zone, for a heading or the head of a column. */
  static Optional<Passage> anywhere(Passage text) {
    Matcher token = TOKEN.matcher(text);
    int at = 0;
    while (at < text.length() && token.find(at)) {
      Passage words = text.subSequence(token.start(1), token.end(1));
      if (Zones.of(words).isPresent()) {
        Passage rest = text.from(token.end(1));
        Matcher numeric = NUMERIC.matcher(rest);
        return Optional.of(
            numeric.lookingAt() ? rest.subSequence(numeric.start(1), numeric.end(1)) : words);
      }
      at = Math.max(token.start(1) + 1, at + 1);
    }
    return Optional.empty();
  }
}
