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

  /** Index after the gap that begins at {@code from}, or -1 where the text ends or it is too long. */
  static int end(char[] chars, int from, int length) {
    int i = from;
    while (i < length && i - from <= LONGEST && !Letters.isWord(chars[i])) {
      i += chars[i] == '&' && isEscape(chars, i) ? 5 : 1;
    }
    return i >= length || i - from > LONGEST ? -1 : i;
  }

  private static boolean isEscape(char[] chars, int at) {
    return at + 4 < chars.length
        && chars[at + 1] == 'a'
        && chars[at + 2] == 'm'
        && chars[at + 3] == 'p'
        && chars[at + 4] == ';';
  }

  static Gap of(char[] chars, int from, int to) {
    int breaks = 0;
    int commas = 0;
    boolean hyphen = false;
    boolean and = false;
    for (int i = from; i < to; i++) {
      char c = chars[i];
      if (c == '\n') {
        breaks++;
      } else if (c == '&') {
        and = true;
        i += isEscape(chars, i) ? 4 : 0;
      } else if (c == ',') {
        commas++;
      } else if (c == '.' && endsSentence(chars, from, i)) {
        return STOP;
      } else if (c != ' ' && c != '\t' && c != '\r' && !(c == '>' && breaks > 0)) {
        if (JOINTS.indexOf(c) < 0 || (breaks > 0 && (c == '-' || c == '*'))) {
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
