package org.coecorpus.search;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.SortedMap;
import org.apache.lucene.util.StringHelper;

/**
 * What a segment is made of. Lucene marks the files of a segment with an id that is drawn at
 * random, so that files of two segments are not taken for those of one; here ids are drawn from the
 * content, so that they are the same for the same content and differ otherwise. They guard against
 * mistakes, not against forgery: that is the manifest's work.
 */
final class Fingerprint {

  private final byte[] sha256;

  private Fingerprint(byte[] sha256) {
    this.sha256 = sha256;
  }

  /** Of the files' lengths and checksums, without ids. */
  static Fingerprint of(SortedMap<String, FileSum> files) {
    MessageDigest digest = sha256Digest();
    files.forEach(
        (name, sum) -> {
          digest.update(name.getBytes(StandardCharsets.UTF_8));
          ByteBuffer numbers = ByteBuffer.allocate(2 * Long.BYTES);
          digest.update(numbers.putLong(sum.length()).putLong(sum.crc32()).array());
        });
    return new Fingerprint(digest.digest());
  }

  /** The id of one part of the index. */
  byte[] id(String part) {
    MessageDigest digest = sha256Digest();
    digest.update(sha256);
    digest.update(part.getBytes(StandardCharsets.UTF_8));
    return Arrays.copyOf(digest.digest(), StringHelper.ID_LENGTH);
  }

  private static MessageDigest sha256Digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * A file in short.
   *
   * @param length in bytes
   * @param crc32 of the bytes before the footer, without the id
   */
  record FileSum(long length, long crc32) {}
}
