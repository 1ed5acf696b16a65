package org.coecorpus.measure;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.coecorpus.coe.Coe;
import org.coecorpus.coe.CoeStatus;
import org.coecorpus.coe.Lifecycle;
import org.coecorpus.coe.RootCause;
import org.coecorpus.incident.Severity;
import org.coecorpus.statistics.Observation;
import org.coecorpus.time.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one COE at any time; every method that takes an as-of instant ignores what came
 * later. Dates are read as in {@link ItemFacts}.
 *
 * @param coeId unique in the corpus
 * @param eventId the event that it names
 * @param related ids of other COEs
 * @param tickets tickets of the incident
 * @param team as stated
 * @param service as stated
 * @param severity as stated
 * @param categories the stated categories of its root causes, in lower case, sorted
 * @param zone the COE's zone
 * @param createdAt when it was begun
 * @param clock from when its 14 days count
 * @param impactStartedAt start of customer impact
 * @param detectedAt when the incident was noticed
 * @param impactEndedAt end of customer impact, else mitigation
 * @param statuses its status over time
 * @param reviews its stays in review
 */
public record CoeFacts(
    String coeId,
    @Nullable String eventId,
    List<String> related,
    List<String> tickets,
    @Nullable String team,
    @Nullable String service,
    @Nullable Severity severity,
    List<String> categories,
    ZoneId zone,
    @Nullable Instant createdAt,
    @Nullable ImpactClock clock,
    @Nullable Instant impactStartedAt,
    @Nullable Instant detectedAt,
    @Nullable Instant impactEndedAt,
    StatusHistory<CoeStatus> statuses,
    List<ReviewStay> reviews) {

  private static final String NO_CLOCK = "no end of impact, mitigation or start";
  private static final String NO_STATUS = "no status stated";
  private static final String NO_CREATION = "no creation date";

  /** Copies the lists. */
  public CoeFacts {
    related = List.copyOf(related);
    tickets = List.copyOf(tickets);
    categories = List.copyOf(categories);
    reviews = List.copyOf(reviews);
  }

  /** The facts of the COE. */
  public static CoeFacts of(Coe coe) {
    ZoneId zone = CoeZone.of(coe);
    Lifecycle lifecycle = coe.lifecycle();
    Milestones milestones = new Milestones(coe, zone);
    return new CoeFacts(
        coe.id(),
        coe.eventId(),
        coe.related(),
        coe.incident().tickets(),
        coe.team(),
        coe.service(),
        coe.severity(),
        categories(coe),
        zone,
        CoeZone.instant(lifecycle.createdAt(), zone),
        ImpactClock.of(coe, zone).orElse(null),
        milestones.impactStart().orElse(null),
        milestones.detection().orElse(null),
        milestones.impactEnd().or(milestones::mitigation).orElse(null),
        StatusHistory.of(
            changes(lifecycle, zone),
            unreadAt(lifecycle, zone).orElse(null),
            coe.status(),
            CoeZone.instant(lifecycle.completedAt(), zone),
            CoeStatus.DRAFT,
            CoeStatus.COMPLETED),
        ReviewStay.allOf(lifecycle, zone));
  }

  private static List<String> categories(Coe coe) {
    return coe.rootCauses().stream()
        .map(RootCause::category)
        .filter(Objects::nonNull)
        .map(category -> category.strip().toLowerCase(Locale.ROOT))
        .filter(category -> !category.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  private static List<StatusHistory.Change<CoeStatus>> changes(Lifecycle lifecycle, ZoneId zone) {
    List<StatusHistory.Change<CoeStatus>> changes = new ArrayList<>();
    for (Lifecycle.StatusChange change : lifecycle.history()) {
      if (change.at() != null && change.status() != null) {
        changes.add(new StatusHistory.Change<>(change.at().instantIn(zone), change.status()));
      }
    }
    return changes;
  }

  private static Optional<Instant> unreadAt(Lifecycle lifecycle, ZoneId zone) {
    return lifecycle.history().stream()
        .filter(change -> change.at() != null)
        .max(Comparator.comparing(change -> CoeZone.instant(change.at(), zone)))
        .filter(last -> last.status() == null)
        .map(last -> CoeZone.instant(last.at(), zone));
  }

  /** The quarter of the event: that of the instant from which the 14 days count. */
  public Optional<Quarter> incidentQuarter() {
    return Optional.ofNullable(clock).map(ImpactClock::at).map(Quarter::of);
  }

  /** Whether it was in the corpus: begun, or, where that is not stated, its incident over. */
  public boolean existsAt(Instant asOf) {
    Instant from = createdAt != null ? createdAt : clock == null ? null : clock.at();
    return from == null || !from.isAfter(asOf);
  }

  /** Its status; a COE whose status is unknown is held to be a draft. */
  public CoeStatus status(Instant asOf) {
    return statuses.at(asOf);
  }

  /** Its first completion; a later change does not move it. */
  public Optional<Instant> firstCompletedAt(Instant asOf) {
    return statuses.firstCompletedAt(asOf);
  }

  /** The beginning of its first stay in review. */
  public Optional<Instant> firstReviewAt(Instant asOf) {
    return reviews.stream()
        .flatMap(stay -> Optional.ofNullable(stay.from()).stream())
        .filter(from -> !from.isAfter(asOf))
        .min(Comparator.naturalOrder());
  }

  /** Days from the end of impact to its first completion, or to as-of while it is not completed. */
  Case<Observation> timeToCoe(Instant asOf) {
    Case<Instant> completion = completion(asOf);
    if (clock == null) {
      return Case.leftOut(NO_CLOCK);
    }
    if (clock.at().isAfter(asOf)) {
      return Case.outside();
    }
    if (completion.reason() != null) {
      return Case.leftOut(completion.reason());
    }
    Instant completedAt = completion.value();
    double days = Term.COE.daysBetween(clock.at(), completedAt == null ? asOf : completedAt, zone);
    return Case.known(
        completedAt == null ? Observation.censored(days) : Observation.ended(Math.max(0, days)));
  }

  /** Whether it was completed within 14 days, once these have passed. */
  Case<Boolean> onTime(Instant asOf) {
    Case<Instant> completion = completion(asOf);
    if (clock == null) {
      return Case.leftOut(NO_CLOCK);
    }
    Instant end = Term.COE.endsAt(clock.at(), zone);
    if (asOf.isBefore(end)) {
      return Case.outside();
    }
    if (completion.reason() != null) {
      return Case.leftOut(completion.reason());
    }
    Instant completedAt = completion.value();
    return Case.known(completedAt != null && !completedAt.isAfter(end));
  }

  /** Whether it is not completed although its 14 days have passed. */
  Case<Boolean> isLanguishing(Instant asOf) {
    if (!statuses.isKnown()) {
      return Case.leftOut(NO_STATUS);
    }
    if (status(asOf) == CoeStatus.COMPLETED) {
      return Case.known(false);
    }
    return clock == null
        ? Case.leftOut(NO_CLOCK)
        : Case.known(asOf.isAfter(Term.COE.endsAt(clock.at(), zone)));
  }

  /** Days since the end of impact, if it languishes. */
  Case<Double> languishingDays(Instant asOf) {
    return clock != null && Boolean.TRUE.equals(isLanguishing(asOf).value())
        ? Case.known(Term.daysBetween(clock.at(), asOf))
        : Case.outside();
  }

  /** Days from the end of impact to its creation; negative if it was begun before. */
  Case<Double> daysToDraft() {
    if (createdAt == null) {
      return Case.leftOut(NO_CREATION);
    }
    return clock == null
        ? Case.leftOut(NO_CLOCK)
        : Case.known(Term.daysBetween(clock.at(), createdAt));
  }

  /** Days from its creation to its first review. */
  Case<Double> daysOfAuthoring(Instant asOf) {
    if (createdAt == null) {
      return Case.leftOut(NO_CREATION);
    }
    Instant created = createdAt;
    return firstReviewAt(asOf)
        .map(review -> Case.known(Term.daysBetween(created, review)))
        .orElse(Case.leftOut("no review recorded"));
  }

  /** The first completion; neither value nor reason while it is not completed. */
  private Case<Instant> completion(Instant asOf) {
    if (!statuses.isKnown()) {
      return Case.leftOut(NO_STATUS);
    }
    return firstCompletedAt(asOf)
        .map(Case::known)
        .orElseGet(
            () ->
                status(asOf) == CoeStatus.COMPLETED
                    ? Case.leftOut("completed at an unknown time")
                    : Case.outside());
  }
}
