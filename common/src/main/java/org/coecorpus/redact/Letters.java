package org.coecorpus.redact;

/** What a plain character is; by table for ASCII, since this is asked of every character. */
final class Letters {

  static final byte OTHER = 0;
  static final byte LOWER = 1;
  static final byte UPPER = 2;
  static final byte DIGIT = 3;
  static final byte AT = 4;
  static final byte COLON = 5;
  static final byte PERCENT = 6;

  private static final byte[] KINDS = new byte[128];

  static {
    for (char c = 'a'; c <= 'z'; c++) {
      KINDS[c] = LOWER;
      KINDS[c - 32] = UPPER;
    }
    for (char c = '0'; c <= '9'; c++) {
      KINDS[c] = DIGIT;
    }
    KINDS['@'] = AT;
    KINDS[':'] = COLON;
    KINDS['%'] = PERCENT;
  }

  private Letters() {}

  static byte kind(char c) {
    return c < 128 ? KINDS[c] : foreign(c);
  }

  private static byte foreign(char c) {
    if (!Character.isLetterOrDigit(c)) {
      return OTHER;
    }
    return Character.isUpperCase(c) ? UPPER : LOWER;
  }

  static boolean isWord(char c) {
    byte kind = kind(c);
    return kind != OTHER && kind <= DIGIT;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isUpper(char c) {
    return kind(c) == UPPER;
  }

  static boolean isLower(char c) {
    return kind(c) == LOWER;
  }

  static boolean isHex(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }

  static char lower(char c) {
    return c < 128 ? (c >= 'A' && c <= 'Z' ? (char) (c + 32) : c) : Character.toLowerCase(c);
  }
}
