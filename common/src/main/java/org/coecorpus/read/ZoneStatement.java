package org.coecorpus.read;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Optional;

/**
 * Where a document says in which zone its times are: "All times in CEST", "Timeline (UTC)", "Time
 * zone: Europe/Lisbon". Of "PST (UTC-7)" the offset counts, since the abbreviation contradicts it.
 */
final class ZoneStatement {

  private static final Pattern TIME =
      Pattern.compile(
          "(?is)\\b(?:all|unless|every|these)?\\b[^.]{0,60}?\\btime ?(?:zone|stamp)?s?\\b[^.;|]{0,80}");
  private static final Pattern TOKEN =
      Pattern.compile("(?:^|[^A-Za-z0-9/])(" + Zones.AT_START + ")");
  private static final Pattern NUMERIC =
      Pattern.compile("[\\s(]*((?:UTC|GMT)\\s?[+-]\\s?[0-9]{1,2}(?::?[0-9]{2})?)");

  private ZoneStatement() {}

  /** The zone's words in a sentence that speaks of times. */
  static Optional<Passage> in(Passage text) {
    Matcher sentence = TIME.matcher(text);
    int at = 0;
    while (at < text.length() && sentence.find(at)) {
      Optional<Passage> words = anywhere(text.subSequence(sentence.start(), sentence.end()));
      if (words.isPresent()) {
        return words;
      }
      at = Math.max(sentence.end(), at + 1);
    }
    return Optional.empty();
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
