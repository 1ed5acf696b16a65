package org.coecorpus.jobs.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.coecorpus.coe.Coe;
import org.coecorpus.coe.CoeJson;
import org.coecorpus.jobs.dataset.DocumentRows;
import org.coecorpus.jobs.index.IndexJob.Change;
import org.coecorpus.jobs.index.IndexJob.Result;
import org.coecorpus.jobs.testing.SparkTestSession;
import org.coecorpus.search.SearchFilters;
import org.coecorpus.search.SearchIndex;
import org.coecorpus.search.SearchRequest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("spark")
class IndexJobTest {

  private static final int SHARDS = 4;

  @TempDir Path directory;

  @Test
  void anIndexUpdatedInSeveralShardsIsTheOneMadeFromNothing() throws IOException {
    SortedMap<String, Coe> coes = coes(40);
    run(coes, "before");
    Set<String> removed = Set.of("C-3", "C-17", "not there");
    List<Coe> added =
        List.of(coe("C-5", "Changed"), coe("C-21", "Changed too"), coe("C-99", "New"));
    coes.keySet().removeAll(removed);
    added.forEach(coe -> coes.put(coe.id(), coe));

    Result result = update("before", removed, added, "after");

    assertThat(result.coes()).isEqualTo(39);
    assertThat(result.rebuilt()).isEmpty();
    run(coes, "anew");
    assertThat(files("after")).isEqualTo(files("anew"));
    assertThat(directory.resolve("after.attempts")).doesNotExist();
  }

  @Test
  void aShardWithoutAChangeKeepsItsFiles() throws IOException {
    SortedMap<String, Coe> coes = coes(40);
    run(coes, "before");

    Result result = update("before", Set.of("C-3"), List.of(), "after");

    assertThat(result.coes()).isEqualTo(39);
    int changed = ShardFolders.in(directory, SHARDS).shardOf("C-3");
    SortedMap<String, String> before = files("before");
    files("after")
        .forEach(
            (file, digest) -> {
              boolean inChanged = file.startsWith("shard-000" + changed);
              assertThat(digest.equals(before.get(file))).as(file).isEqualTo(!inChanged);
            });
    coes.remove("C-3");
    run(coes, "anew");
    assertThat(files("after")).isEqualTo(files("anew"));
  }

  @Test
  void shardsAppearAndDisappearWithTheirCoes() throws IOException {
    run(coes(1), "one");
    assertThat(shards("one")).hasSize(1);

    update("one", Set.of(), List.copyOf(coes(40).values()), "many");
    assertThat(shards("many")).hasSize(SHARDS);
    run(coes(40), "many-anew");
    assertThat(files("many")).isEqualTo(files("many-anew"));

    assertThat(update("many", coes(40).keySet(), List.of(), "none").coes()).isZero();
    run(coes(0), "none-anew");
    assertThat(files("none")).isEqualTo(files("none-anew")).isNotEmpty();
  }

  @Test
  void anIndexInAnotherNumberOfShardsIsMadeAnewAndTheResultSaysSo() throws IOException {
    SortedMap<String, Coe> coes = coes(40);
    IndexJob.run(rows(coes.values().stream().toList()), 3, directory.resolve("before"));
    run(coes, "anew");

    Result result =
        IndexJob.update(
            rows(coes.values().stream().toList()),
            new Change(directory.resolve("before"), Set.of(), rows(List.of())),
            SHARDS,
            directory.resolve("after"));

    assertThat(result.rebuilt()).get().asString().contains("shard-000", "expected it in");
    assertThat(result.coes()).isEqualTo(40);
    assertThat(files("after")).isEqualTo(files("anew"));
  }

  @Test
  void aMissingOrDamagedIndexIsMadeAnew() throws IOException {
    SortedMap<String, Coe> coes = coes(10);
    run(coes, "anew");
    run(coes, "damaged");
    Files.delete(shards("damaged").get(0).resolve("_0.cfe"));

    for (String base : List.of("missing", "damaged")) {
      Result result =
          IndexJob.update(
              rows(coes.values().stream().toList()),
              new Change(directory.resolve(base), Set.of(), rows(List.of())),
              SHARDS,
              directory.resolve("from-" + base));

      assertThat(result.rebuilt()).get().asString().contains(base);
      assertThat(files("from-" + base)).isEqualTo(files("anew"));
    }
  }

  @Test
  void themesLieBesideTheShardsAndDoNotChangeThem() throws IOException {
    run(coes(40), "index");
    SortedMap<String, String> before = files("index");
    IndexJob.writeThemes(
        directory.resolve("index"),
        SHARDS,
        Map.of("C-3", List.of("cause-2", "cause-1"), "C-4", List.of("cause-1")));

    SortedMap<String, String> after = files("index");
    assertThat(after.remove("themes")).isNotNull();
    assertThat(after).isEqualTo(before);
    SearchRequest ofTheme =
        SearchRequest.of("").within(new SearchFilters(null, null, null, null, null, "cause-1"));
    try (SearchIndex index = SearchIndex.open(shards("index"), directory.resolve("index/themes"))) {
      assertThat(index.search(ofTheme).hits())
          .extracting(hit -> hit.id() + " " + hit.theme())
          .containsExactly("C-3 cause-2", "C-4 cause-1");
    }
  }

  private void run(Map<String, Coe> coes, String folder) throws IOException {
    Result result =
        IndexJob.run(rows(List.copyOf(coes.values())), SHARDS, directory.resolve(folder));
    assertThat(result.coes()).isEqualTo(coes.size());
  }

  /** Without all documents at hand, so that it fails if it needs them. */
  private Result update(String base, Set<String> removed, List<Coe> added, String folder)
      throws IOException {
    Change change = new Change(directory.resolve(base), removed, rows(added));
    return IndexJob.update(rows(List.of()), change, SHARDS, directory.resolve(folder));
  }

  private static Dataset<Row> rows(List<Coe> coes) {
    return SparkTestSession.session()
        .createDataset(coes.stream().map(DocumentRows::toRow).toList(), DocumentRows.ENCODER)
        .repartition(3);
  }

  private static SortedMap<String, Coe> coes(int count) {
    SortedMap<String, Coe> coes = new TreeMap<>();
    IntStream.range(0, count)
        .forEach(i -> coes.put("C-" + i, coe("C-" + i, "Queue " + i % 7 + " grew")));
    return coes;
  }

  private static Coe coe(String id, String title) {
    return CoeJson.read(
        CoeJson.MAPPER.createObjectNode().put("id", id).put("title", title).toString());
  }

  private List<Path> shards(String folder) {
    return ShardFolders.in(directory.resolve(folder), SHARDS).present();
  }

  private SortedMap<String, String> files(String folder) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    Path root = directory.resolve(folder);
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : new ArrayList<>(paths.filter(Files::isRegularFile).toList())) {
        byte[] bytes = Files.readAllBytes(path);
        files.put(
            root.relativize(path).toString(),
            bytes.length + " bytes, " + UUID.nameUUIDFromBytes(bytes));
      }
    }
    return files;
  }
}
