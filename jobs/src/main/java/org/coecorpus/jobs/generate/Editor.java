package org.coecorpus.jobs.generate;

import java.util.ArrayList;
import java.util.List;
import org.coecorpus.incident.Incident;

/**
 * Takes a document from its plot to what is handed in: written without fault, tied to others, then
 * given what must not leave it and what breaks the rules.
 */
final class Editor {

  private static final double FURTHER_TEAM_SHARE = 0.01;

  private final Library library;
  private final Plotter plotter;
  private final Author author;
  private final GenerateRequest request;

  Editor(Library library, GenerateRequest request) {
    this.library = library;
    this.plotter = new Plotter(library, request.seed(), request.options());
    this.author = new Author(library, request.seed(), request.options());
    this.request = request;
  }

  /** Document {@code index} with all that is known of it. */
  Manuscript document(int index) {
    Plot plot = plotter.plot(index);
    Manuscript manuscript = author.write(plot);
    if (plot.kind() != Kind.ORIGINAL) {
      manuscript.originalId = plotter.plot(Kind.baseOf(request.seed(), index)).id();
    }
    if (plot.kind() == Kind.SIBLING) {
      tie(manuscript, plotter.plot(Kind.baseOf(request.seed(), index)), dice(plot, "sibling"));
    }
    impactedTeams(manuscript);
    spoil(manuscript);
    return manuscript;
  }

  /**
   * A sibling names the event, the other COE or both. One in four names neither: its times, and
   * mostly the ticket of the incident, are those of the other.
   */
  private static void tie(Manuscript manuscript, Plot base, Dice dice) {
    Draft draft = manuscript.draft;
    int way = dice.weighted(0.45, 0.15, 0.15, 0.25);
    if (way != 1 && way != 3) {
      draft.related.add(manuscript.originalId);
    }
    if (way > 1) {
      draft.eventId = null;
    }
    if (way == 3 && dice.chance(0.6)) {
      Incident i = draft.incident;
      List<String> tickets = new ArrayList<>(i.tickets());
      tickets.add(base.ticket(base.team().prefix(), 0));
      draft.incident =
          new Incident(
              i.startedAt(),
              i.detectedAt(),
              i.mitigatedAt(),
              i.resolvedAt(),
              i.impactStartedAt(),
              i.impactEndedAt(),
              i.zone(),
              tickets);
    }
  }

  private Dice dice(Plot plot, String purpose) {
    return new Dice(request.seed(), plot.index(), purpose);
  }

  /** Plants flaws and secrets; a near-duplicate has those of its original, under its own id. */
  private void spoil(Manuscript manuscript) {
    Plot plot = manuscript.plot;
    int source = plot.kind() == Kind.NEAR_DUPLICATE ? plot.base() : plot.index();
    Dice dice = new Dice(request.seed(), source, "flaws");
    if (!dice.chance(library.habit(plot.team()).careful())) {
      new Faults(library, dice).plant(manuscript);
    }
    Secrets secrets = new Secrets(library);
    secrets.addPersonalData(manuscript, new Dice(request.seed(), source, "secrets"));
    if (plot.isRestricted()) {
      secrets.addCanary(manuscript, dice(plot, "canary"));
    }
  }

  /** The owning team, those of sibling COEs, and now and then one that wrote none. */
  private void impactedTeams(Manuscript manuscript) {
    Plot plot = manuscript.plot;
    if (plot.kind() != Kind.ORIGINAL && plot.kind() != Kind.EXACT_DUPLICATE) {
      return;
    }
    List<String> teams = new ArrayList<>();
    teams.add(plot.team().id());
    for (int next = plot.index() + 1;
        next < request.count() && Kind.of(request.seed(), next) != Kind.ORIGINAL;
        next++) {
      Plot follower = plotter.plot(next);
      if (follower.kind() == Kind.SIBLING && !teams.contains(follower.team().id())) {
        teams.add(follower.team().id());
      }
    }
    Dice dice = dice(plot, "further-team");
    if (teams.size() == 1 && dice.chance(FURTHER_TEAM_SHARE)) {
      String further = dice.pick(library.organisation().teams()).id();
      if (!teams.contains(further)) {
        teams.add(further);
        manuscript.violates("P8", "incidents.csv", "absent: a COE of " + further);
      }
    }
    manuscript.impactedTeams = String.join(";", teams);
  }
}
