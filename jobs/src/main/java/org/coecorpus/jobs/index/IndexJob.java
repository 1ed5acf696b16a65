package org.coecorpus.jobs.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
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
import org.coecorpus.search.IndexedCoe;
import org.coecorpus.search.ShardWriter;
import scala.reflect.ClassTag$;

/**
 * Builds the search index, one task and one writer a shard.
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
                      ShardWriter.write(shardFolder(target, shard), indexed);
                      return (long) indexed.size();
                    },
                Encoders.LONG())
            .collectAsList();
    if (written.isEmpty()) {
      ShardWriter.write(shardFolder(target, 0), List.of());
    }
    return written.stream().mapToLong(Long::longValue).sum();
  }

  private static IndexedCoe indexed(Row document, Map<String, List<String>> themesByCoe) {
    Coe coe = DocumentRows.coe(document);
    return new IndexedCoe(
        coe,
        CoeFacts.of(coe).incidentQuarter().orElse(null),
        themesByCoe.getOrDefault(coe.id(), List.of()));
  }

  static int shardOf(String id, int shards) {
    CRC32 hash = new CRC32();
    hash.update(id.getBytes(StandardCharsets.UTF_8));
    return (int) (hash.getValue() % shards);
  }

  private static Path shardFolder(String folder, int shard) {
    return Path.of(folder, String.format(Locale.ROOT, "shard-%04d", shard));
  }
}
