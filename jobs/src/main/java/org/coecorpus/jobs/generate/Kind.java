package org.coecorpus.jobs.generate;

/** What a document is to those before it. */
enum Kind {
  ORIGINAL(0),
  /** A further COE of an earlier document's event, by another team. */
  SIBLING(0.02),
  /** Another event on the day of an earlier document's: looks like a sibling and is none. */
  DECOY(0.01),
  /** An earlier document filed again under another id, with some words changed. */
  NEAR_DUPLICATE(0.01),
  /** An earlier document, byte for byte. */
  EXACT_DUPLICATE(0.005);

  private final double share;

  Kind(double share) {
    this.share = share;
  }

  /** The kind of document {@code index}, by seed and index alone; the first is an original. */
  static Kind of(long seed, int index) {
    if (index == 0) {
      return ORIGINAL;
    }
    double rest = new Dice(seed, index, "kind").unit();
    for (Kind kind : new Kind[] {SIBLING, NEAR_DUPLICATE, EXACT_DUPLICATE, DECOY}) {
      rest -= kind.share;
      if (rest < 0) {
        return kind;
      }
    }
    return ORIGINAL;
  }

  /**
   * Index of the original that document {@code index} repeats or accompanies: the one before it.
   */
  static int baseOf(long seed, int index) {
    int base = index;
    do {
      base--;
    } while (of(seed, base) != ORIGINAL);
    return base;
  }
}
