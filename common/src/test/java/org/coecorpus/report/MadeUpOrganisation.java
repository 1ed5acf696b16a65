package org.coecorpus.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.coecorpus.coe.Coe;
import org.coecorpus.coe.CoeJson;
import org.coecorpus.measure.Attention;
import org.coecorpus.measure.CoeFacts;
import org.coecorpus.measure.IncidentFacts;
import org.coecorpus.measure.ItemFacts;
import org.coecorpus.measure.MeasureInput;
import org.coecorpus.measure.MeasureResult;
import org.coecorpus.measure.Measures;
import org.coecorpus.measure.RosterFacts;
import org.coecorpus.theme.Statement;
import org.coecorpus.theme.StatementKind;
import org.coecorpus.theme.Statements;
import org.coecorpus.theme.Theme;
import org.coecorpus.time.Quarter;

/**
 * An organisation made up from a seed: its COEs are read and measured as those of a run are, so
 * that a report of it can be anything that a report can be.
 */
record MadeUpOrganisation(
    String name, int coes, int teams, int quarters, boolean roster, boolean register, long seed) {

  private static final Quarter LAST = Quarter.parse("2026Q3");
  private static final List<String> CAUSES =
      List.of(
          "No alarm watched the expiry of the certificate",
          "Clients tried again at once without a pause",
          "The change went to all regions in one step",
          "The pool was smaller than the load after failover");
  private static final int[] SIZES = {0, 1, 5, 12, 40, 150, 400};
  private static final int[] TEAMS = {1, 2, 7, 30};
  private static final int[] QUARTERS = {1, 2, 8, 40};

  /** The nth of the sweep; the first ones are the extremes. */
  static MadeUpOrganisation of(int n) {
    Random random = new Random(n);
    int coes = n < SIZES.length ? SIZES[n] : SIZES[random.nextInt(SIZES.length)];
    int teams = n < SIZES.length ? 1 : TEAMS[random.nextInt(TEAMS.length)];
    int quarters = n < SIZES.length ? 40 : QUARTERS[random.nextInt(QUARTERS.length)];
    boolean roster = n >= SIZES.length && random.nextInt(3) > 0;
    boolean register = n >= SIZES.length && random.nextInt(3) > 0;
    return new MadeUpOrganisation("seed " + n, coes, teams, quarters, roster, register, n);
  }

  ReportInput input() {
    Random random = new Random(seed);
    Instant asOf = LAST.end().plus(Duration.ofDays(random.nextInt(60)));
    List<CoeFacts> facts = new ArrayList<>();
    List<ItemFacts> items = new ArrayList<>();
    Map<String, Statement> statements = new HashMap<>();
    List<IncidentFacts> incidents = new ArrayList<>();
    for (int i = 0; i < coes; i++) {
      Coe coe = coe(i, random);
      CoeFacts own = CoeFacts.of(coe);
      facts.add(own);
      items.addAll(ItemFacts.allOf(coe, Map.of()));
      Statements.of(coe, own.incidentQuarter()).forEach(each -> statements.put(each.id(), each));
      incidents.add(
          new IncidentFacts(
              random.nextInt(9) == 0 ? "INC-other-" + i : "EV-" + i,
              own.severity(),
              random.nextBoolean(),
              List.of(team(i)),
              own.impactStartedAt(),
              own.impactEndedAt(),
              null));
    }
    List<Theme> themes = themes(statements);
    MeasureInput input =
        new MeasureInput(
            asOf,
            facts,
            items,
            register ? Optional.of(incidents) : Optional.empty(),
            roster
                ? Optional.of(new RosterFacts(Map.of("ana", Optional.empty()), Set.of(), Set.of()))
                : Optional.empty(),
            themes);
    MeasureResult result = Measures.compute(input);
    return new ReportInput(
        "company",
        "company",
        "2026-10-" + seed,
        asOf,
        LAST,
        result.measures(),
        result.curves(),
        themes,
        statements,
        decisions(Attention.of(input)),
        new TreeMap<>(coes > 100 ? Map.of("no date of the incident", 7L) : Map.of()));
  }

  private String team(int i) {
    return "team-" + i % teams;
  }

  private Coe coe(int i, Random random) {
    Quarter quarter = LAST.plus(-random.nextInt(quarters));
    Instant end = quarter.start().plus(Duration.ofHours(random.nextInt(24 * 88)));
    Instant start = end.minus(Duration.ofMinutes(5 + random.nextInt(400)));
    boolean done = random.nextInt(6) > 0;
    StringBuilder actions = new StringBuilder();
    int count = random.nextInt(6);
    for (int k = 0; k < count; k++) {
      boolean completed = random.nextInt(3) > 0;
      actions.append(
          String.format(
              Locale.ROOT,
              "%s{\"id\":\"a%d\",\"title\":\"Watch the expiry\",\"ticket\":\"TT-%d\",\"owner\":"
                  + "\"%s\",\"priority\":\"%s\",\"status\":\"%s\",\"created_at\":\"%s\",%s%s}",
              k == 0 ? "" : ",",
              k,
              i * 10 + k,
              random.nextBoolean() ? "ana" : "bob",
              List.of("HIGH", "MEDIUM", "LOW").get(random.nextInt(3)),
              completed ? "COMPLETED" : "OPEN",
              end,
              completed
                  ? "\"completed_at\":\"" + end.plus(Duration.ofDays(random.nextInt(90))) + "\","
                  : "",
              "\"due_at\":\"" + end.plus(Duration.ofDays(30 + random.nextInt(30))) + "\""));
    }
    return CoeJson.read(
        String.format(
            Locale.ROOT,
            """
            {"id":"COE-%1$d","event_id":"EV-%1$d","title":"Labels were late","status":"%2$s",
            "severity":"SEV%3$d","team":"%4$s","service":"labels",
            "incident":{%5$s"impact_ended_at":"%6$s"},
            "lifecycle":{"created_at":"%6$s"%7$s},
            "root_causes":[{"text":"%8$s"}],"actions":[%9$s]}
            """,
            i,
            done ? "COMPLETED" : "DRAFT",
            1 + random.nextInt(4),
            team(i),
            random.nextInt(5) == 0
                ? ""
                : "\"impact_started_at\":\""
                    + start
                    + "\",\"detected_at\":\""
                    + start.plus(Duration.ofMinutes(random.nextInt(60)))
                    + "\",",
            end,
            done
                ? ",\"completed_at\":\"" + end.plus(Duration.ofDays(random.nextInt(30))) + "\""
                : "",
            CAUSES.get(random.nextInt(CAUSES.size())),
            actions));
  }

  /** Statements that say the same are a theme. */
  private static List<Theme> themes(Map<String, Statement> statements) {
    List<Theme> themes = new ArrayList<>();
    for (int i = 0; i < CAUSES.size(); i++) {
      String cause = CAUSES.get(i);
      List<Statement> members =
          statements.values().stream()
              .filter(each -> each.text().equals(cause))
              .sorted((a, b) -> a.id().compareTo(b.id()))
              .toList();
      TreeMap<String, Long> events = new TreeMap<>();
      members.forEach(
          each -> {
            if (each.quarter() != null) {
              events.merge(each.quarter().toString(), 1L, Long::sum);
            }
          });
      if (!members.isEmpty()) {
        List<String> ids = members.stream().map(Statement::id).toList();
        themes.add(
            new Theme(
                "cause-" + i,
                StatementKind.CAUSE,
                cause,
                List.of("cause"),
                ids.subList(0, Math.min(2, ids.size())),
                ids,
                events,
                members.size(),
                0.8,
                members.size() > 4 && events.size() > 1));
      }
    }
    return themes;
  }

  private static List<DecisionItem> decisions(Attention attention) {
    List<DecisionItem> items = new ArrayList<>();
    attention
        .overdueHigh()
        .forEach(
            each -> items.add(item(DecisionKind.OVERDUE_HIGH, each.what().facts(), each.days())));
    attention
        .orphaned()
        .forEach(each -> items.add(item(DecisionKind.ORPHANED, each.what().facts(), each.days())));
    for (Attention.Overdue<IncidentFacts> each : attention.withoutCoe()) {
      items.add(
          new DecisionItem(
              DecisionKind.INCIDENT_WITHOUT_COE,
              each.what().teams().get(0),
              null,
              each.what().id(),
              each.what().requirement().reason(),
              each.days()));
    }
    for (Attention.Overdue<CoeFacts> each : attention.languishing()) {
      CoeFacts coe = each.what();
      items.add(
          new DecisionItem(
              DecisionKind.LANGUISHING_COE, coe.team(), coe.coeId(), null, "Labels", each.days()));
    }
    return items;
  }

  private static DecisionItem item(DecisionKind kind, ItemFacts item, long days) {
    return new DecisionItem(kind, item.team(), item.coeId(), item.ticket(), "Watch", days);
  }

  @Override
  public String toString() {
    return name + ": " + coes + " COEs, " + teams + " teams, " + quarters + " quarters";
  }
}
