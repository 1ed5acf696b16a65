package org.coecorpus.pattern;

/**
 * A text that may be looked at a limited number of times, so that backtracking can neither take
 * long nor go deep. It also ends where a form of K or S stands that only RE2 takes for one.
 */
final class FewSteps implements CharSequence {

  /** The limit was reached. */
  static final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Exhausted() {
      super("too many steps", null, false, false);
    }
  }

  private static final int LIMIT = 400;
  private static final char LONG_S = '\u017f';
  private static final char KELVIN = '\u212a';

  private final CharSequence text;
  private int left = LIMIT;

  FewSteps(CharSequence text) {
    this.text = text;
  }

  /** Begins to count again. */
  void restart() {
    left = LIMIT;
  }

  @Override
  public char charAt(int index) {
    char c = text.charAt(index);
    if (--left < 0 || c == LONG_S || c == KELVIN) {
      throw new Exhausted();
    }
    return c;
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
