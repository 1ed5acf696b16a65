package org.coecorpus.search;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.StringHelper;
import org.coecorpus.coe.CoeJson;

/**
 * What a shard is made of, as a SHA-256. Lucene marks the files of a segment with an id that is
 * drawn at random; here ids are drawn from the content, so that they are the same for the same
 * content and differ otherwise.
 */
final class Fingerprint {

  private final byte[] sha256;

  private Fingerprint(byte[] sha256) {
    this.sha256 = sha256;
  }

  static Fingerprint of(List<IndexedCoe> sorted) {
    MessageDigest digest = sha256Digest();
    for (IndexedCoe indexed : sorted) {
      add(CoeJson.write(indexed.coe()), digest);
      add(String.valueOf(indexed.quarter()), digest);
      add(String.valueOf(indexed.date()), digest);
      add(String.valueOf(indexed.themes().size()), digest);
      indexed.themes().forEach(theme -> add(theme, digest));
    }
    return new Fingerprint(digest.digest());
  }

  /** The id of one part of the index. */
  byte[] id(String part) {
    MessageDigest digest = sha256Digest();
    digest.update(sha256);
    add(part, digest);
    return Arrays.copyOf(digest.digest(), StringHelper.ID_LENGTH);
  }

  private static void add(String text, MessageDigest digest) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  private static MessageDigest sha256Digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
