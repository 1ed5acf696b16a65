package org.coecorpus.jobs.dataset;

import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.coecorpus.audit.AuditJson;
import org.coecorpus.audit.AuditResult;
import org.coecorpus.audit.Brief;
import org.coecorpus.coe.Coe;
import org.coecorpus.coe.CoeJson;

/**
 * The documents of an audience as the audit left them when they were read: what the rules that
 * depend on the document alone found, and what the others need.
 */
public final class AuditedRows {

  private static final StructType SCHEMA =
      StructType.fromDDL(
          "coe_id STRING NOT NULL, essence_json STRING NOT NULL, audit_json STRING NOT NULL,"
              + " brief_json STRING NOT NULL");

  /** Encoder of the columns. */
  public static final Encoder<Row> ENCODER = Encoders.row(SCHEMA);

  private AuditedRows() {}

  /**
   * The row of a document.
   *
   * @param id the document's final id
   * @param document with the other columns
   */
  public static Row toRow(String id, Row document) {
    return RowFactory.create(
        id,
        document.getAs("essence_json"),
        document.getAs("audit_json"),
        document.getAs("brief_json"));
  }

  /** The COE without its long texts, under its final id. */
  public static Coe essence(Row row) {
    Coe coe = CoeJson.read(row.getString(1));
    return coe.id().equals(row.getString(0)) ? coe : coe.withId(row.getString(0));
  }

  /** What was found when it was read. */
  public static AuditResult result(Row row) {
    return AuditJson.readKept(row.getString(0), row.getString(0), row.getString(2));
  }

  /**
   * What the rules that were put off need.
   *
   * @param essence as {@link #essence} gives it
   */
  public static Brief brief(Row row, Coe essence) {
    return Brief.read(essence, row.getString(0), row.getString(3));
  }
}
