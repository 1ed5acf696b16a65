package org.coecorpus.jobs.table;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sort_array;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.coecorpus.jobs.dataset.CoeRows;
import org.coecorpus.jobs.dataset.CoeTable;

/**
 * Writes the tables of a release.
 *
 * <p>In: documents taken apart ({@link CoeRows}) and tables that other jobs computed. Out: {@code
 * tables/NAME.parquet}, one file a table, sorted by its key.
 */
public final class TablesJob {

  private final Path folder;

  /** Creates the job; {@code folder} is made if it is missing. */
  public TablesJob(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
  }

  /** Writes the tables that come from single documents, and the events that they tell of. */
  public void writeDocuments(Dataset<Row> wide) throws IOException {
    for (CoeTable table : CoeTable.values()) {
      write(CoeRows.table(wide, table), table.tableName(), table.key());
    }
    write(events(CoeRows.table(wide, CoeTable.COE)), "event", List.of("event_id"));
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
