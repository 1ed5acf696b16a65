package org.coecorpus.jobs.dataset;

import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.coecorpus.coe.Coe;
import org.coecorpus.coe.CoeJson;

/** The documents of an audience: one COE a row, with its id and its JSON. */
public final class DocumentRows {

  /** The columns. */
  public static final StructType SCHEMA =
      StructType.fromDDL("coe_id STRING NOT NULL, coe_json STRING NOT NULL");

  /** Encoder of the columns. */
  public static final Encoder<Row> ENCODER = Encoders.row(SCHEMA);

  private DocumentRows() {}

  /** The row of a COE. */
  public static Row toRow(Coe coe) {
    return RowFactory.create(coe.id(), CoeJson.write(coe));
  }

  /** The row of a COE whose JSON is known; the id is the one in it. */
  public static Row toRow(String id, String json) {
    return RowFactory.create(id, json);
  }

  /** The id in a row. */
  public static String id(Row document) {
    return document.getString(0);
  }

  /** The COE of a row, as JSON. */
  public static String json(Row document) {
    return document.getString(1);
  }

  /** The COE of a row. */
  public static Coe coe(Row document) {
    return CoeJson.read(json(document));
  }
}
