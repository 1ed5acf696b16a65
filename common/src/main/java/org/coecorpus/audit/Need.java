package org.coecorpus.audit;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.coecorpus.incident.Severity;
import org.coecorpus.measure.IncidentFacts;
import org.coecorpus.text.JoinKey;

/**
 * Whether an incident of the register needs a COE, by which rule, and who writes it.
 *
 * @param incident the incident
 * @param demand whether one is needed
 * @param because why, in words
 * @param ownership who writes it
 */
public record Need(IncidentFacts incident, Demand demand, String because, Ownership ownership) {

  /** Whether a COE is needed. */
  public enum Demand {
    /** It must have one: severity 1, customer impact, or several teams. */
    REQUIRED("P4"),
    /** It should have one: any other severity 2. */
    ADVISED("P5"),
    /** No rule asks for one; in doubt, one is written all the same. */
    NOT_ASKED(""),
    /** What decides is not in the register. */
    UNKNOWN(""),
    /** It would need one, and that was set aside with a reason. */
    WAIVED("");

    private final String rule;

    Demand(String rule) {
      this.rule = rule;
    }

    /** In lower case, words joined by underscores. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Id of the rule that is broken if there is no COE; empty where none is. */
    public Optional<String> rule() {
      return rule.isEmpty() ? Optional.empty() : Optional.of(rule);
    }
  }

  /** Who writes the COE. */
  public enum Ownership {
    /** The one team that was impacted. */
    ONE_TEAM(
        "the manager of the team impacted, until the root cause is found to be another group's"),
    /** Each team that was impacted, for itself. */
    EACH_TEAM("the manager of each team impacted, one COE a team; they may tell of one event"),
    /** The register names no team. */
    INVESTIGATORS("the group responsible for the investigation, as the register names no team");

    private final String words;

    Ownership(String words) {
      this.words = words;
    }

    /** In lower case, words joined by underscores. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whose COE it is, for people. */
    public String words() {
      return words;
    }
  }

  /** Decides for one incident. */
  public static Need of(IncidentFacts incident) {
    Demand demand = demand(incident);
    if (incident.waiver() != null && demand.rule().isPresent()) {
      return new Need(incident, Demand.WAIVED, incident.waiver(), ownership(incident));
    }
    return new Need(incident, demand, reason(incident, demand), ownership(incident));
  }

  private static Demand demand(IncidentFacts incident) {
    IncidentFacts.Requirement requirement = incident.requirement();
    if (requirement.isMandatory()) {
      return Demand.REQUIRED;
    }
    if (incident.severity() == Severity.SEV2) {
      return Demand.ADVISED;
    }
    return requirement == IncidentFacts.Requirement.UNDECIDED ? Demand.UNKNOWN : Demand.NOT_ASKED;
  }

  private static String reason(IncidentFacts incident, Demand demand) {
    if (demand != Demand.ADVISED) {
      return incident.requirement().reason();
    }
    return incident.customerImpact() == null
        ? "severity 2, customer impact unknown"
        : "severity 2 without customer impact";
  }

  private static Ownership ownership(IncidentFacts incident) {
    return switch (incident.distinctTeams().size()) {
      case 0 -> Ownership.INVESTIGATORS;
      case 1 -> Ownership.ONE_TEAM;
      default -> Ownership.EACH_TEAM;
    };
  }

  /**
   * Incidents whose missing COE breaks a rule, in the order of the register.
   *
   * @param covered keys of the incidents that a COE tells of, as {@link
   *     org.coecorpus.measure.IncidentMeasures#covered} gives them
   */
  public static List<Need> unmet(List<IncidentFacts> register, Set<String> covered, Instant asOf) {
    return register.stream()
        .filter(incident -> !covered.contains(JoinKey.of(incident.id())))
        .map(Need::of)
        .filter(need -> need.brokenAt(asOf).isPresent())
        .toList();
  }

  /** The teams that write, sorted; empty where the register names none. */
  public List<String> owners() {
    return incident.distinctTeams();
  }

  /** When the COE has to be completed; empty without a dated incident or without a need. */
  public Optional<Instant> dueAt() {
    return demand.rule().isPresent() ? incident.coeDueAt() : Optional.empty();
  }

  /**
   * The rule that is broken at {@code asOf} if the incident has no COE: its days have passed.
   * Before that, or where they cannot be counted, none is.
   */
  public Optional<String> brokenAt(Instant asOf) {
    return dueAt().filter(due -> !asOf.isBefore(due)).flatMap(due -> demand.rule());
  }
}
