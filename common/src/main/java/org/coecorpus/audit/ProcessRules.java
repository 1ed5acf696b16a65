package org.coecorpus.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.coecorpus.coe.CoeStatus;
import org.coecorpus.measure.ImpactClock;

/** Rules on how a COE comes about: terms, review, ownership, coverage. */
final class ProcessRules {

  static final Map<String, Check> CHECKS = Map.of("P1", ProcessRules::late);

  private ProcessRules() {}

  /** P1: completed more than 14 days after the end of impact, or open and past these. */
  private static Verdict late(AuditedCoe coe) {
    Optional<Instant> end =
        Optional.ofNullable(coe.facts().clock())
            .filter(clock -> clock.basis() != ImpactClock.Basis.INCIDENT_START)
            .map(ImpactClock::at);
    if (end.isEmpty()) {
      return Verdict.notAssessable("incident.impact_ended_at");
    }
    Instant due = end.get().plus(Duration.ofDays(coe.context().settings().coeDays()));
    Optional<Instant> asOf = coe.context().asOf();
    Optional<Instant> completed = coe.facts().firstCompletedAt(asOf.orElse(Instant.MAX));
    if (completed.isPresent()) {
      return completed.get().isAfter(due)
          ? Verdict.of(completion(coe, end.get(), completed.get()))
          : Verdict.PASS;
    }
    if (asOf.isEmpty()) {
      return Verdict.notAssessable("as-of");
    }
    if (!asOf.get().isAfter(due)) {
      return Verdict.PASS;
    }
    if (coe.coe().status() == null && coe.facts().statuses().changes().isEmpty()) {
      return Verdict.notAssessable("status");
    }
    return coe.facts().status(asOf.get()) == CoeStatus.COMPLETED
        ? Verdict.notAssessable("lifecycle.completed_at")
        : Verdict.of(
            Evidence.absentIn(Part.LIFECYCLE)
                .because("not completed " + days(end.get(), asOf.get()) + " days after it"));
  }

  private static Evidence completion(AuditedCoe coe, Instant end, Instant completed) {
    return coe.written("lifecycle.completed_at")
        .map(Evidence::at)
        .orElseGet(() -> Evidence.absentIn(Part.LIFECYCLE))
        .because("completed " + days(end, completed) + " days after it");
  }

  private static long days(Instant from, Instant to) {
    return Duration.between(from, to).toDays();
  }
}
