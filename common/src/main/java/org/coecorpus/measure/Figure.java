package org.coecorpus.measure;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.coecorpus.statistics.Interval;
import org.coecorpus.statistics.KaplanMeier;
import org.coecorpus.statistics.Observation;
import org.coecorpus.statistics.Proportion;
import org.coecorpus.statistics.Quantiles;
import org.jspecify.annotations.Nullable;

/**
 * One figure of one group, without its name. Too few cases or none that can be judged give a null
 * value with its reason.
 *
 * @param n cases judged
 * @param value the figure
 * @param low lower end of its 95 % interval
 * @param high upper end of its 95 % interval
 * @param missing reason and number of the cases left out, or why there is no value
 */
public record Figure(
    long n,
    @Nullable Double value,
    @Nullable Double low,
    @Nullable Double high,
    SortedMap<String, Long> missing) {

  /** Below this number of cases no rate, quantile or interval is shown. */
  public static final int FEWEST = 5;

  /** Reason of a figure that has too few cases. */
  public static final String FEWER = "fewer than " + FEWEST;

  /** Copies the reasons. */
  public Figure {
    missing = Collections.unmodifiableSortedMap(new TreeMap<>((Map<String, Long>) missing));
  }

  /** A figure that cannot be known, for {@code reason}. */
  static Figure unknown(long n, SortedMap<String, Long> missing, String reason) {
    SortedMap<String, Long> reasons = new TreeMap<>(missing);
    reasons.merge(reason, n, Long::sum);
    return new Figure(n, null, null, null, reasons);
  }

  /** A figure that cannot be known because an input was not given. */
  static Figure notGiven(long n, String reason) {
    return unknown(n, new TreeMap<>(), reason);
  }

  /** How many hold; unknown where there are cases and none can be judged. */
  static Figure count(Cases<Boolean> cases) {
    return count(holding(cases), cases.known().size(), cases.missing());
  }

  /** How many there are in {@code n} cases; unknown where none can be judged. */
  static Figure count(long holding, long n, SortedMap<String, Long> missing) {
    boolean unknown = n == 0 && !missing.isEmpty();
    return new Figure(n, unknown ? null : (double) holding, null, null, missing);
  }

  /** The share that holds, with its interval. */
  static Figure share(Cases<Boolean> cases) {
    return share(holding(cases), cases.known().size(), cases.missing());
  }

  /** The same of {@code n} cases that are counted already. */
  static Figure share(long holding, long n, SortedMap<String, Long> missing) {
    if (n < FEWEST) {
      return unknown(n, missing, FEWER);
    }
    Proportion proportion = new Proportion(holding, n);
    Interval interval = proportion.interval();
    return new Figure(n, proportion.share(), interval.low(), interval.high(), missing);
  }

  private static long holding(Cases<Boolean> cases) {
    return cases.known().stream().filter(holds -> holds).count();
  }

  /** The median of complete values, with the Brookmeyer–Crowley interval. */
  static Figure median(Cases<Double> cases) {
    return medianTime(cases.map(Observation::ended));
  }

  /** The median time to the event, read off the Kaplan–Meier curve. */
  static Figure medianTime(Cases<Observation> cases) {
    int n = cases.known().size();
    if (n < FEWEST) {
      return unknown(n, cases.missing(), FEWER);
    }
    KaplanMeier.Quantile median = KaplanMeier.of(cases.known()).quantile(0.5);
    SortedMap<String, Long> missing = new TreeMap<>(cases.missing());
    if (median.value().isEmpty()) {
      missing.put(
          "median not reached, still under way",
          cases.known().stream().filter(o -> !o.event()).count());
    }
    return new Figure(
        n,
        median.value().orElse(null),
        median.low().orElse(null),
        median.high().orElse(null),
        missing);
  }

  /** The share that has ended by {@code time}, one minus the Kaplan–Meier curve. */
  static Figure endedBy(double time, Cases<Observation> cases) {
    int n = cases.known().size();
    if (n < FEWEST) {
      return unknown(n, cases.missing(), FEWER);
    }
    Optional<KaplanMeier.Point> point = KaplanMeier.of(cases.known()).at(time);
    if (point.isEmpty()) {
      return unknown(n, cases.missing(), "not followed for " + (int) time + " days");
    }
    Interval interval = point.get().interval();
    return new Figure(
        n, 1 - point.get().survival(), 1 - interval.high(), 1 - interval.low(), cases.missing());
  }

  /** A quantile of complete values, without an interval. */
  static Figure quantile(double p, Cases<Double> cases) {
    List<Double> known = cases.known();
    return known.size() < FEWEST
        ? unknown(known.size(), cases.missing(), FEWER)
        : new Figure(known.size(), Quantiles.of(known).at(p), null, null, cases.missing());
  }
}
