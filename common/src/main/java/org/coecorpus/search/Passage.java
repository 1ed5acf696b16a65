package org.coecorpus.search;

import java.util.List;
import org.coecorpus.search.Passages.Match;

/**
 * A piece of a section.
 *
 * @param section where it is from
 * @param text the whole statement
 * @param matches all matches in the statement, in order, apart from each other
 * @param from where the first match to show begins
 * @param worth more is better
 */
record Passage(SearchField section, String text, List<Match> matches, int from, double worth) {

  /** From the first match to the end of the last, in UTF-16 units. */
  static final int REACH = 160;

  private static final int LEAD = 60;
  private static final String LEFT_OUT = "…";

  /** For example {@code root causes: … the «certificate» had «expired» …}. */
  String render() {
    int start = start();
    int end = end();
    StringBuilder line = new StringBuilder();
    int at = start;
    for (Match match : matches) {
      if (match.start() >= start && match.end() <= end) {
        line.append(text, at, match.start()).append('«');
        line.append(text, match.start(), match.end()).append('»');
        at = match.end();
      }
    }
    line.append(text, at, end);
    return section.words()
        + ": "
        + (start > 0 ? LEFT_OUT + " " : "")
        + Line.of(line).strip()
        + (end < text.length() ? " " + LEFT_OUT : "");
  }

  /** The beginning of the sentence if that is near, else of a word. */
  private int start() {
    int earliest = Math.max(0, from - LEAD);
    for (int i = from; i > earliest; i--) {
      if (endsSentence(i - 1)) {
        return i;
      }
    }
    return earliest == 0 ? 0 : afterSpace(earliest, from);
  }

  private boolean endsSentence(int i) {
    char c = text.charAt(i);
    boolean stop = c == '.' || c == '!' || c == '?';
    return c == '\n'
        || (stop && i + 1 < text.length() && Character.isWhitespace(text.charAt(i + 1)));
  }

  private int afterSpace(int earliest, int latest) {
    for (int i = earliest; i < latest; i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i + 1;
      }
    }
    return latest;
  }

  private int end() {
    int latest = Math.min(text.length(), from + REACH);
    if (latest == text.length()) {
      return latest;
    }
    int last = lastMatchEnd(latest);
    for (int i = latest; i > last; i--) {
      if (Character.isWhitespace(text.charAt(i - 1))) {
        return i - 1;
      }
    }
    return last > from ? last : wholeCharacter(latest);
  }

  private int lastMatchEnd(int latest) {
    int end = from;
    for (Match match : matches) {
      if (match.start() >= from && match.end() <= latest) {
        end = match.end();
      }
    }
    return end;
  }

  private int wholeCharacter(int end) {
    return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
  }
}
