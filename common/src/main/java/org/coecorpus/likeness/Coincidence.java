package org.coecorpus.likeness;

import java.util.List;

/**
 * How likely it is that two COEs tell of the same time by chance. The more incidents a corpus has
 * in a week, the closer two must be before their times say that they are one. Bayes' rule with a
 * prior of {@value #SIBLINGS}: how far siblings' times lie apart is a mixture of two Laplace
 * distributions, strangers' starts come evenly at the rate of the corpus.
 */
final class Coincidence {

  /** Share of COEs that have a sibling which they do not name: about two in a hundred. */
  private static final double SIBLINGS = 0.02;

  /** No agreement of times alone is certain. */
  private static final double MOST = 0.9;

  private static final long DAY = 24 * 60;
  private static final long WEEK = 7 * DAY;

  /** Minutes over which the ends of two impacts that begin together spread by chance. */
  private static final double SPREAD = 240;

  /** Siblings copy each other's times, and then differ by a minute or so ... */
  private static final double COPIED = 1;

  /** ... or each team tells when its own customers suffered. */
  private static final double OWN = 15;

  private final long[] starts;

  Coincidence(List<Window> windows) {
    this.starts = windows.stream().mapToLong(Window::startMinute).sorted().toArray();
  }

  /**
   * The chance that two COEs tell of one event, by their times alone: 0 to {@value #MOST}. Of days
   * without a time of day it is nearly none.
   */
  double sameEvent(Window one, Window other) {
    if (one.dayOnly() || other.dayOnly()) {
      return one.overlaps(other) ? SIBLINGS : 0;
    }
    double siblings = SIBLINGS * likelihood(one.startsApart(other));
    double strangers = starts(one) * Math.min(one.startRounding(), other.startRounding());
    if (one.endsApart(other).isPresent()) {
      siblings *= likelihood(one.endsApart(other).get());
      strangers /= SPREAD;
    }
    return Math.min(MOST, siblings / (siblings + strangers));
  }

  /** The density, per minute, of siblings' times that are so far apart. */
  private static double likelihood(long minutes) {
    return Math.exp(-minutes / COPIED) / (4 * COPIED) + Math.exp(-minutes / OWN) / (4 * OWN);
  }

  /** COEs that begin in a minute: in the week around it, or in its day where that has more. */
  private double starts(Window window) {
    long at = window.startMinute();
    double inDay = (double) between(at - DAY / 2, at + DAY / 2) / DAY;
    double inWeek = (double) between(at - WEEK, at + WEEK) / (2 * WEEK);
    // One is the COE itself, and a sibling would be the second.
    double spare = 2.0 / (2 * WEEK);
    return Math.max(inWeek, Math.max(spare, inDay - 2.0 / DAY));
  }

  private int between(long from, long to) {
    return index(to + 1) - index(from);
  }

  private int index(long minute) {
    int low = 0;
    int high = starts.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (starts[middle] < minute) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
