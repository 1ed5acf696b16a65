package org.coecorpus.jobs.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** Writes a table as one sorted Parquet file, the same bytes for any number of partitions. */
final class TableFile {

  private TableFile() {}

  /**
   * Writes {@code FOLDER/NAME.parquet}.
   *
   * @param key columns to sort by; no two rows may share them
   */
  static void write(Dataset<Row> rows, String name, List<String> key, Path folder)
      throws IOException {
    Path spread = folder.resolve(name + ".writing");
    rows.repartition(1)
        .sortWithinPartitions(key.stream().map(functions::col).toArray(Column[]::new))
        .write()
        .parquet(new org.apache.hadoop.fs.Path(spread.toUri()).toString());
    try (Stream<Path> files = Files.list(spread)) {
      Path part =
          files
              .filter(file -> file.getFileName().toString().endsWith(".parquet"))
              .findFirst()
              .orElseThrow(
                  () -> new IllegalStateException("Spark wrote no file for the table " + name));
      ParquetFooter.normalize(part);
      Files.move(part, folder.resolve(name + ".parquet"));
    }
    delete(spread);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
