package org.coecorpus.read;

import java.util.Arrays;

/**
 * Bytes of one document in UTF-8 while it is cut out of a file. Beyond a limit they are only
 * counted.
 */
final class PieceBytes {

  private final int limit;
  private byte[] bytes = new byte[1 << 14];
  private int size;
  private long unitsDropped;

  PieceBytes(int limit) {
    this.limit = limit;
  }

  /** Begins the next document. */
  void clear() {
    size = 0;
    unitsDropped = 0;
  }

  void append(byte b) {
    if (size == limit) {
      unitsDropped += units(b);
      return;
    }
    if (size == bytes.length) {
      grow(size + 1);
    }
    bytes[size++] = b;
  }

  void append(byte[] from, int start, int end) {
    int kept = Math.min(end - start, limit - size);
    if (size + kept > bytes.length) {
      grow(size + kept);
    }
    System.arraycopy(from, start, bytes, size, kept);
    size += kept;
    for (int i = start + kept; i < end; i++) {
      unitsDropped += units(from[i]);
    }
  }

  /** Without the white space of ASCII at the end. */
  int trimmedSize() {
    int end = size;
    while (end > 0 && bytes[end - 1] >= 0 && Character.isWhitespace(bytes[end - 1])) {
      end--;
    }
    return end;
  }

  boolean isTooLarge() {
    return unitsDropped > 0;
  }

  /** UTF-16 units beyond the limit. */
  long unitsDropped() {
    return unitsDropped;
  }

  int size() {
    return size;
  }

  int at(int index) {
    return bytes[index];
  }

  Utf8 decoded() {
    return Utf8.of(bytes, size);
  }

  /** SHA-256 of the first {@code length} bytes. */
  String hash(int length) {
    return Hashes.of(bytes, length);
  }

  private void grow(int needed) {
    bytes =
        Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8, Math.max(2L * size, needed)));
  }

  private static int units(byte b) {
    return (b & 0xc0) == 0x80 ? 0 : (b & 0xf8) == 0xf0 ? 2 : 1;
  }
}
