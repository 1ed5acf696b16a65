package org.coecorpus.embed;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The file of a {@link VectorCache}, big-endian: {@code COEVEC01}; the model id (length in two
 * bytes and modified UTF-8); number of dimensions and of vectors (int each); for each vector, in
 * order of the hash, 32 bytes SHA-256 of the text and the floats; at the end the SHA-256 of all
 * before.
 */
final class VectorFile {

  private static final byte[] MAGIC = "COEVEC01".getBytes(StandardCharsets.US_ASCII);

  private VectorFile() {}

  static NavigableMap<ContentHash, float[]> read(Path file, String modelId) throws IOException {
    MessageDigest digest = ContentHash.sha256();
    long size = Files.size(file);
    try (DataInputStream in =
        new DataInputStream(
            new DigestInputStream(new BufferedInputStream(Files.newInputStream(file)), digest))) {
      if (!Arrays.equals(MAGIC, in.readNBytes(MAGIC.length))) {
        throw new IOException("it does not begin as a vector file");
      }
      String found = in.readUTF();
      if (!found.equals(modelId)) {
        throw new IOException("it holds vectors of " + found + ", expected " + modelId);
      }
      NavigableMap<ContentHash, float[]> vectors = vectors(in, size);
      byte[] expected = digest.digest();
      if (!Arrays.equals(expected, in.readNBytes(ContentHash.LENGTH)) || in.read() >= 0) {
        throw new IOException("its checksum is wrong; it was changed");
      }
      return vectors;
    } catch (EOFException e) {
      throw new IOException("it is cut short at " + size + " bytes", e);
    }
  }

  private static NavigableMap<ContentHash, float[]> vectors(DataInputStream in, long size)
      throws IOException {
    int dimensions = in.readInt();
    int count = in.readInt();
    long each = ContentHash.LENGTH + (long) dimensions * Float.BYTES;
    if (dimensions < 0 || count < 0 || each * count > size) {
      throw new IOException(
          "it claims " + count + " vectors of " + dimensions + " numbers in " + size + " bytes");
    }
    TreeMap<ContentHash, float[]> vectors = new TreeMap<>();
    byte[] numbers = new byte[dimensions * Float.BYTES];
    for (int i = 0; i < count; i++) {
      byte[] hash = new byte[ContentHash.LENGTH];
      in.readFully(hash);
      in.readFully(numbers);
      float[] vector = new float[dimensions];
      ByteBuffer.wrap(numbers).asFloatBuffer().get(vector);
      vectors.put(new ContentHash(hash), vector);
    }
    return vectors;
  }

  static void write(
      Path directory, String name, String modelId, SortedMap<ContentHash, float[]> vectors)
      throws IOException {
    Files.createDirectories(directory);
    Path file = directory.resolve(name);
    Path temporary = directory.resolve(name + ".tmp");
    try {
      try (FileChannel channel =
          FileChannel.open(
              temporary,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        write(channel, modelId, vectors);
        channel.force(true);
      }
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(temporary);
    }
    try (FileChannel entry = FileChannel.open(directory, StandardOpenOption.READ)) {
      entry.force(true);
    }
  }

  private static void write(
      FileChannel channel, String modelId, SortedMap<ContentHash, float[]> vectors)
      throws IOException {
    MessageDigest digest = ContentHash.sha256();
    DataOutputStream out =
        new DataOutputStream(
            new DigestOutputStream(
                new BufferedOutputStream(Channels.newOutputStream(channel)), digest));
    int dimensions = vectors.values().stream().mapToInt(v -> v.length).findFirst().orElse(0);
    out.write(MAGIC);
    out.writeUTF(modelId);
    out.writeInt(dimensions);
    out.writeInt(vectors.size());
    ByteBuffer numbers = ByteBuffer.allocate(dimensions * Float.BYTES);
    for (Map.Entry<ContentHash, float[]> entry : vectors.entrySet()) {
      out.write(entry.getKey().bytes());
      numbers.asFloatBuffer().put(entry.getValue());
      out.write(numbers.array());
    }
    out.write(digest.digest());
    out.flush();
  }
}
