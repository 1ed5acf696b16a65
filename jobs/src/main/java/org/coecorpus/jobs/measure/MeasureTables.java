package org.coecorpus.jobs.measure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.coecorpus.actionitem.ActionStatus;
import org.coecorpus.measure.CoeFacts;
import org.coecorpus.measure.EventGroups;
import org.coecorpus.measure.ImpactClock;
import org.coecorpus.measure.IncidentFacts;
import org.coecorpus.measure.IncidentMeasures;
import org.coecorpus.measure.ItemFacts;
import org.coecorpus.measure.ItemSnapshot;
import org.coecorpus.measure.Measure;
import org.coecorpus.measure.MeasureDefinition;
import org.coecorpus.measure.ReviewStay;
import org.coecorpus.measure.StatusHistory;
import org.coecorpus.measure.Term;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code measure}, and the facts at as-of that its figures can be recomputed from with
 * SQL: {@code action_item} with its changes of status in {@code action_status}, {@code coe_timing},
 * {@code review_stay} and {@code incident}.
 */
public final class MeasureTables {

  private static final StructType ITEMS =
      StructType.fromDDL(
          "item_key STRING NOT NULL, coe_id STRING NOT NULL, ticket STRING, team STRING,"
              + " service STRING, severity STRING, priority STRING, owner STRING,"
              + " state STRING NOT NULL, created_at TIMESTAMP, first_due_at TIMESTAMP,"
              + " due_at TIMESTAMP, first_completed_at TIMESTAMP, dropped_at TIMESTAMP,"
              + " reopened BOOLEAN NOT NULL, postponement_count INT NOT NULL, title STRING,"
              + " status_known BOOLEAN NOT NULL, undated_status STRING, zone STRING NOT NULL,"
              + " term_ends_at TIMESTAMP, observed_from TIMESTAMP, owner_in_roster BOOLEAN");

  private static final StructType STATUSES =
      StructType.fromDDL(
          "item_key STRING NOT NULL, position INT NOT NULL, at TIMESTAMP NOT NULL,"
              + " status STRING NOT NULL");

  private static final StructType TIMINGS =
      StructType.fromDDL(
          "coe_id STRING NOT NULL, event_id STRING NOT NULL, team STRING, service STRING,"
              + " severity STRING, categories ARRAY<STRING> NOT NULL, clock_at TIMESTAMP,"
              + " clock_basis STRING, term_ends_at TIMESTAMP, impact_started_at TIMESTAMP,"
              + " detected_at TIMESTAMP, impact_ended_at TIMESTAMP, status STRING NOT NULL,"
              + " status_known BOOLEAN NOT NULL, first_completed_at TIMESTAMP,"
              + " names ARRAY<STRING> NOT NULL");

  private static final StructType STAYS =
      StructType.fromDDL(
          "coe_id STRING NOT NULL, position INT NOT NULL, from_at TIMESTAMP, to_at TIMESTAMP");

  private static final StructType INCIDENTS =
      StructType.fromDDL(
          "incident_id STRING NOT NULL, severity STRING, customer_impact BOOLEAN,"
              + " teams ARRAY<STRING> NOT NULL, started_at TIMESTAMP, ended_at TIMESTAMP,"
              + " waiver STRING");

  private static final StructType MEASURES =
      StructType.fromDDL(
          "id STRING NOT NULL, `by` MAP<STRING, STRING> NOT NULL, window STRING NOT NULL,"
              + " n BIGINT NOT NULL, value DOUBLE, low DOUBLE, high DOUBLE, unit STRING NOT NULL,"
              + " method STRING NOT NULL, provisional BOOLEAN NOT NULL,"
              + " missing MAP<STRING, BIGINT> NOT NULL, row INT NOT NULL,"
              + " definition_version INT NOT NULL, population STRING NOT NULL,"
              + " as_of TIMESTAMP NOT NULL");

  private MeasureTables() {}

  /** Table {@code action_item}: items that were known at {@code asOf}. */
  public static Dataset<Row> items(SparkSession spark, Facts facts, Instant asOf) {
    List<Row> rows = new ArrayList<>();
    for (ItemFacts item : facts.items()) {
      item.at(asOf).ifPresent(snapshot -> rows.add(toRow(snapshot, facts)));
    }
    return spark.createDataFrame(rows, ITEMS);
  }

  private static Row toRow(ItemSnapshot snapshot, Facts facts) {
    ItemFacts item = snapshot.facts();
    return RowFactory.create(
        item.itemKey(),
        item.coeId(),
        item.ticket(),
        item.team(),
        item.service(),
        name(item.severity()),
        name(item.priority()),
        snapshot.owner(),
        snapshot.state().name(),
        item.createdAt(),
        snapshot.firstDueAt(),
        snapshot.dueAt(),
        snapshot.firstCompletedAt(),
        snapshot.droppedAt(),
        snapshot.reopened(),
        snapshot.postponements(),
        facts.titles().get(item.itemKey()),
        snapshot.statusKnown(),
        name(item.statuses().undated()),
        item.zone().getId(),
        item.createdAt() == null ? null : Term.ACTION_ITEM.endsAt(item.createdAt(), item.zone()),
        item.observedFrom(),
        ownerInRoster(snapshot, facts));
  }

  private static @Nullable Boolean ownerInRoster(ItemSnapshot snapshot, Facts facts) {
    String owner = snapshot.owner();
    return facts
        .roster()
        .filter(roster -> owner != null && !roster.isUnknown(owner))
        .map(roster -> roster.includes(String.valueOf(owner), snapshot.asOf()))
        .orElse(null);
  }

  /** Table {@code action_status}: the changes of status that count, oldest first. */
  public static Dataset<Row> statuses(SparkSession spark, Facts facts, Instant asOf) {
    List<Row> rows = new ArrayList<>();
    for (ItemFacts item : facts.items()) {
      if (item.at(asOf).isPresent()) {
        List<StatusHistory.Change<ActionStatus>> changes = item.statuses().changes();
        for (int i = 0; i < changes.size(); i++) {
          rows.add(
              RowFactory.create(
                  item.itemKey(), i, changes.get(i).at(), changes.get(i).status().name()));
        }
      }
    }
    return spark.createDataFrame(rows, STATUSES);
  }

  /** Table {@code coe_timing}: COEs that were there at {@code asOf}, and how their clock stood. */
  public static Dataset<Row> timings(SparkSession spark, Facts facts, Instant asOf) {
    List<CoeFacts> coes = facts.coes().stream().filter(coe -> coe.existsAt(asOf)).toList();
    EventGroups events = EventGroups.of(coes);
    List<Row> rows = new ArrayList<>();
    for (CoeFacts coe : coes) {
      ImpactClock clock = coe.clock();
      rows.add(
          RowFactory.create(
              coe.coeId(),
              events.eventOf(coe.coeId()),
              coe.team(),
              coe.service(),
              name(coe.severity()),
              coe.categories().toArray(new String[0]),
              clock == null ? null : clock.at(),
              clock == null ? null : clock.basis().name(),
              clock == null ? null : Term.COE.endsAt(clock.at(), coe.zone()),
              coe.impactStartedAt(),
              coe.detectedAt(),
              coe.impactEndedAt(),
              coe.status(asOf).name(),
              coe.statuses().isKnown(),
              coe.firstCompletedAt(asOf).orElse(null),
              IncidentMeasures.covered(List.of(coe)).stream().sorted().toArray(String[]::new)));
    }
    return spark.createDataFrame(rows, TIMINGS);
  }

  /** Table {@code review_stay}: stays in review of the COEs of {@code coe_timing}. */
  public static Dataset<Row> stays(SparkSession spark, Facts facts, Instant asOf) {
    List<Row> rows = new ArrayList<>();
    for (CoeFacts coe : facts.coes()) {
      if (coe.existsAt(asOf)) {
        for (int i = 0; i < coe.reviews().size(); i++) {
          ReviewStay stay = coe.reviews().get(i);
          rows.add(RowFactory.create(coe.coeId(), i, stay.from(), stay.to()));
        }
      }
    }
    return spark.createDataFrame(rows, STAYS);
  }

  /** Table {@code incident}: the register, empty if none was given. */
  public static Dataset<Row> incidents(SparkSession spark, Facts facts) {
    List<Row> rows = new ArrayList<>();
    for (IncidentFacts incident : facts.incidents().orElse(List.of())) {
      rows.add(
          RowFactory.create(
              incident.id(),
              name(incident.severity()),
              incident.customerImpact(),
              incident.teams().toArray(new String[0]),
              incident.startedAt(),
              incident.endedAt(),
              incident.waiver()));
    }
    return spark.createDataFrame(rows, INCIDENTS);
  }

  /** The table of figures; {@code row} counts from 0 in the order of the measures file. */
  public static Dataset<Row> measures(SparkSession spark, List<Measure> measures, Instant asOf) {
    List<Row> rows = new ArrayList<>();
    for (Measure measure : measures) {
      rows.add(
          RowFactory.create(
              measure.id(),
              measure.by(),
              measure.window(),
              measure.n(),
              measure.value(),
              measure.low(),
              measure.high(),
              measure.unit(),
              measure.method(),
              measure.provisional(),
              measure.missing(),
              rows.size(),
              MeasureDefinition.VERSION,
              MeasureDefinition.of(measure.id()).orElseThrow().population().noun(),
              asOf));
    }
    return spark.createDataFrame(rows, MEASURES);
  }

  private static @Nullable String name(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name();
  }
}
