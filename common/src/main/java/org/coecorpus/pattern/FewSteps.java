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

  /** At one place. */
  private static final int LIMIT = 400;

  /** At all places of a search together: so many, and some for each character passed. */
  private static final int LIMIT_OF_SEARCH = 2000;

  private static final int PER_CHARACTER = 16;
  private static final char LONG_S = '\u017f';
  private static final char KELVIN = '\u212a';

  private final CharSequence text;
  private int given;
  private int left;

  FewSteps(CharSequence text) {
    this.text = text;
  }

  /** Begins to count for a new search. */
  void begin() {
    given = LIMIT;
    left = LIMIT;
  }

  /** Begins to count for another place of the search, so many characters behind the first. */
  void restart(int passed) {
    int unused = left;
    long most = LIMIT_OF_SEARCH + (long) PER_CHARACTER * passed - (given - unused);
    left = (int) Math.max(0, Math.min(LIMIT, most));
    given += left - unused;
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
