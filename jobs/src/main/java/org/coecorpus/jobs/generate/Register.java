package org.coecorpus.jobs.generate;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.coecorpus.actionitem.ActionItem;
import org.coecorpus.coe.CoeJson;
import org.coecorpus.incident.Severity;

/** Fills the incident register and the action tracker's export. */
final class Register {

  private static final double WITHOUT_COE_SHARE = 0.05;
  private static final double WAIVED_SHARE = 0.15;
  private static final double WITHOUT_IMPACT_SHARE = 0.4;
  private static final int DAYS_TO_WRITE = 14;

  private final Plotter plotter;
  private final long seed;
  private final GenerateOptions options;

  Register(Library library, long seed, GenerateOptions options) {
    this.plotter = new Plotter(library, seed, options);
    this.seed = seed;
    this.options = options;
  }

  void add(Manuscript manuscript, Ledger ledger) {
    for (ActionItem action : manuscript.draft.actions) {
      ActionLife life = manuscript.lives.get(Manuscript.text(action.ticket()));
      if (life != null) {
        ledger.add(SideFiles.ACTIONS, row(action, life));
        ledger.add("truth/actions.jsonl", truth(manuscript, action, life));
      }
    }
    Plot plot = manuscript.plot;
    if (plot.kind() == Kind.ORIGINAL || plot.kind() == Kind.DECOY) {
      ledger.add(
          SideFiles.INCIDENTS,
          incident(
              plot.eventId(), plot.severity(), true, manuscript.impactedTeams, plot.timing(), ""));
      ledger.countIncident();
      if (plot.kind() == Kind.ORIGINAL) {
        withoutCoe(plot, ledger);
      }
    }
  }

  /** The event, and the actions in the tracker, of a document that was deleted. */
  void addWithoutCoe(Manuscript manuscript, Ledger ledger) {
    add(manuscript, ledger);
    Plot plot = manuscript.plot;
    Instant due = plot.timing().impactEnd().plusSeconds(DAYS_TO_WRITE * 86_400L);
    if (due.isBefore(options.asOf())) {
      String id = plot.eventId();
      ledger.inRegister(new Violation(id, "P4", SideFiles.INCIDENTS, "absent: a COE for " + id));
    }
  }

  /** Beside one in twenty originals stands an incident that nobody wrote a COE for. */
  private void withoutCoe(Plot plot, Ledger ledger) {
    Dice dice = new Dice(seed, plot.index(), "without-coe");
    if (!dice.chance(WITHOUT_COE_SHARE)) {
      return;
    }
    Plot other = plotter.withoutCoe(plot.index());
    String id =
        String.format(
            Locale.ROOT,
            "EVT-%d-%06d",
            other.timing().impactStart().atZone(ZoneOffset.UTC).getYear(),
            2 * plot.index() + 2);
    boolean hitCustomers = !dice.chance(WITHOUT_IMPACT_SHARE);
    boolean isWaived = dice.chance(WAIVED_SHARE);
    String waiver =
        isWaived
            ? dice.pick(List.of("announced exercise", "covered by a vendor's own report"))
            : "";
    ledger.add(
        SideFiles.INCIDENTS,
        incident(id, other.severity(), hitCustomers, other.team().id(), other.timing(), waiver));
    ledger.countIncident();
    Instant due = other.timing().impactEnd().plusSeconds(DAYS_TO_WRITE * 86_400L);
    boolean isRequired = hitCustomers || other.severity() == Severity.SEV1;
    boolean isAdvised = other.severity() == Severity.SEV2;
    if (!isWaived && due.isBefore(options.asOf()) && (isRequired || isAdvised)) {
      String rule = isRequired ? "P4" : "P5";
      ledger.inRegister(new Violation(id, rule, SideFiles.INCIDENTS, "absent: a COE for " + id));
    }
  }

  private static String incident(
      String id,
      Severity severity,
      boolean hitCustomers,
      String teams,
      Timing timing,
      String waiver) {
    return String.join(
        ",",
        id,
        severity.name(),
        String.valueOf(hitCustomers),
        teams,
        timing.impactStart().toString(),
        timing.impactEnd().toString(),
        waiver);
  }

  private static String row(ActionItem action, ActionLife life) {
    StringJoiner transitions = new StringJoiner(";");
    for (ActionLife.Change change : life.changes()) {
      String field = change.field().equals("status") ? "" : "due ";
      transitions.add(change.at() + ":" + field + change.from() + ">" + change.to());
    }
    return String.join(
        ",",
        Manuscript.text(action.ticket()),
        life.status().name(),
        Manuscript.text(action.owner()),
        action.dueAt() == null ? "" : life.due().toString(),
        life.createdAt().toString(),
        transitions.toString());
  }

  private static String truth(Manuscript manuscript, ActionItem action, ActionLife life) {
    return CoeJson.MAPPER
        .createObjectNode()
        .put("coe", manuscript.draft.id)
        .put("ticket", action.ticket())
        .put("team", manuscript.plot.team().id())
        .put("priority", Manuscript.text(action.priority()))
        .put("created_at", life.createdAt().toString())
        .put("first_due", life.firstDue().toString())
        .put("due", life.due().toString())
        .put("postponements", life.postponements())
        .put("status", life.status().name())
        .put("completed_at", Manuscript.text(life.completedAt()))
        .put(
            "changes",
            life.changes().stream()
                .map(c -> c.at() + " " + c.field() + " " + c.from() + ">" + c.to())
                .collect(Collectors.joining("; ")))
        .toString();
  }
}
