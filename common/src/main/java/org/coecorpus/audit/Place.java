package org.coecorpus.audit;

import org.coecorpus.text.Span;

/** Where the characters of a value stand in the source. */
sealed interface Place {

  /** The place of the characters from one index of the value to another. */
  Span span(int from, int to);

  /** The source has the value as it is. */
  record Same(int start) implements Place {
    @Override
    public Span span(int from, int to) {
      return new Span(start + from, start + to);
    }
  }

  /** The source has escapes or other white space; each index has its offset, the end too. */
  @SuppressWarnings("ArrayRecordComponent")
  record Each(int[] offsets) implements Place {
    @Override
    public Span span(int from, int to) {
      return new Span(offsets[from], offsets[to]);
    }
  }

  /** Only the place of the whole value is known. */
  record Whole(Span span) implements Place {
    @Override
    public Span span(int from, int to) {
      return span;
    }
  }

  /** The place of a value of which the source has {@code raw} at {@code span}. */
  static Place of(String value, String raw, Span span) {
    if (raw.equals(value)) {
      return new Same(span.start());
    }
    int[] offsets = new int[value.length() + 1];
    int at = 0;
    for (int i = 0; i < value.length(); i++) {
      offsets[i] = span.start() + at;
      int next = after(value.charAt(i), raw, at);
      if (next < 0) {
        return new Whole(span);
      }
      at = next;
    }
    offsets[value.length()] = span.start() + at;
    return new Each(offsets);
  }

  /** Behind the character of the raw text at {@code at}; -1 if another one stands there. */
  private static int after(char c, String raw, int at) {
    if (at < raw.length() && raw.charAt(at) == '\\' && at + 1 < raw.length()) {
      return afterEscape(c, raw, at);
    }
    if (at < raw.length() && raw.charAt(at) == c) {
      return at + 1;
    }
    int end = at;
    while (end < raw.length() && Character.isWhitespace(raw.charAt(end))) {
      end++;
    }
    return end > at && Character.isWhitespace(c) ? end : -1;
  }

  private static int afterEscape(char c, String raw, int at) {
    char kind = raw.charAt(at + 1);
    int known = "nrtbf".indexOf(kind);
    if (known >= 0) {
      return "\n\r\t\b\f".charAt(known) == c ? at + 2 : -1;
    }
    if (kind == 'u' && at + 6 <= raw.length()) {
      int unit = 0;
      for (int i = at + 2; i < at + 6; i++) {
        unit = unit * 16 + Math.max(0, Character.digit(raw.charAt(i), 16));
      }
      return unit == c ? at + 6 : -1;
    }
    return kind == c ? at + 2 : -1;
  }
}
