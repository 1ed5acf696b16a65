package org.coecorpus.jobs.generate;

/** How often a family of causes occurs, quarter by quarter. */
enum Trend {
  /** The same share of events in every quarter. */
  STEADY {
    @Override
    double weight(int quarter, int quarters) {
      return 1;
    }
  },
  /**
   * From a third of the usual share in the first quarter to two and a half times it in the last.
   */
  GROWING {
    @Override
    double weight(int quarter, int quarters) {
      return 0.33 + 2.17 * quarter / (quarters - 1.0);
    }
  },
  /**
   * One and a half times the usual share, and a tenth of that in the last four quarters: its High
   * actions are all completed before them.
   */
  FADING {
    @Override
    double weight(int quarter, int quarters) {
      return quarter < quarters - QUARTERS_AFTER ? 1.5 : 0.15;
    }
  };

  /** Quarters at the end in which a fading family has nearly gone. */
  static final int QUARTERS_AFTER = 4;

  /** Weight of the family in a quarter, the first being 0. */
  abstract double weight(int quarter, int quarters);
}
