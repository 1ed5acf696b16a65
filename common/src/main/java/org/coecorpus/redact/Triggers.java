package org.coecorpus.redact;

import java.util.Arrays;

/**
 * Says by one look into a table whether something to redact can begin at a place. The table is
 * asked with a window of four characters, the one before the place and three from it on, each as
 * one of 32 codes: a letter without case, a digit, {@code @ : %}, a foreign character, or anything
 * else. So the scan of a text without anything to redact has no branch that depends on the words.
 */
final class Triggers {

  private static final int OTHER = 0;
  private static final int Z = 26;
  private static final int DIGIT = 27;
  private static final int FOREIGN = 28;
  private static final int AT = 29;
  private static final int COLON = 30;
  private static final int PERCENT = 31;
  private static final int CODES = 32;
  private static final int F = 6;
  private static final int WINDOW = (1 << 20) - 1;

  private static final byte[] CODE = codes();
  private static final long[] FORMS = forms();

  private final long[] bits;

  private Triggers(long[] bits) {
    this.bits = bits;
  }

  /** Where a number or an address can begin. */
  static Triggers ofForms() {
    return new Triggers(FORMS.clone());
  }

  /**
   * The first place from {@code from} on, before {@code to}, where something can begin or a
   * character is foreign; {@code to} if there is none. After {@code to} two more characters must
   * follow.
   */
  int next(char[] chars, int from, int to) {
    int window = from > 0 ? CODE[chars[from - 1]] : OTHER;
    window = (((window << 5) | CODE[chars[from]]) << 5) | CODE[chars[from + 1]];
    long[] table = bits;
    for (int i = from + 2; i < to + 2; i++) {
      window = (window << 5) | CODE[chars[i]];
      if (((table[(window & WINDOW) >>> 6] >>> window) & 1) != 0) {
        return i - 2;
      }
    }
    return to;
  }

  /** Adds the beginning of a name. */
  void addName(String edges) {
    addName(edges, 0, 0, 0);
  }

  private void addName(String edges, int at, int depth, int window) {
    if (depth == 3) {
      add(window);
      return;
    }
    if (depth > 0) {
      // A gap, or a hyphen at the end of a line: then whatever comes.
      int shift = 5 * (3 - depth);
      for (int rest = 0; rest < 1 << (shift - 5); rest++) {
        add((window << shift) | rest);
      }
    }
    if (at < edges.length()) {
      char edge = edges.charAt(at);
      int deeper = Letters.isWord(edge) ? 1 : 0;
      int longer = deeper == 1 ? (window << 5) | CODE[edge] : window;
      addName(edges, at + 1, depth + deeper, longer);
    }
  }

  private void add(int threeCodes) {
    for (int before = 0; before < CODES; before++) {
      if (!isWord(before)) {
        int window = (before << 15) | threeCodes;
        bits[window >>> 6] |= 1L << window;
      }
    }
  }

  private static byte[] codes() {
    byte[] codes = new byte[Character.MAX_VALUE + 1];
    Arrays.fill(codes, 128, codes.length, (byte) FOREIGN);
    for (char c = 'a'; c <= 'z'; c++) {
      codes[c] = (byte) (c - 'a' + 1);
      codes[c - 32] = codes[c];
    }
    for (char c = '0'; c <= '9'; c++) {
      codes[c] = DIGIT;
    }
    codes['@'] = AT;
    codes[':'] = COLON;
    codes['%'] = PERCENT;
    return codes;
  }

  private static long[] forms() {
    long[] bits = new long[(WINDOW + 1) >>> 6];
    for (int window = 0; window <= WINDOW; window++) {
      if (canBeginForm(window >>> 15, (window >>> 10) & 31, (window >>> 5) & 31, window & 31)) {
        bits[window >>> 6] |= 1L << window;
      }
    }
    return bits;
  }

  private static boolean canBeginForm(int before, int first, int second, int third) {
    if (first == FOREIGN || second == FOREIGN || third == FOREIGN) {
      return true;
    }
    return switch (first) {
      case DIGIT -> !isWord(before) && isNumber(second) && isNumber(third);
      case AT -> isWord(second);
      case PERCENT -> second == DIGIT && third == DIGIT;
      case COLON ->
          second == COLON
              || isHexLetter(second)
              || (second == DIGIT && (isHexLetter(third) || third == COLON));
      default -> !isWord(before) && isLetter(first) && isLetter(second) && third == DIGIT;
    };
  }

  private static boolean isNumber(int code) {
    return code == DIGIT || code == OTHER;
  }

  private static boolean isLetter(int code) {
    return code > OTHER && code <= Z;
  }

  private static boolean isHexLetter(int code) {
    return code > OTHER && code <= F;
  }

  private static boolean isWord(int code) {
    return code > OTHER && code <= DIGIT;
  }
}
