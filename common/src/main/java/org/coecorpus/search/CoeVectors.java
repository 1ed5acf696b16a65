package org.coecorpus.search;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.apache.lucene.index.CorruptIndexException;

/**
 * The vectors of the {@link Chunks} of each COE of a release, in one file beside the shards, mapped
 * into memory. A COE stands for its number in its shard, as in {@link CoeThemes}.
 *
 * <p>The file, big-endian: the mark; the model's id; number of dimensions; the {@link
 * MeaningSpace}, mean first; number of shards; for each shard its name, its number of COEs, and for
 * each COE in order how many vectors it has; then all vectors in that order, each a float (what 127
 * stands for) and one signed byte a dimension. Strings are a length in two bytes and UTF-8.
 */
public final class CoeVectors {

  /** Name of the file beside the shards. */
  public static final String FILE = "vectors";

  private static final byte[] MARK = "COEMEAN1".getBytes(StandardCharsets.US_ASCII);
  private static final int MAX_BYTE = 127;

  private final String modelId;
  private final MeaningSpace space;
  private final int[] starts;
  private final ByteBuffer vectors;
  private final int each;

  private CoeVectors(String modelId, MeaningSpace space, int[] starts, ByteBuffer vectors) {
    this.modelId = modelId;
    this.space = space;
    this.starts = starts;
    this.vectors = vectors;
    this.each = Float.BYTES + space.mean().length;
  }

  /**
   * Writes the file. The space is that of the COEs in order of their ids, so that it does not
   * depend on how they are cut into shards.
   *
   * @param shards that {@link ShardWriter} wrote
   * @param modelId of the model that made the vectors
   * @param vectorsOf the vectors of the chunks of the COE of that id, none if it has no text
   * @throws IOException if a shard cannot be read or the file cannot be written
   */
  public static void write(
      Path file, List<Path> shards, String modelId, Function<String, List<float[]>> vectorsOf)
      throws IOException {
    Map<Path, List<String>> ids = new HashMap<>();
    for (Path shard : shards) {
      try (ShardReader reader = ShardReader.open(shard)) {
        ids.put(shard, reader.ids());
      }
    }
    List<float[]> all = new ArrayList<>();
    ids.values().stream().flatMap(List::stream).sorted().map(vectorsOf).forEach(all::addAll);
    int dimensions = all.isEmpty() ? 0 : all.get(0).length;
    MeaningSpace space = MeaningSpace.of(all, dimensions);
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      out.write(MARK);
      writeString(modelId, out);
      out.writeInt(dimensions);
      writeFloats(space.mean(), out);
      out.writeInt(space.common().length);
      for (float[] direction : space.common()) {
        writeFloats(direction, out);
      }
      out.writeInt(shards.size());
      for (Path shard : shards) {
        List<String> coes = Objects.requireNonNull(ids.get(shard));
        writeString(name(shard), out);
        out.writeInt(coes.size());
        for (String coe : coes) {
          out.writeInt(vectorsOf.apply(coe).size());
        }
      }
      for (Path shard : shards) {
        for (String coe : Objects.requireNonNull(ids.get(shard))) {
          for (float[] vector : vectorsOf.apply(coe)) {
            writeVector(space.place(vector), out);
          }
        }
      }
    }
  }

  private static void writeVector(float[] vector, DataOutputStream out) throws IOException {
    float largest = 0;
    for (float value : vector) {
      largest = Math.max(largest, Math.abs(value));
    }
    out.writeFloat(largest);
    for (float value : vector) {
      out.writeByte(largest == 0 ? 0 : Math.round(value / largest * MAX_BYTE));
    }
  }

  private static void writeFloats(float[] values, DataOutputStream out) throws IOException {
    for (float value : values) {
      out.writeFloat(value);
    }
  }

  private static void writeString(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeShort(bytes.length);
    out.write(bytes);
  }

  /**
   * Opens the file for these shards, in this order.
   *
   * @param sizes number of COEs of each shard
   * @throws IOException if it cannot be read, or is of other shards
   */
  static CoeVectors open(Path file, List<Path> shards, List<Integer> sizes) throws IOException {
    ByteBuffer in;
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      in = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
    }
    try {
      byte[] mark = new byte[MARK.length];
      in.get(mark);
      if (!Arrays.equals(mark, MARK)) {
        throw new CorruptIndexException("not a file of vectors", file.toString());
      }
      String modelId = string(in);
      int dimensions = in.getInt();
      float[] mean = floats(in, dimensions);
      float[][] common = new float[in.getInt()][];
      for (int i = 0; i < common.length; i++) {
        common[i] = floats(in, dimensions);
      }
      Map<String, int[]> byShard = new HashMap<>();
      int total = 0;
      for (int left = in.getInt(); left > 0; left--) {
        String name = string(in);
        int[] ends = new int[in.getInt() + 1];
        ends[0] = total;
        for (int doc = 1; doc < ends.length; doc++) {
          ends[doc] = ends[doc - 1] + in.getInt();
        }
        total = ends[ends.length - 1];
        byShard.put(name, ends);
      }
      long expected = (long) total * (Float.BYTES + dimensions);
      if (in.remaining() != expected) {
        throw new CorruptIndexException(
            "vectors of " + in.remaining() + " bytes, expected " + expected, file.toString());
      }
      int[] starts = joined(file, shards, sizes, byShard);
      return new CoeVectors(modelId, new MeaningSpace(mean, common), starts, in.slice());
    } catch (RuntimeException e) {
      throw new CorruptIndexException("not a file of vectors", file.toString(), e);
    }
  }

  /** For each COE of all shards, where its vectors begin and after which one they end. */
  private static int[] joined(
      Path file, List<Path> shards, List<Integer> sizes, Map<String, int[]> byShard)
      throws IOException {
    int[] joined = new int[2 * sizes.stream().mapToInt(Integer::intValue).sum()];
    int at = 0;
    for (int i = 0; i < shards.size(); i++) {
      int[] ends = byShard.getOrDefault(name(shards.get(i)), new int[1]);
      if (ends.length - 1 != sizes.get(i)) {
        throw new CorruptIndexException(
            "vectors of "
                + (ends.length - 1)
                + " COEs, expected the "
                + sizes.get(i)
                + " of "
                + shards.get(i),
            file.toString());
      }
      for (int doc = 1; doc < ends.length; doc++) {
        joined[at++] = ends[doc - 1];
        joined[at++] = ends[doc];
      }
    }
    return joined;
  }

  private static String string(ByteBuffer in) {
    byte[] bytes = new byte[in.getShort() & 0xffff];
    in.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static float[] floats(ByteBuffer in, int count) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = in.getFloat();
    }
    return values;
  }

  private static String name(Path shard) {
    return Objects.requireNonNull(shard.getFileName()).toString();
  }

  /** The model whose vectors these are. */
  String modelId() {
    return modelId;
  }

  /** A vector of the model as these are compared with. */
  float[] place(float[] vector) {
    return space.place(vector);
  }

  /** Whether there is a vector at all. */
  boolean isEmpty() {
    return vectors.capacity() == 0;
  }

  /**
   * How near a COE comes to a query, -1 to 1: for each piece of the query its best chunk, of these
   * the mean. A COE without vectors is as far as can be.
   *
   * @param query as {@link #place} gives them, at least one
   */
  double nearness(int doc, List<float[]> query) {
    int start = starts[2 * doc];
    int end = starts[2 * doc + 1];
    if (start == end) {
      return -1;
    }
    byte[] numbers = new byte[each - Float.BYTES];
    double[] best = new double[query.size()];
    Arrays.fill(best, -1);
    for (int vector = start; vector < end; vector++) {
      float scale = vectors.getFloat(vector * each) / MAX_BYTE;
      vectors.get(vector * each + Float.BYTES, numbers);
      for (int i = 0; i < best.length; i++) {
        best[i] = Math.max(best[i], scale * product(query.get(i), numbers));
      }
    }
    return Arrays.stream(best).average().orElse(-1);
  }

  private static float product(float[] query, byte[] numbers) {
    float product = 0;
    for (int i = 0; i < numbers.length; i++) {
      product += query[i] * numbers[i];
    }
    return product;
  }
}
