package org.coecorpus.jobs.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.coecorpus.coe.CoeJson;
import org.coecorpus.jobs.dataset.DocumentRows;
import org.coecorpus.search.Chunks;
import org.coecorpus.search.CoeThemes;
import org.coecorpus.search.CoeVectors;
import scala.Tuple2;

/**
 * Builds the search index in shards, each written by one task, anew or from the index of an earlier
 * release and what changed since; the bytes are the same.
 *
 * <p>In: {@link DocumentRows}. Out: {@code index/shard-NNNN}, each a complete Lucene index, and
 * {@code index/themes}. Which shard holds a COE depends on its id and the number of shards alone.
 */
public final class IndexJob {

  private IndexJob() {}

  /**
   * What was made.
   *
   * @param coes how many COEs are in the index
   * @param rebuilt why an earlier index was of no use, if it was not
   */
  public record Result(long coes, Optional<String> rebuilt) {}

  /**
   * What changed since an earlier release. The two must have been made by the same build of the
   * program: that an analysis of words has changed cannot be seen in an index.
   *
   * @param base the folder of the earlier index; only read, and its files may become files of the
   *     new one
   * @param removed ids of COEs that are gone; those of changed COEs may be among them
   * @param added COEs that are new or have changed, as {@link DocumentRows}
   */
  public record Change(Path base, Set<String> removed, Dataset<Row> added) {}

  /**
   * Indexes all documents.
   *
   * @param shards how many shards; one without COEs is not written, unless all are
   * @param folder of the index, made if missing
   */
  public static Result run(Dataset<Row> documents, int shards, Path folder) throws IOException {
    ShardFolders folders = ShardFolders.in(folder, shards);
    List<Long> counts =
        byShard(documents, folders)
            .mapPartitionsWithIndex(
                (shard, rows) -> one(new ShardTask(folders, shard).write(json(rows))), true)
            .collect();
    return new Result(finish(folders, counts), Optional.empty());
  }

  /**
   * Indexes what changed, and takes the rest from an earlier index.
   *
   * @param documents all documents; read only if the earlier index is of no use
   */
  public static Result update(Dataset<Row> documents, Change change, int shards, Path folder)
      throws IOException {
    ShardFolders base = ShardFolders.in(change.base(), shards);
    Optional<String> problem = base.problem();
    if (problem.isPresent()) {
      return new Result(run(documents, shards, folder).coes(), problem);
    }
    ShardFolders folders = ShardFolders.in(folder, shards);
    Set<String> removed = new HashSet<>(change.removed());
    List<Long> counts =
        byShard(change.added(), folders)
            .mapPartitionsWithIndex(
                (shard, rows) ->
                    one(new ShardTask(folders, shard).update(base, removed, json(rows))),
                true)
            .collect();
    return new Result(finish(folders, counts), Optional.empty());
  }

  /**
   * Writes which themes the COEs of a finished index are in.
   *
   * @param themes ids of the themes of each COE, the most telling first, by the COE's id
   */
  public static void writeThemes(Path folder, int shards, Map<String, List<String>> themes)
      throws IOException {
    CoeThemes.write(
        folder.resolve(CoeThemes.FILE), ShardFolders.in(folder, shards).present(), themes);
  }

  /** The texts of each document that search compares by their meaning, by its id. */
  public static SortedMap<String, List<String>> chunks(Dataset<Row> documents) {
    return new TreeMap<>(
        documents
            .toJavaRDD()
            .mapToPair(
                row ->
                    new Tuple2<>(
                        DocumentRows.id(row), Chunks.of(CoeJson.read(DocumentRows.json(row)))))
            .collectAsMap());
  }

  /**
   * Writes the vectors of the COEs of a finished index.
   *
   * @param model id of the model that made them
   * @param chunks as {@link #chunks} gives them
   * @param byText a vector for each of these texts
   */
  public static void writeVectors(
      Path folder,
      int shards,
      String model,
      SortedMap<String, List<String>> chunks,
      Map<String, float[]> byText)
      throws IOException {
    CoeVectors.write(
        folder.resolve(CoeVectors.FILE),
        ShardFolders.in(folder, shards).present(),
        model,
        id -> chunks.getOrDefault(id, List.of()).stream().map(byText::get).toList());
  }

  /** The documents' JSON, the number of the shard being that of the partition. */
  private static JavaPairRDD<Integer, String> byShard(
      Dataset<Row> documents, ShardFolders folders) {
    return documents
        .toJavaRDD()
        .mapToPair(
            row -> new Tuple2<>(folders.shardOf(DocumentRows.id(row)), DocumentRows.json(row)))
        .partitionBy(new HashPartitioner(folders.count()));
  }

  private static Iterator<String> json(Iterator<Tuple2<Integer, String>> rows) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public String next() {
        return rows.next()._2();
      }
    };
  }

  private static Iterator<Long> one(long count) {
    return List.of(count).iterator();
  }

  private static long finish(ShardFolders folders, List<Long> counts) throws IOException {
    long coes = counts.stream().mapToLong(Long::longValue).sum();
    if (coes == 0) {
      new ShardTask(folders, 0).writeEvenIfEmpty(Collections.emptyIterator());
    }
    folders.deleteAttempts();
    return coes;
  }
}
