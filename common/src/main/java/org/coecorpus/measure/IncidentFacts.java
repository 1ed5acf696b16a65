package org.coecorpus.measure;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.coecorpus.incident.Severity;
import org.coecorpus.sideinput.RegisteredIncident;
import org.coecorpus.time.Moment;
import org.coecorpus.time.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * One incident of the register.
 *
 * @param id as COEs name it, in {@code event_id} or among the tickets of the incident
 * @param severity as registered
 * @param customerImpact whether customers suffered; null if the register does not say
 * @param teams the teams that it affected
 * @param startedAt when it began
 * @param endedAt when its impact ended
 * @param waiver why it needs no COE, where that was decided
 */
public record IncidentFacts(
    String id,
    @Nullable Severity severity,
    @Nullable Boolean customerImpact,
    List<String> teams,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable String waiver) {

  /** Copies the teams. */
  public IncidentFacts {
    teams = List.copyOf(teams);
  }

  /**
   * The facts of a row of the register; a date without time is a day in UTC, and what ends on it
   * ends with it.
   */
  public static IncidentFacts of(RegisteredIncident incident) {
    return new IncidentFacts(
        incident.id(),
        incident.severity(),
        incident.customerImpact(),
        incident.teams(),
        instant(incident.started()),
        incident.ended() == null ? null : incident.ended().lastInstantIn(ZoneOffset.UTC),
        incident.waiver());
  }

  private static @Nullable Instant instant(@Nullable Moment moment) {
    return moment == null ? null : moment.instantIn(ZoneOffset.UTC);
  }

  /** Each team once, sorted. */
  public List<String> distinctTeams() {
    return teams.stream().distinct().sorted().toList();
  }

  /** Why an incident must have a COE, or that it need not. */
  public enum Requirement {
    /** Severity 1. */
    SEV1(true, "severity 1"),
    /** Customers suffered. */
    CUSTOMER_IMPACT(true, "customers were affected"),
    /** Several teams were affected. */
    SEVERAL_TEAMS(true, "more than one team was affected"),
    /** None of these. */
    NONE(false, "no rule requires a COE"),
    /** None of these is known to hold, but severity or customer impact is not known. */
    UNDECIDED(false, "severity or customer impact unknown");

    private final boolean mandatory;
    private final String reason;

    Requirement(boolean mandatory, String reason) {
      this.mandatory = mandatory;
      this.reason = reason;
    }

    /** Why, in words. */
    public String reason() {
      return reason;
    }

    /** Whether a COE must be written. */
    public boolean isMandatory() {
      return mandatory;
    }
  }

  /** Where an incident stands with its COE. */
  public enum Coverage {
    /** No COE is required. */
    NOT_REQUIRED,
    /** Whether one is required cannot be decided. */
    UNDECIDED,
    /** Required; neither end nor start of the incident is known. */
    UNDATED,
    /** Required; the incident is not over. */
    NOT_DUE,
    /** Required and not there; the 14 days are running. */
    DUE,
    /** Required and not there; the 14 days have passed. */
    OVERDUE,
    /** Required and there, in whatever status. */
    WRITTEN,
    /** Set aside with a reason. */
    WAIVED
  }

  /** The first rule that makes a COE mandatory. */
  public Requirement requirement() {
    if (severity == Severity.SEV1) {
      return Requirement.SEV1;
    }
    if (Boolean.TRUE.equals(customerImpact)) {
      return Requirement.CUSTOMER_IMPACT;
    }
    if (distinctTeams().size() > 1) {
      return Requirement.SEVERAL_TEAMS;
    }
    return severity == null || customerImpact == null ? Requirement.UNDECIDED : Requirement.NONE;
  }

  /** Where it stands at {@code asOf}. */
  public Coverage coverage(boolean hasCoe, Instant asOf) {
    Requirement requirement = requirement();
    if (!requirement.isMandatory()) {
      return requirement == Requirement.NONE ? Coverage.NOT_REQUIRED : Coverage.UNDECIDED;
    }
    if (hasCoe) {
      return Coverage.WRITTEN;
    }
    if (waiver != null) {
      return Coverage.WAIVED;
    }
    Optional<Instant> over = over();
    if (over.isEmpty()) {
      return Coverage.UNDATED;
    }
    if (over.get().isAfter(asOf)) {
      return Coverage.NOT_DUE;
    }
    return isRipe(asOf) ? Coverage.OVERDUE : Coverage.DUE;
  }

  /** Whether it has a COE, of those that must have one and are at least 14 days old. */
  Case<Boolean> isCovered(boolean hasCoe, Instant asOf) {
    return switch (coverage(hasCoe, asOf)) {
      case NOT_REQUIRED, NOT_DUE, DUE -> Case.outside();
      case UNDECIDED -> Case.leftOut("severity or customer impact unknown");
      case UNDATED -> Case.leftOut("no end or start");
      case WAIVED -> Case.leftOut("waived");
      case OVERDUE -> Case.known(false);
      case WRITTEN ->
          over().isEmpty()
              ? Case.leftOut("no end or start")
              : isRipe(asOf) ? Case.known(true) : Case.outside();
    };
  }

  /** The quarter of its end, else of its start. */
  public Optional<Quarter> quarter() {
    return over().map(Quarter::of);
  }

  private Optional<Instant> over() {
    return Optional.ofNullable(endedAt != null ? endedAt : startedAt);
  }

  /** The end of the days within which its COE is completed; empty if it has no date. */
  public Optional<Instant> coeDueAt() {
    return over().map(at -> Term.COE.endsAt(at, ZoneOffset.UTC));
  }

  private boolean isRipe(Instant asOf) {
    return coeDueAt().filter(due -> !asOf.isBefore(due)).isPresent();
  }
}
