package org.coecorpus.measure;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.coecorpus.statistics.RateRatio;
import org.coecorpus.theme.Theme;
import org.coecorpus.time.Quarter;

/**
 * The rate of a theme's events in a quarter against that in the four quarters before.
 *
 * @param ratio the two rates; empty where a side has no dated event at all
 * @param events events of the theme in the five quarters
 */
record RatioOfQuarters(Optional<RateRatio> ratio, long events) {

  private static final int BEFORE = 4;
  private static final double LEVEL = 0.05;

  static RatioOfQuarters of(Theme theme, Quarter quarter, SortedMap<Cell, Long> population) {
    long before = 0;
    long exposureBefore = 0;
    for (int back = 1; back <= BEFORE; back++) {
      before += events(theme, quarter.plus(-back));
      exposureBefore += population.getOrDefault(Cell.of(quarter.plus(-back)), 0L);
    }
    long now = events(theme, quarter);
    long exposure = population.getOrDefault(Cell.of(quarter), 0L);
    return new RatioOfQuarters(
        exposure == 0 || exposureBefore == 0
            ? Optional.empty()
            : Optional.of(new RateRatio(now, exposure, before, exposureBefore)),
        now + before);
  }

  private static long events(Theme theme, Quarter quarter) {
    return theme.eventsByQuarter().getOrDefault(quarter.toString(), 0L);
  }

  Figure value() {
    return tested().map(r -> Recurrences.figure(r, events)).orElseGet(this::notTested);
  }

  Figure pValue() {
    return tested().map(r -> plain(r.pValue())).orElseGet(this::notTested);
  }

  Figure smallestVisible() {
    return tested()
        .map(
            r ->
                r.smallestVisibleRise(LEVEL)
                    .map(this::plain)
                    .orElseGet(() -> Figure.notGiven(events, "no event to compare with")))
        .orElseGet(this::notTested);
  }

  private Optional<RateRatio> tested() {
    return ratio.filter(r -> events >= Figure.FEWEST);
  }

  private Figure plain(double value) {
    return new Figure(events, value, null, null, new TreeMap<>());
  }

  private Figure notTested() {
    return Figure.unknown(
        events, new TreeMap<>(), ratio.isEmpty() ? "no dated events" : Figure.FEWER);
  }
}
