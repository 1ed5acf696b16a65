package org.coecorpus.jobs.read;

import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.coecorpus.jobs.read.Sources.SourceFile;

/** Files on their way to the executors. */
final class SourceFileRows {

  private static final StructType SCHEMA =
      StructType.fromDDL("path STRING NOT NULL, name STRING NOT NULL");

  static final Encoder<Row> ENCODER = Encoders.row(SCHEMA);

  private SourceFileRows() {}

  static Row toRow(SourceFile file) {
    return RowFactory.create(file.path(), file.name());
  }

  static SourceFile fromRow(Row row) {
    return new SourceFile(row.getString(0), row.getString(1));
  }
}
