package org.coecorpus.measure;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.coecorpus.actionitem.ActionStatus;
import org.coecorpus.actionitem.Priority;
import org.coecorpus.coe.CoeStatus;
import org.coecorpus.incident.Severity;
import org.coecorpus.time.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * An organisation whose COEs and action items come and end at planted rates, the same for all teams
 * and, unless said otherwise, all quarters.
 */
final class SimulatedOrganisation {

  static final Quarter FIRST = Quarter.parse("2023Q1");

  private static final double MEDIAN_DAYS = 60;

  private final SplittableRandom random;
  private final IntToDoubleFunction hazard;
  private final List<CoeFacts> coes = new ArrayList<>();
  private final List<ItemFacts> items = new ArrayList<>();
  private final List<IncidentFacts> incidents = new ArrayList<>();

  private SimulatedOrganisation(long seed, IntToDoubleFunction hazard) {
    this.random = new SplittableRandom(seed);
    this.hazard = hazard;
  }

  /**
   * Makes one.
   *
   * @param coes of each team in each quarter; each has one or two action items
   * @param hazard factor on the pace of completion of items created in the nth quarter, from 0
   */
  static MeasureInput of(long seed, int teams, int quarters, int coes, IntToDoubleFunction hazard) {
    SimulatedOrganisation made = new SimulatedOrganisation(seed, hazard);
    Instant asOf = FIRST.plus(quarters).start();
    for (int quarter = 0; quarter < quarters; quarter++) {
      for (int team = 0; team < teams; team++) {
        for (int i = 0; i < coes; i++) {
          made.addCoe(quarter, "team-" + team, asOf);
        }
      }
    }
    return new MeasureInput(
        asOf, made.coes, made.items, Optional.of(made.incidents), Optional.empty(), List.of());
  }

  private void addCoe(int quarter, String team, Instant asOf) {
    Instant start = FIRST.plus(quarter).start().plus(days(random.nextDouble() * 88));
    Instant detected = start.plus(days(exponential(0.02)));
    Instant end = detected.plus(days(exponential(0.1)));
    String id = "COE-" + coes.size();
    Severity severity = Severity.values()[random.nextInt(3)];
    String service = "service-" + random.nextInt(10);
    Instant created = end.plus(days(random.nextDouble() * 3));
    Instant completed = end.plus(days(1 + exponential(10)));
    coes.add(
        new CoeFacts(
            id,
            null,
            List.of(),
            List.of("INC-" + id),
            team,
            service,
            severity,
            List.of(),
            ZoneOffset.UTC,
            created,
            new ImpactClock(end, ImpactClock.Basis.IMPACT_END),
            start,
            detected,
            end,
            new StatusHistory<>(
                List.of(new StatusHistory.Change<>(completed, CoeStatus.COMPLETED)),
                CoeStatus.DRAFT,
                null,
                CoeStatus.COMPLETED),
            List.of()));
    String incident = random.nextInt(10) == 0 ? "INC-without-" + id : "INC-" + id;
    incidents.add(
        new IncidentFacts(incident, Severity.SEV1, true, List.of(team), start, end, null));
    for (int i = random.nextInt(2); i >= 0; i--) {
      double took = exponential(MEDIAN_DAYS / Math.log(2)) / hazard.applyAsDouble(quarter);
      items.add(
          item(id, items.size(), created)
              .by(team, service, severity, Priority.values()[random.nextInt(3)])
              .dueAt(created.plus(days(45)))
              .doneAt(created.plus(days(took)))
              .facts());
    }
  }

  private double exponential(double mean) {
    return -mean * Math.log(1 - random.nextDouble());
  }

  static Duration days(double days) {
    return Duration.ofMillis(Math.round(days * 86_400_000));
  }

  static Item item(String coeId, int number, Instant createdAt) {
    return new Item(coeId, coeId + "#" + number, createdAt);
  }

  /** An action item under construction. */
  static final class Item {

    private final String coeId;
    private final String key;
    private final Instant createdAt;
    private final List<StatusHistory.Change<ActionStatus>> changes = new ArrayList<>();
    private @Nullable String team;
    private @Nullable String service;
    private @Nullable Severity severity;
    private @Nullable Priority priority;
    private @Nullable Instant observedFrom;
    private @Nullable Instant dueAt;
    private @Nullable String title;

    private Item(String coeId, String key, Instant createdAt) {
      this.coeId = coeId;
      this.key = key;
      this.createdAt = createdAt;
    }

    Item by(String team, String service, Severity severity, Priority priority) {
      this.team = team;
      this.service = service;
      this.severity = severity;
      this.priority = priority;
      return this;
    }

    Item titled(String title) {
      this.title = title;
      return this;
    }

    Item priority(Priority priority) {
      this.priority = priority;
      return this;
    }

    Item seenFrom(Instant observedFrom) {
      this.observedFrom = observedFrom;
      return this;
    }

    Item dueAt(Instant dueAt) {
      this.dueAt = dueAt;
      return this;
    }

    Item doneAt(Instant at) {
      changes.add(new StatusHistory.Change<>(at, ActionStatus.COMPLETED));
      return this;
    }

    Item droppedAt(Instant at) {
      changes.add(new StatusHistory.Change<>(at, ActionStatus.DROPPED));
      return this;
    }

    ItemFacts facts() {
      return new ItemFacts(
          coeId,
          key,
          title,
          null,
          team,
          service,
          severity,
          priority,
          ZoneOffset.UTC,
          createdAt,
          createdAt,
          observedFrom != null && observedFrom.isAfter(createdAt) ? observedFrom : null,
          new StatusHistory<>(
              changes,
              ActionStatus.OPEN,
              changes.isEmpty() ? ActionStatus.OPEN : null,
              ActionStatus.COMPLETED),
          new FieldHistory<>(List.of(), dueAt),
          new FieldHistory<>(List.of(), null));
    }
  }
}
