package org.coecorpus.measure;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.coecorpus.statistics.Observation;

/** Figures of a group of COEs; sibling COEs of one event count each for itself. */
public final class CoeMeasures {

  private CoeMeasures() {}

  /** Median days from the end of impact to the first completion. */
  public static Figure medianDaysToComplete(List<CoeFacts> coes, Instant asOf) {
    return Figure.medianTime(timesToCoe(coes, asOf));
  }

  /** Share completed within 14 days, of those whose 14 days have passed. */
  public static Figure onTimeRate(List<CoeFacts> coes, Instant asOf) {
    return Figure.share(Cases.of(coes, coe -> coe.onTime(asOf)));
  }

  /** Number of stays in review that were shorter than 24 hours. */
  public static Figure shortReviews(List<CoeFacts> coes, Instant asOf) {
    return Figure.count(reviews(coes, stay -> stay.isShort(asOf)));
  }

  /** Median length in days of a stay in review. */
  public static Figure medianDaysInReview(List<CoeFacts> coes, Instant asOf) {
    return Figure.median(reviews(coes, stay -> stay.days(asOf)));
  }

  /** Number not completed although their 14 days have passed. */
  public static Figure languishing(List<CoeFacts> coes, Instant asOf) {
    return Figure.count(Cases.of(coes, coe -> coe.isLanguishing(asOf)));
  }

  /** Quantile of the days since the end of impact, over the languishing COEs. */
  public static Figure languishingDays(List<CoeFacts> coes, Instant asOf, double p) {
    return Figure.quantile(p, Cases.of(coes, coe -> coe.languishingDays(asOf)));
  }

  /** Median days from the end of impact to the COE's creation. */
  public static Figure medianDaysToDraft(List<CoeFacts> coes) {
    return Figure.median(Cases.of(coes, CoeFacts::daysToDraft));
  }

  /** Median days from the COE's creation to its first review. */
  public static Figure medianDaysOfAuthoring(List<CoeFacts> coes, Instant asOf) {
    return Figure.median(Cases.of(coes, coe -> coe.daysOfAuthoring(asOf)));
  }

  /** Number whose 14 days count from {@code basis}. */
  public static Figure clockFrom(List<CoeFacts> coes, ImpactClock.Basis basis) {
    return Figure.count(
        Cases.of(
            coes,
            coe ->
                coe.clock() == null
                    ? Case.leftOut("no end of impact, mitigation or start")
                    : Case.known(coe.clock().basis() == basis)));
  }

  /** The times to COE, for the curve. */
  static Cases<Observation> timesToCoe(List<CoeFacts> coes, Instant asOf) {
    return Cases.of(coes, coe -> coe.timeToCoe(asOf));
  }

  private static <T> Cases<T> reviews(List<CoeFacts> coes, Function<ReviewStay, Case<T>> reader) {
    List<ReviewStay> stays = coes.stream().flatMap(coe -> coe.reviews().stream()).toList();
    Cases<T> cases = Cases.of(stays, reader);
    SortedMap<String, Long> missing = new TreeMap<>(cases.missing());
    long without = coes.stream().filter(coe -> coe.reviews().isEmpty()).count();
    if (without > 0) {
      missing.put("no review recorded", without);
    }
    return new Cases<>(cases.known(), missing);
  }
}
