package org.coecorpus.jobs.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import org.coecorpus.coe.Coe;

/** What a release was made with, besides inputs and settings: part of its id. */
final class Versions {

  private static final int DIGITS = 12;

  private Versions() {}

  /**
   * Names and versions; {@code build} is a hash of the product's own code.
   *
   * @param model the sentence model that themes were found with, or {@code none}
   */
  static SortedMap<String, String> all(String model) {
    SortedMap<String, String> versions = new TreeMap<>();
    versions.put("build", build());
    versions.put("format", "coe/1");
    versions.put("model", model);
    versions.put("spark", org.apache.spark.package$.MODULE$.SPARK_VERSION());
    return versions;
  }

  /** A hash of the product's own code. */
  static String build() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Class<?> each : new Class<?>[] {Coe.class, Versions.class}) {
        Path code = Path.of(each.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (!Files.isRegularFile(code)) {
          return "classes";
        }
        try (InputStream in = new DigestInputStream(Files.newInputStream(code), digest)) {
          in.transferTo(OutputStream.nullOutputStream());
        }
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException | URISyntaxException e) {
      throw new IllegalStateException("the product cannot find its own code", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
