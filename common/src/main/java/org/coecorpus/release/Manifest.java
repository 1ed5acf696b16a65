package org.coecorpus.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.coecorpus.access.Audience;
import org.coecorpus.coe.CoeJson;
import org.coecorpus.text.Sha256;

/**
 * The content of {@code manifest.json}.
 *
 * @param format {@value #FORMAT}
 * @param id day of as-of and 12 hexadecimal digits, see {@link #idOf}
 * @param audience who reads the release
 * @param asOf ISO-8601 instant
 * @param settings effective settings
 * @param versions by name
 * @param counts by name
 * @param files sorted by path; the manifest itself is not among them
 */
record Manifest(
    String format,
    String id,
    String audience,
    String asOf,
    String settings,
    SortedMap<String, String> versions,
    SortedMap<String, Long> counts,
    List<ReleaseFile> files) {

  static final String FORMAT = "coe-release/1";
  static final String NAME = "manifest.json";

  /** Files that name the release, and so cannot be part of its name. */
  private static final String REPORTS = "reports/";

  private static final int ID_DIGITS = 12;
  private static final DefaultIndenter INDENTER = new DefaultIndenter(" ", "\n");
  private static final ObjectWriter WRITER =
      CoeJson.MAPPER.writer(
          new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER));

  Manifest {
    audience = audience == null ? "" : audience;
    asOf = asOf == null ? "" : asOf;
    versions = sorted(versions);
    counts = sorted(counts);
    settings = settings == null ? "" : settings;
    files = files == null ? List.of() : List.copyOf(files);
  }

  private static <V> SortedMap<String, V> sorted(SortedMap<String, V> map) {
    return Collections.unmodifiableSortedMap(map == null ? new TreeMap<>() : new TreeMap<>(map));
  }

  static Manifest of(Audience audience, ReleaseInfo info, List<ReleaseFile> files) {
    Manifest unnamed =
        new Manifest(
            FORMAT,
            "",
            audience.name(),
            info.asOf().toString(),
            info.settings(),
            info.versions(),
            info.counts(),
            files.stream().sorted(Comparator.comparing(ReleaseFile::path)).toList());
    return new Manifest(
        FORMAT,
        unnamed.idOf(),
        unnamed.audience,
        unnamed.asOf,
        unnamed.settings,
        unnamed.versions,
        unnamed.counts,
        unnamed.files);
  }

  /**
   * The id that everything else here gives: the day of as-of in UTC, and the start of the SHA-256
   * over all fields and the path and hash of every file, except of the reports, which print the id.
   * They follow from the other files and the versions, so that the same inputs give the same id and
   * a rerun finds the release already there.
   */
  String idOf() {
    Sha256 sha = new Sha256().add(format).add(audience).add(asOf).add(settings);
    sha.add("versions");
    versions.forEach((name, version) -> sha.add(name).add(version));
    sha.add("counts");
    counts.forEach((name, count) -> sha.add(name).add(count.toString()));
    sha.add("files");
    files.stream()
        .filter(file -> !file.path().startsWith(REPORTS))
        .forEach(file -> sha.add(file.path()).add(file.sha256()));
    return Instant.parse(asOf).atZone(ZoneOffset.UTC).toLocalDate()
        + "-"
        + sha.hex().substring(0, ID_DIGITS);
  }

  byte[] toBytes() {
    try {
      return (WRITER.writeValueAsString(this) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a manifest can always be written", e);
    }
  }

  /** Reads {@link #toBytes}, or fails with an IOException that says what is wrong. */
  static Manifest parse(byte[] bytes) throws IOException {
    JsonNode tree = CoeJson.MAPPER.readTree(bytes);
    String format = tree.path("format").asText();
    if (!format.equals(FORMAT)) {
      throw new IOException("found format \"" + format + "\", expected " + FORMAT);
    }
    return CoeJson.MAPPER.treeToValue(tree, Manifest.class);
  }
}
