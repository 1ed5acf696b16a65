package org.coecorpus.read;

import java.util.List;
import org.coecorpus.text.Span;

/** A piece of a document's text that knows its place. */
record Passage(String source, int start, int end) implements CharSequence {

  private static final List<String> MARKS = List.of("~~", "**", "__", "*", "_", "`", "\"");

  static Passage of(String source, Span span) {
    return new Passage(source, span.start(), span.end());
  }

  String text() {
    return source.substring(start, end);
  }

  Span span() {
    return new Span(start, end);
  }

  @Override
  public int length() {
    return end - start;
  }

  @Override
  public boolean isEmpty() {
    return end <= start;
  }

  @Override
  public char charAt(int index) {
    return source.charAt(start + index);
  }

  @Override
  public Passage subSequence(int from, int to) {
    return new Passage(source, start + from, start + to);
  }

  /** From {@code index} of this passage to its end. */
  Passage from(int index) {
    return subSequence(index, length());
  }

  /** From this passage's start to the other's end. */
  Passage through(Passage other) {
    return new Passage(source, start, Math.max(end, other.end));
  }

  /** Without white space at both ends. */
  Passage trim() {
    int from = start;
    int to = end;
    while (from < to && isBlank(source.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(source.charAt(to - 1))) {
      to--;
    }
    return new Passage(source, from, to);
  }

  /** Without the characters of {@code unwanted} and white space at both ends. */
  Passage trim(String unwanted) {
    return trimStart(unwanted).trimEnd(unwanted);
  }

  Passage trimStart(String unwanted) {
    int from = start;
    while (from < end && isUnwanted(source.charAt(from), unwanted)) {
      from++;
    }
    return new Passage(source, from, end).trim();
  }

  Passage trimEnd(String unwanted) {
    int to = end;
    while (to > start && isUnwanted(source.charAt(to - 1), unwanted)) {
      to--;
    }
    return new Passage(source, start, to).trim();
  }

  /** Without a pair of emphasis marks or code ticks that wraps the whole. */
  Passage unwrapped() {
    Passage trimmed = trim();
    for (String mark : MARKS) {
      int size = mark.length();
      int last = trimmed.end - size;
      if (trimmed.length() > 2 * size
          && source.startsWith(mark, trimmed.start)
          && source.startsWith(mark, last)
          && source.indexOf(mark, trimmed.start + size) == last) {
        return trimmed.subSequence(size, trimmed.length() - size).unwrapped();
      }
    }
    return trimmed;
  }

  /** The first line, without its break. */
  Passage firstLine() {
    for (int i = 0; i < length(); i++) {
      if (charAt(i) == '\n' || charAt(i) == '\r') {
        return subSequence(0, i);
      }
    }
    return this;
  }

  /** Whether a digit stands in it, without which there is no date, time or number. */
  boolean hasDigit() {
    for (int i = start; i < end; i++) {
      if (source.charAt(i) >= '0' && source.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }

  /** The sentence that holds the characters from one index to the other. */
  Passage sentenceAround(int from, int to) {
    int first = from;
    while (first > 0 && !endsSentence(first - 1)) {
      first--;
    }
    int last = to;
    while (last < length() && !endsSentence(last)) {
      last++;
    }
    return subSequence(first, Math.min(length(), last + 1)).trim();
  }

  private boolean endsSentence(int at) {
    boolean stop = ".!?".indexOf(charAt(at)) >= 0;
    return stop && (at + 1 == length() || isBlank(charAt(at + 1)));
  }

  private static boolean isUnwanted(char c, String unwanted) {
    return isBlank(c) || unwanted.indexOf(c) >= 0;
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || c == '\u00a0' || c == '\u200b' || c == '\ufeff' || Character.isWhitespace(c);
  }

  @Override
  public String toString() {
    return text();
  }
}
