package org.coecorpus.audit;

import java.util.BitSet;

/**
 * What of a text is not its writer's own wording: quotations, code, addresses of links and quoted
 * lines. Marks that are not closed within their paragraph open nothing.
 */
public final class Exempt {

  private static final int LONGEST = 600;

  private final Passage passage;
  private final String text;
  private final boolean withQuotations;
  private final BitSet exempt;

  /** No single quotation ends before this index, so that none is looked for twice. */
  private int unclosedUntil;

  private Exempt(Passage passage, boolean withQuotations) {
    this.passage = passage;
    this.text = passage.toString();
    this.withQuotations = withQuotations;
    this.exempt = new BitSet(text.length());
  }

  /** Finds the quotations and the code of a text. */
  public static Exempt in(Passage text) {
    Exempt exempt = new Exempt(text, true);
    exempt.scan();
    return exempt;
  }

  /** Finds the code and the addresses alone, where a quotation excuses nothing. */
  static Exempt codeIn(Passage text) {
    Exempt exempt = new Exempt(text, false);
    exempt.scan();
    return exempt;
  }

  /** Whether a piece of the text touches a quotation or code. */
  public boolean covers(Passage piece) {
    int start = piece.startIn(passage);
    for (int i = start; i < start + piece.length(); i++) {
      if (exempt.get(i)) {
        return true;
      }
    }
    return false;
  }

  private void scan() {
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '`') {
        i = code(i);
      } else if (c == ']' || c == 'h') {
        i = link(i);
      } else if (!withQuotations) {
        i++;
      } else if (c == '>' && (i == 0 || text.charAt(i - 1) == '\n')) {
        i = mark(i, lineEnd(i));
      } else if (c == '"' || c == '“' || c == '„' || c == '«') {
        i = quotation(i, c == '"' ? "\"" : c == '«' ? "»" : "”“");
      } else if (c == '\'' || c == '‘') {
        i = singleQuotation(i);
      } else {
        i++;
      }
    }
  }

  private int mark(int from, int to) {
    exempt.set(from, Math.max(from + 1, to));
    return Math.max(from + 1, to);
  }

  private int lineEnd(int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) != '\n') {
      i++;
    }
    return i;
  }

  private int run(int from, char c) {
    int i = from;
    while (i < text.length() && text.charAt(i) == c) {
      i++;
    }
    return i - from;
  }

  /** Code between as many ticks as it begins with; a fence may hold any number of lines. */
  private int code(int from) {
    int ticks = run(from, '`');
    int limit = ticks >= 3 ? text.length() : Math.min(text.length(), from + LONGEST);
    int i = from + ticks;
    while (i < limit) {
      int run = run(i, '`');
      if (run == ticks) {
        return mark(from, i + run);
      }
      i += Math.max(1, run);
    }
    return ticks >= 3 ? mark(from, text.length()) : from + ticks;
  }

  /** The target of a Markdown link, or an address that stands for itself. */
  private int link(int from) {
    boolean target = starts("](", from);
    boolean address = starts("http://", from) || starts("https://", from);
    if (!target && !address) {
      return from + 1;
    }
    int limit = Math.min(text.length(), from + LONGEST);
    int end = from + 2;
    while (end < limit
        && !Character.isWhitespace(text.charAt(end))
        && ")>\"".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return mark(from + (target ? 1 : 0), end);
  }

  private boolean starts(String word, int from) {
    return text.startsWith(word, from);
  }

  private int quotation(int from, String closing) {
    int limit = Math.min(text.length(), from + LONGEST);
    for (int i = from + 1; i < limit; i++) {
      if (closing.indexOf(text.charAt(i)) >= 0) {
        return mark(from, i + 1);
      }
      if (text.charAt(i) == '\n' && i + 1 < limit && text.charAt(i + 1) == '\n') {
        break;
      }
    }
    return from + 1;
  }

  /** An apostrophe within a word is none. */
  private int singleQuotation(int from) {
    boolean opens =
        (from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1)))
            && from + 1 < text.length()
            && !Character.isWhitespace(text.charAt(from + 1));
    int limit = opens ? Math.min(text.length(), from + LONGEST / 3) : from;
    int i = Math.max(from + 2, unclosedUntil);
    for (; i < limit && text.charAt(i) != '\n'; i++) {
      boolean closes =
          (text.charAt(i) == '\'' || text.charAt(i) == '’')
              && !Character.isWhitespace(text.charAt(i - 1))
              && (i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1)));
      if (closes) {
        return mark(from, i + 1);
      }
    }
    unclosedUntil = opens ? Math.max(unclosedUntil, i) : unclosedUntil;
    return from + 1;
  }
}
