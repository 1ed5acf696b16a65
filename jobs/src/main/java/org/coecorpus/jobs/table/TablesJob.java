package org.coecorpus.jobs.table;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sort_array;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.coecorpus.jobs.dataset.CoeRows;
import org.coecorpus.jobs.dataset.CoeTable;

/**
 * Writes the tables of a release.
 *
 * <p>In: documents, or the tables of an earlier release and what has changed since, and tables that
 * other jobs computed. Out: {@code tables/NAME.parquet}, one file a table, sorted by its key; the
 * bytes depend on the rows alone.
 */
public final class TablesJob {

  private final SparkSession spark;
  private final Path folder;

  /** Creates the job; {@code folder} is made if it is missing. */
  public TablesJob(SparkSession spark, Path folder) throws IOException {
    this.spark = spark;
    this.folder = Files.createDirectories(folder);
  }

  /**
   * Writes the tables that come from single documents, and the events that they tell of.
   *
   * @param documents {@link org.coecorpus.jobs.dataset.DocumentRows}
   */
  public void writeDocuments(Dataset<Row> documents) throws IOException {
    Dataset<Row> wide = CoeRows.of(documents).persist();
    for (CoeTable table : CoeTable.values()) {
      write(CoeRows.table(wide, table), table.tableName(), table.key());
    }
    wide.unpersist();
    writeEvents();
  }

  /**
   * As {@link #writeDocuments}, from tables that hold most of the rows already.
   *
   * @param base folder of these tables
   * @param gone ids of the COEs in them whose rows are not wanted any more
   * @param added the COEs that are not in them, or in another form
   */
  public void updateDocuments(Path base, Set<String> gone, Dataset<Row> added) throws IOException {
    Dataset<Row> wide = CoeRows.of(added).persist();
    for (CoeTable table : CoeTable.values()) {
      Dataset<Row> kept = table(base, table).filter(not(col("coe_id").isInCollection(gone)));
      write(kept.union(CoeRows.table(wide, table)), table.tableName(), table.key());
    }
    wide.unpersist();
    writeEvents();
  }

  private void writeEvents() throws IOException {
    write(events(table(folder, CoeTable.COE)), "event", List.of("event_id"));
  }

  private Dataset<Row> table(Path tables, CoeTable table) {
    Path file = tables.resolve(table.tableName() + ".parquet");
    return spark
        .read()
        .parquet(new org.apache.hadoop.fs.Path(file.toUri()).toString())
        .select(
            Arrays.stream(table.schema().fields()).map(TablesJob::column).toArray(Column[]::new));
  }

  /** A column that is read from a file counts as nullable; here it is again what was written. */
  private static Column column(StructField field) {
    Column read = col(field.name());
    if (field.nullable()) {
      return read;
    }
    Column never =
        field.dataType() instanceof ArrayType
            ? array()
            : field.dataType() instanceof StringType ? lit("") : lit(0);
    return coalesce(read, never.cast(field.dataType())).as(field.name());
  }

  /** Writes a table that another job computed. */
  public void write(Dataset<Row> rows, String name, List<String> key) throws IOException {
    TableFile.write(rows, name, key, folder);
  }

  /** One row an event: how many COEs tell of it, its worst severity, its ends and its teams. */
  static Dataset<Row> events(Dataset<Row> coes) {
    return coes.groupBy("event_id")
        .agg(
            count(lit(1)).as("coe_count"),
            min("severity").as("severity"),
            min(coalesce(col("impact_started_at"), col("incident_started_at"))).as("started_at"),
            max(coalesce(col("impact_ended_at"), col("mitigated_at"), col("resolved_at")))
                .as("ended_at"),
            sort_array(collect_set("team")).as("teams"));
  }
}
