package org.coecorpus.jobs.read;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.coecorpus.coe.CoeJson;
import org.coecorpus.jobs.dataset.AuditedRows;
import org.coecorpus.jobs.dataset.DocumentRows;
import scala.reflect.ClassTag$;

/** Takes the content of chosen documents out of the rows of the cache. */
final class Payloads {

  /** The columns of {@link OutcomeRows} that the driver does not hold. */
  static final String[] COLUMNS = {
    "count_json", "likeness", "essence_json", "coe_json", "audit_json", "brief_json"
  };

  private Payloads() {}

  /** The rows at these {@link CachedDocument#place}s, whole. */
  static Dataset<Row> of(Dataset<Row> rows, Set<String> places) {
    Broadcast<Set<String>> wanted = broadcast(rows, places, Set.class);
    return rows.filter("coe_id IS NOT NULL")
        .filter((FilterFunction<Row>) row -> wanted.value().contains(place(row)));
  }

  /**
   * The documents as {@link DocumentRows}.
   *
   * @param idByPlace the id that each chosen document has now, by its {@link CachedDocument#place}
   */
  static Dataset<Row> of(Dataset<Row> rows, Map<String, String> idByPlace) {
    Broadcast<Map<String, String>> ids = broadcast(rows, idByPlace, Map.class);
    return rows.filter("coe_id IS NOT NULL")
        .select("segment", "source", "coe_id", "coe_json")
        .flatMap(
            (FlatMapFunction<Row, Row>)
                row ->
                    Stream.ofNullable(ids.value().get(place(row)))
                        .map(id -> document(row, id))
                        .iterator(),
            DocumentRows.ENCODER);
  }

  /**
   * The documents as {@link AuditedRows}.
   *
   * @param idByPlace as above
   */
  static Dataset<Row> audited(Dataset<Row> rows, Map<String, String> idByPlace) {
    Broadcast<Map<String, String>> ids = broadcast(rows, idByPlace, Map.class);
    return rows.filter("coe_id IS NOT NULL")
        .select("segment", "source", "essence_json", "audit_json", "brief_json")
        .flatMap(
            (FlatMapFunction<Row, Row>)
                row ->
                    Stream.ofNullable(ids.value().get(place(row)))
                        .map(id -> AuditedRows.toRow(id, row))
                        .iterator(),
            AuditedRows.ENCODER);
  }

  private static <T> Broadcast<T> broadcast(Dataset<Row> rows, T value, Class<?> type) {
    return rows.sparkSession().sparkContext().broadcast(value, ClassTag$.MODULE$.apply(type));
  }

  private static Row document(Row row, String id) {
    String json = row.getString(3);
    return id.equals(row.getString(2))
        ? DocumentRows.toRow(id, json)
        : DocumentRows.toRow(CoeJson.read(json).withId(id));
  }

  /** The {@link CachedDocument#place} of a row. */
  static String place(Row row) {
    return row.getAs("segment") + " " + row.getAs("source");
  }
}
