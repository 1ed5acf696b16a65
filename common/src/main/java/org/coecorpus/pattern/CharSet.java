package org.coecorpus.pattern;

/**
 * Some characters of ASCII, and perhaps all others.
 *
 * @param low bits of the characters below 64
 * @param high bits of the characters 64 to 127
 * @param others whether every character beyond ASCII belongs to it
 */
record CharSet(long low, long high, boolean others) {

  /** Stands for every character beyond ASCII. */
  static final int OTHER = 128;

  static final CharSet NONE = new CharSet(0, 0, false);
  static final CharSet ALL = new CharSet(-1, -1, true);
  static final CharSet DIGITS = CharSet.of('0', '9');
  static final CharSet WORD =
      DIGITS.or(CharSet.of('a', 'z')).or(CharSet.of('A', 'Z')).or(CharSet.of('_', '_'));

  /** The characters from one to another; beyond ASCII they are all the same. */
  static CharSet of(int from, int to) {
    CharSet set = NONE;
    for (int c = Math.min(from, OTHER); c <= Math.min(to, OTHER); c++) {
      set = set.with(c);
    }
    return set;
  }

  private CharSet with(int c) {
    return c >= OTHER
        ? new CharSet(low, high, true)
        : c < 64
            ? new CharSet(low | 1L << c, high, others)
            : new CharSet(low, high | 1L << (c - 64), others);
  }

  CharSet or(CharSet other) {
    return new CharSet(low | other.low, high | other.high, others || other.others);
  }

  /** All that is not in the set; beyond ASCII everything may be. */
  CharSet not() {
    return new CharSet(~low, ~high, true);
  }

  /** With both cases of its letters; beyond ASCII are other forms of K and S. */
  CharSet ignoringCase() {
    CharSet set = this;
    for (int c = 'A'; c <= 'Z'; c++) {
      if (has(c) || has(c + 32)) {
        set = set.with(c).with(c + 32);
      }
    }
    return set.has('K') || set.has('S') ? set.with(OTHER) : set;
  }

  boolean has(int c) {
    return c >= OTHER ? others : ((c < 64 ? low >>> c : high >>> (c - 64)) & 1) != 0;
  }
}
