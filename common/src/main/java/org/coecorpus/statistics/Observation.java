package org.coecorpus.statistics;

/**
 * One case followed over time, from {@code entry} (exclusive) to {@code exit} (inclusive), both
 * measured from the case's own origin in the same unit.
 *
 * @param entry when the case came under observation; negative infinity for a case that was seen
 *     from its origin, later for delayed entry (left truncation)
 * @param exit when the event happened or observation ended
 * @param event whether the event happened at {@code exit}; otherwise the case is right-censored
 */
public record Observation(double entry, double exit, boolean event) {

  /**
   * Checks the times.
   *
   * @throws IllegalArgumentException if exit is not finite or entry is not before exit
   */
  public Observation {
    if (!Double.isFinite(exit) || !(entry < exit)) {
      throw new IllegalArgumentException(
          "illegal observation: entry " + entry + ", exit " + exit + ", expected entry < exit");
    }
  }

  /** A case seen from its origin until the event happened. */
  public static Observation ended(double exit) {
    return new Observation(Double.NEGATIVE_INFINITY, exit, true);
  }

  /** A case seen from its origin and still under way at {@code exit}. */
  public static Observation censored(double exit) {
    return new Observation(Double.NEGATIVE_INFINITY, exit, false);
  }
}
