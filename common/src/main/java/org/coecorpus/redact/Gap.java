package org.coecorpus.redact;

/** What stands between two words of a text, as far as a name can go across it. */
enum Gap {
  /** Blanks, hyphens, dots, apostrophes, one line break: between words of a name. */
  JOINT,
  /** A hyphen at the end of a line: between words of a name, or within one. */
  HYPHENATION,
  /** A comma: between a last name and a first. */
  COMMA,
  /** An ampersand: the word "and". */
  AND,
  /** Anything else: only a name that has a mark of its own there goes on. */
  STOP;

  private static final String JOINTS = "-_.'`*/+\"";
  private static final int LONGEST = 64;

  /**
   * Index after the gap that begins at {@code from}, or -1 where the text ends or it is too long.
   */
  static int end(char[] chars, int from, int length) {
    int i = from;
    while (i < length && i - from <= LONGEST && !Letters.isWord(chars[i])) {
      i += width(chars, i);
    }
    return i >= length || i - from > LONGEST ? -1 : i;
  }

  /** How many characters stand for one: an entity of HTML, or an escape of a link. */
  private static int width(char[] chars, int at) {
    return switch (chars[at]) {
      case '&' -> stands(chars, at, "&amp;") ? 5 : stands(chars, at, "&nbsp;") ? 6 : 1;
      case '%' -> stands(chars, at, "%20") ? 3 : 1;
      default -> 1;
    };
  }

  private static boolean stands(char[] chars, int at, String escape) {
    for (int i = 0; i < escape.length(); i++) {
      // The 0 after the text ends every comparison.
      if (chars[at + i] != escape.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  static Gap of(char[] chars, int from, int to) {
    int breaks = 0;
    int commas = 0;
    boolean hyphen = false;
    boolean and = false;
    for (int i = from; i < to; i += width(chars, i)) {
      char c = chars[i];
      if (c == '\n') {
        breaks++;
      } else if (c == '&') {
        and |= !stands(chars, i, "&nbsp;");
        breaks = 0;
      } else if (c == ',') {
        commas++;
      } else if (c == '.' && endsSentence(chars, from, i)) {
        return STOP;
      } else if (c != ' ' && c != '\t' && c != '\r' && !(c == '>' && breaks > 0)) {
        boolean escape = c == '%' && width(chars, i) > 1;
        if ((JOINTS.indexOf(c) < 0 && !escape) || (breaks > 0 && (c == '-' || c == '*'))) {
          return STOP;
        }
        hyphen |= c == '-';
      }
    }
    if (breaks > 1 || commas > 1 || (and && commas > 0)) {
      return STOP;
    }
    if (commas == 1) {
      return hyphen ? STOP : COMMA;
    }
    return and ? AND : hyphen && breaks == 1 ? HYPHENATION : JOINT;
  }

  /** A dot and a blank end a sentence, except after an initial or a short form such as "St". */
  private static boolean endsSentence(char[] chars, int from, int dot) {
    char after = chars[dot + 1];
    if (after != ' ' && after != '\n' && after != '\t') {
      return false;
    }
    int start = from;
    while (start > 0 && Letters.isWord(chars[start - 1]) && from - start < 4) {
      start--;
    }
    return from - start > 3;
  }
}
