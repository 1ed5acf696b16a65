package org.coecorpus.jobs.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapGroupsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.coecorpus.coe.Coe;
import org.coecorpus.jobs.dataset.DocumentRows;
import org.coecorpus.measure.CoeFacts;
import org.coecorpus.measure.ImpactClock;
import org.coecorpus.search.IndexedCoe;
import org.coecorpus.search.ShardWriter;
import org.coecorpus.time.Quarter;
import scala.reflect.ClassTag$;

/**
 * Builds the search index in shards, each written by one writer.
 *
 * <p>In: {@link DocumentRows}, and the themes of each COE. Out: {@code index/shard-NNNN}, each a
 * complete Lucene index. Which shard holds a COE depends on its id and the number of shards alone.
 */
public final class IndexJob {

  private IndexJob() {}

  /**
   * Writes the shards.
   *
   * @param themes ids of the themes of each COE, by the COE's id
   * @param shards how many shards; one without COEs is not written, unless all are
   * @return number of COEs indexed
   */
  public static long run(
      SparkSession spark,
      Dataset<Row> documents,
      Map<String, List<String>> themes,
      int shards,
      Path folder)
      throws IOException {
    Broadcast<Map<String, List<String>>> themesByCoe =
        spark.sparkContext().broadcast(new HashMap<>(themes), ClassTag$.MODULE$.apply(Map.class));
    String target = folder.toAbsolutePath().toString();
    List<Long> written =
        documents
            .groupByKey(
                (MapFunction<Row, Integer>) document -> shardOf(DocumentRows.id(document), shards),
                Encoders.INT())
            .mapGroups(
                (MapGroupsFunction<Integer, Row, Long>)
                    (shard, members) -> {
                      List<IndexedCoe> indexed = new ArrayList<>();
                      members.forEachRemaining(
                          document -> indexed.add(indexed(document, themesByCoe.value())));
                      write(target, shard, indexed);
                      return (long) indexed.size();
                    },
                Encoders.LONG())
            .collectAsList();
    if (written.isEmpty()) {
      write(target, 0, List.of());
    }
    deleteAttempts(folder.toAbsolutePath());
    return written.stream().mapToLong(Long::longValue).sum();
  }

  private static IndexedCoe indexed(Row document, Map<String, List<String>> themesByCoe) {
    Coe coe = DocumentRows.coe(document);
    Optional<Instant> at = Optional.ofNullable(CoeFacts.of(coe).clock()).map(ImpactClock::at);
    return new IndexedCoe(
        coe,
        at.map(Quarter::of).orElse(null),
        at.map(instant -> instant.atZone(ZoneOffset.UTC).toLocalDate()).orElse(null),
        themesByCoe.getOrDefault(coe.id(), List.of()));
  }

  static int shardOf(String id, int shards) {
    CRC32 hash = new CRC32();
    hash.update(id.getBytes(StandardCharsets.UTF_8));
    return (int) (hash.getValue() % shards);
  }

  /**
   * Writes a shard beside its place and moves it there, so that a task that is tried again, or runs
   * twice, finds either nothing or the same shard.
   */
  private static void write(String folder, int shard, List<IndexedCoe> coes) throws IOException {
    TaskContext task = TaskContext.get();
    Path attempt =
        Files.createDirectories(Path.of(folder + ".attempts"))
            .resolve(shard + "-" + (task == null ? "driver" : task.taskAttemptId()));
    ShardWriter.write(attempt, coes);
    Path place = shardFolder(folder, shard);
    Files.createDirectories(Path.of(folder));
    try {
      Files.move(attempt, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (DirectoryNotEmptyException | FileAlreadyExistsException e) {
      // Another attempt of the same task was faster; a shard's bytes depend on its COEs alone.
    }
  }

  private static void deleteAttempts(Path folder) throws IOException {
    Path attempts = Path.of(folder + ".attempts");
    try (Stream<Path> all = Files.walk(attempts)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static Path shardFolder(String folder, int shard) {
    return Path.of(folder, String.format(Locale.ROOT, "shard-%04d", shard));
  }
}
