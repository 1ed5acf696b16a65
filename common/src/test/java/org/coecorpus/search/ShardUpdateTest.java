package org.coecorpus.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.coecorpus.search.SearchedCoe.aCoe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A release's id covers the bytes of its index, and a document that is gone must be gone for good:
 * an updated shard is the shard that the same COEs give from nothing, to the byte.
 */
class ShardUpdateTest {

  /** Ids that differ by case, by length, and by order in UTF-8 and UTF-16. */
  private static final List<String> IDS =
      List.of(
          "C-1",
          "c-1",
          "C-10",
          "C-2",
          "C",
          "a",
          "A",
          "é",
          "e\u0301",
          "ß",
          "\uFFEE",
          "😀",
          "z",
          "0",
          "~~~",
          "C-1 ",
          "日本",
          "İ",
          "zzzz-last",
          " lead");

  @TempDir Path directory;

  private int shards;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void anUpdatedShardIsTheShardMadeFromNothing(long seed) throws IOException {
    Random random = new Random(seed);
    SortedMap<String, IndexedCoe> held = new TreeMap<>();
    Path shard = fromNothing(held);
    for (int step = 0; step < 8; step++) {
      Set<String> gone = new HashSet<>();
      List<IndexedCoe> added = new ArrayList<>();
      int removals = random.nextInt(5) == 0 ? 100 : random.nextInt(4);
      new ArrayList<>(held.keySet())
          .stream().filter(id -> random.nextInt(20) < removals).forEach(gone::add);
      for (int left = random.nextInt(6); left > 0; left--) {
        String id = IDS.get(random.nextInt(IDS.size()));
        if (added.stream().noneMatch(coe -> coe.coe().id().equals(id))) {
          added.add(randomCoe(id, random));
        }
      }
      gone.forEach(held::remove);
      added.forEach(coe -> held.put(coe.coe().id(), coe));

      Path updated = next();
      long count = ShardWriter.update(updated, shard, gone, added);

      assertThat(count).isEqualTo(held.size());
      assertThat(files(updated)).isEqualTo(files(fromNothing(held)));
      shard = updated;
    }
  }

  @Test
  void aShardOfManyBlocksIsUpdatedInPlacesToTheSameBytes() throws IOException {
    List<IndexedCoe> coes = Corpus.random(3_000, 1);
    Path base = next();
    ShardWriter.write(base, coes);
    List<IndexedCoe> added = Corpus.random(3_050, 2).stream().filter(this::isOneInFifty).toList();
    Set<String> gone = Set.of("C-0", "C-999", "C-2999", "C-1234");
    SortedMap<String, IndexedCoe> held = new TreeMap<>();
    coes.forEach(coe -> held.put(coe.coe().id(), coe));
    gone.forEach(held::remove);
    added.forEach(coe -> held.put(coe.coe().id(), coe));

    Path updated = next();
    ShardWriter.update(updated, base, gone, added);

    assertThat(files(updated)).isEqualTo(files(fromNothing(held)));
    assertThat(ShardCheck.problem(updated)).isEmpty();
    assertThat(held).hasSizeGreaterThan(3_000);
  }

  private boolean isOneInFifty(IndexedCoe coe) {
    return coe.coe().id().endsWith("01") || Integer.parseInt(coe.coe().id().substring(2)) >= 3_000;
  }

  @Test
  void additionsBehindTheLastIdGiveTheSameBytes() throws IOException {
    SortedMap<String, IndexedCoe> held = new TreeMap<>();
    Corpus.random(200, 5).forEach(coe -> held.put(coe.coe().id(), coe));
    Path base = fromNothing(held);
    List<IndexedCoe> added =
        List.of(aCoe("D-1").title("late").build(), aCoe("D-2").title("later").build());
    added.forEach(coe -> held.put(coe.coe().id(), coe));

    Path updated = next();
    ShardWriter.update(updated, base, Set.of(), added);

    assertThat(files(updated)).isEqualTo(files(fromNothing(held)));
  }

  @Test
  void aRemovedCoeLeavesNoTrace() throws IOException {
    IndexedCoe secret =
        aCoe("S-1")
            .title("xyzzycanary")
            .summary("The plughcanary sang.")
            .with("team", "canaryteam")
            .with("service", "canary-api")
            .with("unknown_field", "canaryextra")
            .action("Feed it", "CANARY-1", "nobody")
            .build();
    SortedMap<String, IndexedCoe> held = new TreeMap<>();
    Corpus.random(50, 3).forEach(coe -> held.put(coe.coe().id(), coe));
    Path without = fromNothing(held);
    held.put("S-1", secret);
    Path with = fromNothing(held);
    assertThat(text(with)).containsIgnoringCase("canary");

    Path updated = next();
    ShardWriter.update(updated, with, Set.of("S-1"), List.of());

    assertThat(text(updated)).doesNotContainIgnoringCase("canary");
    assertThat(files(updated)).isEqualTo(files(without));
  }

  @Test
  void anIdThatIsNotThereIsNoMistake() throws IOException {
    Path base = next();
    ShardWriter.write(base, Corpus.random(5, 3));

    Path updated = next();
    ShardWriter.update(updated, base, Set.of("none"), List.of());

    assertThat(files(updated)).isEqualTo(files(base));
  }

  @Test
  void refusesTwoAddedCoesOfOneId() throws IOException {
    Path base = next();
    ShardWriter.write(base, List.of());
    List<IndexedCoe> twins = List.of(aCoe("C-1").build(), aCoe("C-1").title("again").build());

    assertThatThrownBy(() -> ShardWriter.update(next(), base, Set.of(), twins))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("two COEs have the id \"C-1\"");
  }

  @Test
  void aShardKnowsItsIdsInOrderOfTheirBytes() throws IOException {
    Path shard = next();
    ShardWriter.write(
        shard, Stream.of("b", "\uFFEE", "😀", "a").map(id -> aCoe(id).build()).toList());

    try (ShardReader reader = ShardReader.open(shard)) {
      assertThat(reader.ids()).containsExactly("a", "b", "\uFFEE", "😀");
      assertThat(reader.problem()).isEmpty();
    }
  }

  @Test
  void anIndexOfAnotherMakeIsNoBase() throws IOException {
    Path other = next();
    try (Directory index = FSDirectory.open(other);
        IndexWriter writer = new IndexWriter(index, new IndexWriterConfig())) {
      Document document = new Document();
      document.add(new StringField("id", "C-1", Field.Store.YES));
      writer.addDocument(document);
    }

    try (ShardReader reader = ShardReader.open(other)) {
      assertThat(reader.problem()).get().asString().contains("in order of the ids");
    }
  }

  private static IndexedCoe randomCoe(String id, Random random) {
    SearchedCoe coe = aCoe(id);
    IndexedCoe words = Corpus.random(1, random.nextLong()).get(0);
    if (random.nextBoolean()) {
      coe.title(String.valueOf(words.coe().title()));
    }
    if (random.nextBoolean()) {
      coe.summary(words.coe().summary() + " ERR" + random.nextInt(2_000));
    }
    if (random.nextInt(4) == 0) {
      coe.cause("because", "category-" + random.nextInt(3)).cause("too", "category-0");
    }
    if (random.nextInt(3) == 0) {
      coe.with("team", random.nextBoolean() ? "Labels" : "labels").date("2026-03-0" + id.length());
    }
    return coe.build();
  }

  private Path fromNothing(SortedMap<String, IndexedCoe> coes) throws IOException {
    Path shard = next();
    ShardWriter.write(shard, List.copyOf(coes.values()));
    return shard;
  }

  private Path next() {
    return directory.resolve("shard-" + shards++);
  }

  private static SortedMap<String, String> files(Path shard) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.list(shard)) {
      for (Path path : paths.toList()) {
        files.put(path.getFileName().toString(), digest(Files.readAllBytes(path)));
      }
    }
    return files;
  }

  private static String text(Path shard) throws IOException {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> paths = Files.list(shard)) {
      for (Path path : paths.toList()) {
        text.append(Files.readString(path, StandardCharsets.ISO_8859_1));
      }
    }
    return text.toString();
  }

  private static String digest(byte[] bytes) {
    return bytes.length + " bytes, " + UUID.nameUUIDFromBytes(bytes);
  }
}
