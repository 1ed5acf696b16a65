package org.coecorpus.statistics;

/**
 * One case that can end in several ways, of which the first counts. Times as in {@link
 * Observation}.
 *
 * @param entry when the case came under observation
 * @param exit when it ended or observation ended
 * @param cause how it ended, 1 or more; {@link #CENSORED} while it lasts
 */
public record CompetingObservation(double entry, double exit, int cause) {

  /** The cause of a case that has not ended. */
  public static final int CENSORED = 0;

  /**
   * Checks times and cause.
   *
   * @throws IllegalArgumentException if entry is not before a finite exit or cause is negative
   */
  public CompetingObservation {
    if (!Double.isFinite(exit) || !(entry < exit) || cause < CENSORED) {
      throw new IllegalArgumentException(
          "illegal observation: entry "
              + entry
              + ", exit "
              + exit
              + ", cause "
              + cause
              + ", expected entry < exit and cause >= 0");
    }
  }

  /** The same case for a survival curve of {@code cause}: every other end is censoring. */
  public Observation observationOf(int cause) {
    return new Observation(entry, exit, this.cause == cause);
  }

  /** The same case for a survival curve of any end. */
  Observation anyEnd() {
    return new Observation(entry, exit, cause != CENSORED);
  }
}
