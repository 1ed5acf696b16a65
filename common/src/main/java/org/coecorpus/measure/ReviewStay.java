package org.coecorpus.measure;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.coecorpus.coe.CoeStatus;
import org.coecorpus.coe.Lifecycle;
import org.coecorpus.coe.Lifecycle.ReviewInterval;
import org.coecorpus.time.Moment;
import org.jspecify.annotations.Nullable;

/**
 * One stay of a COE in review. A day without time begins at its first and ends at its last instant,
 * so that a stay is short only where it cannot have been longer.
 *
 * @param from when it began, if that is stated
 * @param to when it ended; null while it lasts
 */
public record ReviewStay(@Nullable Instant from, @Nullable Instant to) {

  private static final Duration SHORTEST = Duration.ofHours(24);

  /** The stays that the document states, else those that its history of status implies. */
  static List<ReviewStay> allOf(Lifecycle lifecycle, ZoneId zone) {
    List<ReviewStay> stays = new ArrayList<>();
    for (ReviewInterval interval : lifecycle.reviewIntervals()) {
      stays.add(
          new ReviewStay(
              CoeZone.instant(interval.from(), zone), CoeZone.lastInstant(interval.to(), zone)));
    }
    return stays.isEmpty() ? fromHistory(lifecycle, zone) : stays;
  }

  private static List<ReviewStay> fromHistory(Lifecycle lifecycle, ZoneId zone) {
    record Change(Moment at, CoeStatus status) {}
    List<Change> changes = new ArrayList<>();
    for (Lifecycle.StatusChange change : lifecycle.history()) {
      if (change.at() != null && change.status() != null) {
        changes.add(new Change(change.at(), change.status()));
      }
    }
    changes.sort(Comparator.comparing(change -> change.at().instantIn(zone)));
    List<ReviewStay> stays = new ArrayList<>();
    Moment from = null;
    for (Change change : changes) {
      boolean inReview = change.status() == CoeStatus.IN_REVIEW;
      if (inReview && from == null) {
        from = change.at();
      } else if (!inReview && from != null) {
        stays.add(new ReviewStay(from.instantIn(zone), change.at().lastInstantIn(zone)));
        from = null;
      }
    }
    if (from != null) {
      stays.add(new ReviewStay(from.instantIn(zone), null));
    }
    return stays;
  }

  /** Whether it lasted less than 24 hours; exactly 24 hours is enough. */
  Case<Boolean> isShort(Instant asOf) {
    if (from == null) {
      return Case.leftOut("review without a beginning");
    }
    if (from.isAfter(asOf)) {
      return Case.outside();
    }
    if (hasEndedBy(asOf) && to != null) {
      return Case.known(Duration.between(from, to).compareTo(SHORTEST) < 0);
    }
    return Duration.between(from, asOf).compareTo(SHORTEST) < 0
        ? Case.leftOut("review under way")
        : Case.known(false);
  }

  /** Its length in days, once it has ended. */
  Case<Double> days(Instant asOf) {
    if (from == null) {
      return Case.leftOut("review without a beginning");
    }
    if (from.isAfter(asOf)) {
      return Case.outside();
    }
    return hasEndedBy(asOf) && to != null
        ? Case.known(Term.daysBetween(from, to))
        : Case.leftOut("review under way");
  }

  private boolean hasEndedBy(Instant asOf) {
    return to != null && !to.isAfter(asOf);
  }
}
