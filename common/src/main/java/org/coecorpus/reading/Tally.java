package org.coecorpus.reading;

/**
 * What became of the places that could hold one field.
 *
 * @param found the value stands there
 * @param inferred the value is concluded and not stated
 * @param suspect something stands there that was not understood
 * @param missing nothing stands there
 * @param unplaced how many of the values are times without a zone
 */
public record Tally(long found, long inferred, long suspect, long missing, long unplaced) {

  /** Nothing counted. */
  static final Tally NOTHING = new Tally(0, 0, 0, 0, 0);

  /** Checks the numbers. */
  public Tally {
    if (found < 0 || inferred < 0 || suspect < 0 || missing < 0 || unplaced < 0) {
      throw new IllegalArgumentException("a count is negative, expected 0 or more");
    }
  }

  /** Places counted. */
  public long places() {
    return found + inferred + suspect + missing;
  }

  /** Both together. */
  Tally plus(Tally other) {
    return new Tally(
        found + other.found,
        inferred + other.inferred,
        suspect + other.suspect,
        missing + other.missing,
        unplaced + other.unplaced);
  }
}
