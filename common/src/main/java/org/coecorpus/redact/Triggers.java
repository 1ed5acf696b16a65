package org.coecorpus.redact;

/**
 * Says by one look into a table whether something to redact can begin at a place. The table is
 * asked with a window of four characters, the one before the place and three from it on, each as
 * one of 32 codes: a letter without case, a digit, {@code @ : %}, or anything else. So the scan of a
 * text without anything to redact has no branch that depends on the words.
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

  /** The window moved on by one character. */
  static int next(int window, char c) {
    return ((window << 5) | CODE[c]) & 0xFFFFF;
  }

  /** Whether something can begin at the second character of the window. */
  boolean at(int window) {
    return ((bits[window >>> 6] >>> window) & 1) != 0;
  }

  /** Adds the beginning of a name, as a word; also within a word, if it is {@code free}. */
  void addName(String edges, boolean free) {
    addName(edges, 0, 0, 0, free);
  }

  private void addName(String edges, int at, int depth, int window, boolean free) {
    if (depth == 3) {
      add(window, free);
      return;
    }
    if (depth > 0) {
      // A gap, or a hyphen at the end of a line: then whatever comes.
      int shift = 5 * (3 - depth);
      for (int rest = 0; rest < 1 << (shift - 5); rest++) {
        add((window << shift) | rest, free);
      }
    }
    if (at < edges.length()) {
      char edge = edges.charAt(at);
      int deeper = Letters.isWord(edge) ? 1 : 0;
      int longer = deeper == 1 ? (window << 5) | CODE[edge] : window;
      addName(edges, at + 1, depth + deeper, longer, free);
    }
  }

  private void add(int threeCodes, boolean free) {
    for (int before = 0; before < CODES; before++) {
      if (free || !isWord(before)) {
        int window = (before << 15) | threeCodes;
        bits[window >>> 6] |= 1L << window;
      }
    }
  }

  private static byte[] codes() {
    byte[] codes = new byte[Character.MAX_VALUE + 1];
    for (int c = 128; c < codes.length; c++) {
      codes[c] = (byte) (Character.isLetterOrDigit((char) c) ? FOREIGN : OTHER);
    }
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
    long[] bits = new long[(CODES * CODES * CODES * CODES) >>> 6];
    for (int window = 0; window < CODES * CODES * CODES * CODES; window++) {
      if (canBeginForm(window >>> 15, (window >>> 10) & 31, (window >>> 5) & 31, window & 31)) {
        bits[window >>> 6] |= 1L << window;
      }
    }
    return bits;
  }

  private static boolean canBeginForm(int before, int first, int second, int third) {
    return switch (first) {
      case DIGIT -> !isWord(before) && isNumber(second) && isNumber(third);
      case AT -> isWord(second);
      case PERCENT -> second == DIGIT && third == DIGIT;
      case COLON ->
          second == COLON || isHexLetter(second) || (second == DIGIT && (isHexLetter(third) || third == COLON));
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
    return code > OTHER && code <= FOREIGN;
  }
}
