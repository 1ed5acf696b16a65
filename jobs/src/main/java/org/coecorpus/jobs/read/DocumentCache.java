package org.coecorpus.jobs.read;

import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Documents that were read before, by key, for the operator alone. A run adds one segment, a folder
 * of Parquet files with {@link OutcomeRows}, and writes nothing that is there already.
 *
 * <p>What a document becomes depends on how it is read: limits, lists of names, the program. The
 * cache of one way of reading is of no use for another and may hold what is to be redacted now, so
 * it is removed when another is opened. A segment that is not as it was written is left out, and
 * what was in it is read again.
 */
final class DocumentCache {

  private static final String WRITING = ".writing";

  /** From this many segments on they are made one. */
  private static final int MOST_SEGMENTS = 20;

  /** What Hadoop writes beside a file: a head, and a checksum for each so many bytes of it. */
  private static final int SUMS_HEAD = 8;

  private static final int CHUNK = 512;

  /** Documents that may lie there unwanted whatever the size of the corpus. */
  private static final int SLACK = 100;

  private final SparkSession spark;
  private final Path folder;
  private final TreeMap<String, Path> segments = new TreeMap<>();
  private boolean damaged;

  private DocumentCache(SparkSession spark, Path folder) {
    this.spark = spark;
    this.folder = folder;
  }

  /**
   * Opens the cache below {@code root} for one way of reading and removes all others and what was
   * left half-written.
   */
  static DocumentCache open(SparkSession spark, Path root, String wayOfReading) throws IOException {
    DocumentCache cache =
        new DocumentCache(spark, Files.createDirectories(root.resolve(wayOfReading)));
    for (Path other : list(root)) {
      if (!other.equals(cache.folder)) {
        delete(other);
      }
    }
    for (Path segment : list(cache.folder)) {
      String name = segment.getFileName().toString();
      boolean whole = !name.endsWith(WRITING);
      if (whole && isIntact(segment)) {
        cache.segments.put(name, segment);
      } else {
        delete(segment);
        cache.damaged |= whole;
      }
    }
    return cache;
  }

  /** Whether a segment was not as it was written, and its documents have to be read again. */
  boolean wasDamaged() {
    return damaged;
  }

  /** The documents in it by key; of several equal ones the first. */
  Map<String, CachedDocument> documents() {
    List<CachedDocument> found = new ArrayList<>();
    for (String segment : segments.keySet()) {
      rows(segment)
          .filter("coe_id IS NOT NULL")
          .select("key", "segment", "source", "coe_id", "id_inferred", "access")
          .collectAsList()
          .forEach(row -> found.add(CachedDocument.of(row)));
    }
    found.sort(Comparator.comparing(CachedDocument::segment).thenComparing(CachedDocument::source));
    Map<String, CachedDocument> byKey = new HashMap<>();
    found.forEach(document -> byKey.putIfAbsent(document.key(), document));
    return byKey;
  }

  /** Every row of some segments, each with the name of its segment. */
  Dataset<Row> rows(SortedSet<String> ofSegments) {
    return ofSegments.stream()
        .map(this::rows)
        .reduce(Dataset::union)
        .orElseGet(
            () ->
                spark
                    .createDataset(List.<Row>of(), OutcomeRows.ENCODER)
                    .withColumn("segment", lit("")));
  }

  private Dataset<Row> rows(String segment) {
    Path path = segments.get(segment);
    if (path == null) {
      throw new IllegalStateException("no segment " + segment + " in " + folder);
    }
    return spark
        .read()
        .schema(OutcomeRows.SCHEMA)
        .parquet(hadoop(path))
        .withColumn("segment", lit(segment));
  }

  /**
   * Writes the outcomes of a run as a further segment.
   *
   * @return its name
   */
  String add(Dataset<Row> outcomes) throws IOException {
    String name =
        String.format(
            Locale.ROOT, "%08d", segments.isEmpty() ? 1 : Integer.parseInt(segments.lastKey()) + 1);
    Path writing = folder.resolve(name + WRITING);
    outcomes.write().parquet(hadoop(writing));
    Path segment = folder.resolve(name);
    Files.move(writing, segment, StandardCopyOption.ATOMIC_MOVE);
    segments.put(name, segment);
    return name;
  }

  /** Takes a segment away again. */
  void remove(String name) throws IOException {
    Path segment = segments.remove(name);
    if (segment != null) {
      delete(segment);
    }
  }

  /**
   * Makes one segment of all where there are many, or where most of what lies in them is not wanted
   * any more; that is gone then.
   *
   * @param wanted the documents to keep
   */
  void compact(Collection<CachedDocument> wanted) throws IOException {
    if (segments.size() < MOST_SEGMENTS && documents().size() <= 2 * wanted.size() + SLACK) {
      return;
    }
    Set<String> places =
        wanted.stream().map(CachedDocument::place).collect(Collectors.toCollection(HashSet::new));
    List<String> old = List.copyOf(segments.keySet());
    add(Payloads.of(rows(segments.navigableKeySet()), places).drop("segment"));
    for (String segment : old) {
      remove(segment);
    }
  }

  /** Whether every file of a segment still has the checksums that were written beside it. */
  private static boolean isIntact(Path segment) throws IOException {
    FileSystem files = FileSystem.getLocal(new Configuration());
    byte[] buffer = new byte[1 << 16];
    for (Path file : list(segment)) {
      String name = file.getFileName().toString();
      if (name.endsWith(".crc")) {
        continue;
      }
      Path sums = file.resolveSibling("." + name + ".crc");
      long chunks = (Files.size(file) + CHUNK - 1) / CHUNK;
      if (!Files.exists(sums) || Files.size(sums) != SUMS_HEAD + Integer.BYTES * chunks) {
        return false;
      }
      try (InputStream in = files.open(new org.apache.hadoop.fs.Path(file.toUri()))) {
        while (in.read(buffer) >= 0) {
          // Reading is what checks.
        }
      } catch (ChecksumException e) {
        return false;
      }
    }
    return true;
  }

  private static String hadoop(Path path) {
    return new org.apache.hadoop.fs.Path(path.toUri()).toString();
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> content = Files.list(folder)) {
      return content.sorted().toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
