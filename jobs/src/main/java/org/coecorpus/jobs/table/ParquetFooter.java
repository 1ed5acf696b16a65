package org.coecorpus.jobs.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Comparator;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.PageEncodingStats;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;

/**
 * Puts the footer of a Parquet file into one form. The writer lists the encodings of a column in
 * the order of a hash set of enum constants, which differs from process to process; nothing reads
 * meaning into that order. Sorted, the same table gives the same bytes.
 *
 * <p>A file ends with the footer, its length as a little-endian integer, and the magic {@code
 * PAR1}.
 */
final class ParquetFooter {

  private static final int TAIL = 8;

  private ParquetFooter() {}

  /** Rewrites the footer in place. */
  static void normalize(Path parquet) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(parquet.toFile(), "rw")) {
      byte[] tail = new byte[TAIL];
      file.seek(file.length() - TAIL);
      file.readFully(tail);
      byte[] footer = new byte[ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN).getInt()];
      long start = file.length() - TAIL - footer.length;
      file.seek(start);
      file.readFully(footer);
      byte[] sorted = sorted(footer);
      file.seek(start);
      file.write(sorted);
      file.write(
          ByteBuffer.allocate(TAIL)
              .order(ByteOrder.LITTLE_ENDIAN)
              .putInt(sorted.length)
              .put(tail, Integer.BYTES, TAIL - Integer.BYTES)
              .array());
      file.setLength(file.getFilePointer());
    }
  }

  private static byte[] sorted(byte[] footer) throws IOException {
    FileMetaData metaData = Util.readFileMetaData(new ByteArrayInputStream(footer));
    sort(metaData);
    ByteArrayOutputStream sorted = new ByteArrayOutputStream();
    Util.writeFileMetaData(metaData, sorted);
    return sorted.toByteArray();
  }

  private static void sort(FileMetaData footer) {
    for (RowGroup group : footer.getRow_groups()) {
      for (ColumnChunk column : group.getColumns()) {
        column.getMeta_data().getEncodings().sort(Comparator.comparingInt(Encoding::getValue));
        if (column.getMeta_data().isSetEncoding_stats()) {
          column
              .getMeta_data()
              .getEncoding_stats()
              .sort(
                  Comparator.comparing(PageEncodingStats::getPage_type)
                      .thenComparing(PageEncodingStats::getEncoding));
        }
      }
    }
  }
}
