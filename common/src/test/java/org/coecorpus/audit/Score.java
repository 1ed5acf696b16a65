package org.coecorpus.audit;

import java.util.Locale;

/**
 * How a rule does on labelled text.
 *
 * @param hits labels that it found
 * @param missed labels that it did not find
 * @param wrong findings without a label
 */
record Score(int hits, int missed, int wrong) {

  static final Score NONE = new Score(0, 0, 0);

  Score plus(Score other) {
    return new Score(hits + other.hits, missed + other.missed, wrong + other.wrong);
  }

  /** Share of the findings that are right; 1 where there is none. */
  double precision() {
    return hits + wrong == 0 ? 1 : (double) hits / (hits + wrong);
  }

  /** Share of the labels that are found; 1 where there is none. */
  double recall() {
    return hits + missed == 0 ? 1 : (double) hits / (hits + missed);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "precision %4.2f (%d of %d)  recall %4.2f (%d of %d)",
        precision(),
        hits,
        hits + wrong,
        recall(),
        hits,
        hits + missed);
  }
}
