package org.coecorpus.jobs.measure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.coecorpus.measure.ItemFacts;
import org.coecorpus.measure.ItemSnapshot;
import org.coecorpus.measure.Measure;
import org.jspecify.annotations.Nullable;

/** The tables {@code action_item}, as it stood at as-of, and {@code measure}. */
public final class MeasureTables {

  private static final StructType ITEMS =
      StructType.fromDDL(
          "item_key STRING NOT NULL, coe_id STRING NOT NULL, ticket STRING, team STRING,"
              + " service STRING, severity STRING, priority STRING, owner STRING,"
              + " state STRING NOT NULL, created_at TIMESTAMP, first_due_at TIMESTAMP,"
              + " due_at TIMESTAMP, first_completed_at TIMESTAMP, dropped_at TIMESTAMP,"
              + " reopened BOOLEAN NOT NULL, postponement_count INT NOT NULL, title STRING");

  private static final StructType MEASURES =
      StructType.fromDDL(
          "id STRING NOT NULL, `by` MAP<STRING, STRING> NOT NULL, window STRING NOT NULL,"
              + " n BIGINT NOT NULL, value DOUBLE, low DOUBLE, high DOUBLE, unit STRING NOT NULL,"
              + " method STRING NOT NULL, provisional BOOLEAN NOT NULL,"
              + " missing MAP<STRING, BIGINT> NOT NULL, row INT NOT NULL");

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
        facts.titles().get(item.itemKey()));
  }

  /** The table of figures; {@code row} counts from 0 in the order of the measures file. */
  public static Dataset<Row> measures(SparkSession spark, List<Measure> measures) {
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
              rows.size()));
    }
    return spark.createDataFrame(rows, MEASURES);
  }

  private static @Nullable String name(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name();
  }
}
