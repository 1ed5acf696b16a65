package org.coecorpus.measure;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.coecorpus.coe.Coe;

/**
 * The instant from which the 14 days of a COE count, and which of the incident's times it is.
 *
 * @param at the instant
 * @param basis which time it is
 */
public record ImpactClock(Instant at, Basis basis) {

  /** The times that the clock may start from, the best first. */
  public enum Basis {
    /** End of customer impact. */
    IMPACT_END,
    /** Mitigation, where the end of impact is not stated. */
    MITIGATION,
    /** Start of the incident, where neither is stated. */
    INCIDENT_START
  }

  /** The clock of the COE; empty if none of its times is stated. */
  public static Optional<ImpactClock> of(Coe coe, ZoneId zone) {
    Milestones milestones = new Milestones(coe, zone);
    return milestones
        .impactEnd()
        .map(at -> new ImpactClock(at, Basis.IMPACT_END))
        .or(() -> milestones.mitigation().map(at -> new ImpactClock(at, Basis.MITIGATION)))
        .or(() -> milestones.start().map(at -> new ImpactClock(at, Basis.INCIDENT_START)));
  }
}
