package org.coecorpus.jobs.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.coecorpus.audit.Need;
import org.coecorpus.measure.AuditCount;
import org.coecorpus.measure.IncidentFacts;
import org.coecorpus.time.Quarter;

/** How the incidents of the register stand by a rule about incidents without a COE. */
final class RegisterCounts {

  private RegisterCounts() {}

  /** One count an incident that the rule speaks of and whose days have passed. */
  static List<AuditCount> of(
      String rule, List<IncidentFacts> register, List<Need> unmet, Instant asOf) {
    Set<String> broken =
        unmet.stream()
            .filter(need -> need.demand().rule().equals(Optional.of(rule)))
            .map(need -> need.incident().id())
            .collect(Collectors.toSet());
    List<AuditCount> counts = new ArrayList<>();
    for (IncidentFacts incident : register) {
      state(Need.of(incident), rule, broken.contains(incident.id()), asOf)
          .ifPresent(state -> counts.add(count(rule, incident, state)));
    }
    return counts;
  }

  private static Optional<AuditCount.State> state(
      Need need, String rule, boolean broken, Instant asOf) {
    if (broken) {
      return Optional.of(AuditCount.State.BROKEN);
    }
    return switch (need.demand()) {
      case WAIVED -> Optional.of(AuditCount.State.WAIVED).filter(s -> asks(need, rule));
      case UNKNOWN -> Optional.of(AuditCount.State.NOT_ASSESSABLE);
      case NOT_ASKED -> Optional.empty();
      default -> need.brokenAt(asOf).filter(rule::equals).map(broke -> AuditCount.State.KEPT);
    };
  }

  /** What a waived incident would have been asked. */
  private static boolean asks(Need need, String rule) {
    return need.incident().requirement().isMandatory() == rule.equals("P4");
  }

  private static AuditCount count(String rule, IncidentFacts incident, AuditCount.State state) {
    List<String> teams = incident.distinctTeams();
    boolean unknown = state == AuditCount.State.NOT_ASSESSABLE;
    return new AuditCount(
        rule,
        teams.isEmpty() ? null : String.join("; ", teams),
        incident.quarter().map(Quarter::toString).orElse(null),
        state,
        unknown ? "severity or customer impact" : "",
        1,
        state == AuditCount.State.BROKEN ? 1 : 0);
  }
}
