package org.coecorpus.audit;

import java.time.ZoneOffset;
import java.util.Optional;
import org.coecorpus.incident.Severity;
import org.coecorpus.measure.IncidentFacts;
import org.coecorpus.measure.IncidentFacts.Requirement;
import org.coecorpus.sideinput.RegisteredIncident;
import org.jspecify.annotations.Nullable;

/**
 * Whether an incident of the register needs a COE, and by which rule: the one place where this is
 * decided.
 *
 * @param strength how much it is wanted
 * @param reason why, in words
 * @param waiver why it was set aside, if it was
 */
public record CoeNeed(Strength strength, String reason, Optional<String> waiver) {

  /** How much a COE is wanted. */
  public enum Strength {
    /** Severity 1, customers suffered, or several teams were hit. */
    MUST("P4"),
    /** Any other incident of severity 2. */
    SHOULD("P5"),
    /** No rule asks for one; if in doubt, write it. */
    MAY(null),
    /** Severity or customer impact is not known. */
    UNKNOWN(null);

    private final @Nullable String rule;

    Strength(@Nullable String rule) {
      this.rule = rule;
    }

    /** The rule that an incident without a COE breaks. */
    public Optional<String> rule() {
      return Optional.ofNullable(rule);
    }
  }

  /** What the register says of one incident. */
  public static CoeNeed of(RegisteredIncident incident) {
    Requirement requirement = facts(incident).requirement();
    Optional<String> waiver =
        Optional.ofNullable(incident.waiver()).filter(words -> !words.isBlank());
    if (requirement.isMandatory()) {
      return new CoeNeed(Strength.MUST, requirement.reason(), waiver);
    }
    if (incident.severity() == Severity.SEV2) {
      return new CoeNeed(Strength.SHOULD, "severity 2", waiver);
    }
    return new CoeNeed(
        requirement == Requirement.UNDECIDED ? Strength.UNKNOWN : Strength.MAY,
        requirement.reason(),
        waiver);
  }

  private static IncidentFacts facts(RegisteredIncident incident) {
    return new IncidentFacts(
        incident.id(),
        incident.severity(),
        incident.customerImpact(),
        incident.teams(),
        incident.started() == null ? null : incident.started().instantIn(ZoneOffset.UTC),
        incident.ended() == null ? null : incident.ended().lastInstantIn(ZoneOffset.UTC),
        incident.waiver());
  }
}
