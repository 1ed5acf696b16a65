package org.coecorpus.search;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.InputStreamDataInput;
import org.apache.lucene.store.OutputStreamDataOutput;
import org.coecorpus.coe.Coe;

/**
 * The vectors of the {@link CoeChunks} of every COE of a release, beside the shards: these then
 * depend on the COEs alone, and a release without a model has the same. Each number is kept in one
 * byte, as a share of the largest of its vector, which changes a cosine by less than 0.01.
 *
 * <p>The file holds, in Lucene's variable-length numbers and UTF-8 strings: a mark, the id of the
 * model, the length of a vector, and for each shard its name, its number of COEs, and for each COE
 * the number of its vectors and those, each as its largest number and a byte for each number.
 */
public final class ChunkVectors {

  /** Name of the file beside the shards. */
  public static final String FILE = "vectors";

  private static final String MARK = "coe-vectors/1";
  private static final byte[][] NONE = {};

  private final String modelId;
  private final byte[][][] byDoc;

  private ChunkVectors(String modelId, byte[][][] byDoc) {
    this.modelId = modelId;
    this.byDoc = byDoc;
  }

  /**
   * Writes the file.
   *
   * @param shards that {@link ShardWriter} wrote
   * @param modelId of the model that made the vectors
   * @param vectors the vector of each chunk, of length 1
   * @throws IOException if a shard cannot be read or the file cannot be written
   */
  public static void write(
      Path file, List<Path> shards, String modelId, Function<String, float[]> vectors)
      throws IOException {
    try (OutputStreamDataOutput out =
        new OutputStreamDataOutput(new BufferedOutputStream(Files.newOutputStream(file)))) {
      out.writeString(MARK);
      out.writeString(modelId);
      out.writeVInt(shards.size());
      for (Path shard : shards) {
        try (ShardReader reader = ShardReader.open(shard)) {
          out.writeString(name(shard));
          out.writeVInt(reader.size());
          for (int doc = 0; doc < reader.size(); doc++) {
            writeCoe(reader.coe(doc), vectors, out);
          }
        }
      }
    }
  }

  private static void writeCoe(
      Coe coe, Function<String, float[]> vectors, OutputStreamDataOutput out) throws IOException {
    List<String> chunks = CoeChunks.of(coe);
    out.writeVInt(chunks.size());
    for (String chunk : chunks) {
      byte[] bytes = bytes(vectors.apply(chunk));
      out.writeVInt(bytes.length);
      out.writeBytes(bytes, bytes.length);
    }
  }

  /**
   * The texts that {@link #write} asks vectors of.
   *
   * @throws IOException if a shard cannot be read
   */
  public static SortedSet<String> texts(List<Path> shards) throws IOException {
    SortedSet<String> texts = new TreeSet<>();
    for (Path shard : shards) {
      try (ShardReader reader = ShardReader.open(shard)) {
        for (int doc = 0; doc < reader.size(); doc++) {
          texts.addAll(CoeChunks.of(reader.coe(doc)));
        }
      }
    }
    return texts;
  }

  /** The direction is all that counts: the length is divided out again. */
  private static byte[] bytes(float[] vector) {
    float largest = 0;
    for (float number : vector) {
      largest = Math.max(largest, Math.abs(number));
    }
    byte[] bytes = new byte[vector.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Math.round(largest == 0 ? 0 : vector[i] / largest * Byte.MAX_VALUE);
    }
    return bytes;
  }

  /**
   * Reads the file for these shards, in this order.
   *
   * @throws IOException if it cannot be read, or is of other shards
   */
  static ChunkVectors read(Path file, List<Path> shards, List<Integer> sizes) throws IOException {
    try (InputStreamDataInput in =
        new InputStreamDataInput(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      if (!in.readString().equals(MARK)) {
        throw new CorruptIndexException("not a file of vectors, expected " + MARK, file.toString());
      }
      String modelId = in.readString();
      Map<String, byte[][][]> byShard = new LinkedHashMap<>();
      for (int left = in.readVInt(); left > 0; left--) {
        byShard.put(in.readString(), readShard(in));
      }
      return new ChunkVectors(modelId, joined(file, shards, sizes, byShard));
    } catch (RuntimeException e) {
      throw new CorruptIndexException("not a file of vectors", file.toString(), e);
    }
  }

  private static byte[][][] readShard(InputStreamDataInput in) throws IOException {
    byte[][][] coes = new byte[in.readVInt()][][];
    for (int doc = 0; doc < coes.length; doc++) {
      int count = in.readVInt();
      coes[doc] = count == 0 ? NONE : new byte[count][];
      for (int i = 0; i < count; i++) {
        coes[doc][i] = new byte[in.readVInt()];
        in.readBytes(coes[doc][i], 0, coes[doc][i].length);
      }
    }
    return coes;
  }

  private static byte[][][] joined(
      Path file, List<Path> shards, List<Integer> sizes, Map<String, byte[][][]> byShard)
      throws IOException {
    List<byte[][]> all = new ArrayList<>();
    for (int i = 0; i < shards.size(); i++) {
      byte[][][] coes = byShard.getOrDefault(name(shards.get(i)), new byte[0][][]);
      if (coes.length != sizes.get(i)) {
        throw new CorruptIndexException(
            "vectors of "
                + coes.length
                + " COEs, expected the "
                + sizes.get(i)
                + " of "
                + shards.get(i),
            file.toString());
      }
      all.addAll(List.of(coes));
    }
    return all.toArray(byte[][][]::new);
  }

  private static String name(Path shard) {
    return Objects.requireNonNull(shard.getFileName()).toString();
  }

  /** The model that made the vectors; only its vectors may be compared with these. */
  String modelId() {
    return modelId;
  }

  /**
   * The cosine of the nearest chunk of a COE.
   *
   * @param doc number of the COE in the whole index
   * @param query of length 1
   * @return -1 for a COE without text
   */
  double closeness(int doc, float[] query) {
    double nearest = -1;
    for (byte[] chunk : byDoc[doc]) {
      nearest = Math.max(nearest, cosine(chunk, query));
    }
    return nearest;
  }

  private static double cosine(byte[] chunk, float[] query) {
    float product = 0;
    int squares = 0;
    for (int i = 0; i < chunk.length; i++) {
      product += chunk[i] * query[i];
      squares += chunk[i] * chunk[i];
    }
    return squares == 0 ? 0 : product / Math.sqrt(squares);
  }
}
