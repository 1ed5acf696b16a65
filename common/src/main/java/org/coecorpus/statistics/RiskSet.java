package org.coecorpus.statistics;

import java.util.Arrays;
import java.util.List;

/** Counts the cases under observation at a time: {@code entry < t <= exit}. */
final class RiskSet {

  private final double[] entries;
  private final double[] exits;

  RiskSet(List<Observation> observations) {
    entries = observations.stream().mapToDouble(Observation::entry).sorted().toArray();
    exits = observations.stream().mapToDouble(Observation::exit).sorted().toArray();
  }

  /** Cases under observation just before {@code time}. */
  long at(double time) {
    return countBelow(entries, time) - (long) countBelow(exits, time);
  }

  /** Cases under observation just after {@code time}. */
  long after(double time) {
    return at(Math.nextUp(time));
  }

  private static int countBelow(double[] sorted, double value) {
    int index = Arrays.binarySearch(sorted, value);
    if (index < 0) {
      return -index - 1;
    }
    while (index > 0 && sorted[index - 1] == value) {
      index--;
    }
    return index;
  }
}
