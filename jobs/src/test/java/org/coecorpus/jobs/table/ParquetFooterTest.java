package org.coecorpus.jobs.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Type;
import org.apache.parquet.format.Util;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetFooterTest {

  @TempDir Path folder;

  @Test
  void theOrderOfEncodingsDoesNotMatter() throws IOException {
    Path one = file("one", List.of(Encoding.RLE, Encoding.PLAIN, Encoding.BIT_PACKED));
    Path other = file("other", List.of(Encoding.BIT_PACKED, Encoding.RLE, Encoding.PLAIN));
    assertThat(Files.mismatch(one, other)).isPositive();
    ParquetFooter.normalize(one);
    ParquetFooter.normalize(other);
    assertThat(Files.mismatch(one, other)).isEqualTo(-1);
    assertThat(encodings(one)).containsExactly(Encoding.PLAIN, Encoding.RLE, Encoding.BIT_PACKED);
    assertThat(Files.readString(one, StandardCharsets.ISO_8859_1))
        .startsWith("PAR1 data ")
        .endsWith("PAR1");
  }

  private Path file(String name, List<Encoding> encodings) throws IOException {
    ColumnMetaData column =
        new ColumnMetaData(
            Type.INT32, encodings, List.of("a"), CompressionCodec.UNCOMPRESSED, 1, 2, 3, 4);
    ColumnChunk chunk = new ColumnChunk(0);
    chunk.setMeta_data(column);
    FileMetaData footer =
        new FileMetaData(
            1, List.of(new SchemaElement("root")), 1, List.of(new RowGroup(List.of(chunk), 1, 1)));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write("PAR1 data ".getBytes(StandardCharsets.US_ASCII));
    int start = bytes.size();
    Util.writeFileMetaData(footer, bytes);
    int length = bytes.size() - start;
    bytes.write(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(length).array());
    bytes.write("PAR1".getBytes(StandardCharsets.US_ASCII));
    return Files.write(folder.resolve(name), bytes.toByteArray());
  }

  private static List<Encoding> encodings(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int start = "PAR1 data ".length();
    return Util.readFileMetaData(new ByteArrayInputStream(bytes, start, bytes.length - start))
        .getRow_groups()
        .get(0)
        .getColumns()
        .get(0)
        .getMeta_data()
        .getEncodings();
  }
}
