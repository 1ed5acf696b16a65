package org.coecorpus.jobs.dataset;

import java.util.Arrays;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.coecorpus.coe.Coe;

/**
 * One wide row a COE that holds its rows of every {@link CoeTable} as an array, so that a document
 * is taken apart once for all tables.
 */
public final class CoeRows {

  private static final StructType SCHEMA =
      Arrays.stream(CoeTable.values())
          .reduce(
              new StructType(),
              (schema, table) ->
                  schema.add(
                      table.tableName(), DataTypes.createArrayType(table.schema(), false), false),
              (a, b) -> a);

  private static final Encoder<Row> ENCODER = Encoders.row(SCHEMA);

  private CoeRows() {}

  /** Takes {@link DocumentRows} apart. */
  public static Dataset<Row> of(Dataset<Row> documents) {
    return documents.map(
        (MapFunction<Row, Row>) document -> toRow(DocumentRows.coe(document)), ENCODER);
  }

  /** The rows of one table. */
  public static Dataset<Row> table(Dataset<Row> wide, CoeTable table) {
    return wide.selectExpr("inline(" + table.tableName() + ")");
  }

  static Row toRow(Coe coe) {
    return RowFactory.create(
        Arrays.stream(CoeTable.values())
            .map(table -> table.rows(coe).toArray(new Row[0]))
            .toArray());
  }
}
