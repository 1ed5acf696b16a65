package org.coecorpus.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.coecorpus.search.SearchedCoe.aCoe;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShardWriterTest {

  @TempDir Path directory;

  @Test
  void theSameCoesInAnyOrderGiveTheSameBytes() throws IOException {
    List<IndexedCoe> coes = Corpus.random(300, 1);
    List<IndexedCoe> shuffled = new ArrayList<>(coes);
    Collections.shuffle(shuffled, new Random(2));
    ShardWriter.write(directory.resolve("a"), coes);
    ShardWriter.write(directory.resolve("b"), shuffled);

    assertThat(files("b")).isEqualTo(files("a"));
    assertThat(files("a").keySet()).containsExactly("_0.cfe", "_0.cfs", "_0.si", "segments_1");
  }

  @Test
  void shardsThatTakeSeveralRoundsOfMemoryAreOneSegmentWithTheSameBytes() throws IOException {
    List<IndexedCoe> coes = Corpus.random(4_100, 3);
    ShardWriter.write(directory.resolve("a"), coes);
    ShardWriter.write(directory.resolve("b"), coes);

    assertThat(files("b")).isEqualTo(files("a"));
    assertThat(files("a")).hasSize(4);
    assertThat(ShardCheck.problem(directory.resolve("a"))).isEmpty();
    try (SearchIndex index = SearchIndex.open(List.of(directory.resolve("a")))) {
      assertThat(index.size()).isEqualTo(4_100);
    }
  }

  @Test
  void aChangedDateChangesTheIdsOfTheFiles() throws IOException {
    ShardWriter.write(directory.resolve("a"), List.of(aCoe("C-1").date("2026-03-01").build()));
    ShardWriter.write(directory.resolve("b"), List.of(aCoe("C-1").date("2026-03-02").build()));

    assertThat(files("b").get("_0.si")).isNotEqualTo(files("a").get("_0.si"));
  }

  @Test
  void anEmptyShardIsAnIndexWithoutCoes() throws IOException {
    ShardWriter.write(directory.resolve("a"), List.of());

    assertThat(files("a").keySet()).containsExactly("segments_1");
    try (SearchIndex index = SearchIndex.open(List.of(directory.resolve("a")))) {
      assertThat(index.search(SearchRequest.of("certificate")).total()).isZero();
    }
  }

  @Test
  void refusesTwoCoesOfOneId() {
    List<IndexedCoe> twins = List.of(aCoe("C-1").build(), aCoe("C-1").title("again").build());

    assertThatThrownBy(() -> ShardWriter.write(directory.resolve("a"), twins))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("two COEs have the id \"C-1\"");
  }

  @Test
  void refusesADirectoryThatHoldsSomething() throws IOException {
    Files.writeString(directory.resolve("left-over"), "x");

    assertThatThrownBy(() -> ShardWriter.write(directory, List.of(aCoe("C-1").build())))
        .isInstanceOf(FileAlreadyExistsException.class)
        .hasMessageContaining("left-over");
  }

  @Test
  void refusesABlankId() {
    assertThatThrownBy(() -> aCoe(" ").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("blank");
  }

  @Test
  void aDamagedShardIsReported() throws IOException {
    Path shard = directory.resolve("a");
    ShardWriter.write(shard, Corpus.random(20, 4));
    assertThat(ShardCheck.problem(shard)).isEmpty();

    byte[] bytes = Files.readAllBytes(shard.resolve("_0.cfs"));
    bytes[bytes.length / 2] ^= 1;
    Files.write(shard.resolve("_0.cfs"), bytes);

    assertThat(ShardCheck.problem(shard)).isPresent();
    assertThat(files("a")).hasSize(4);
  }

  private SortedMap<String, String> files(String shard) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.list(directory.resolve(shard))) {
      for (Path path : paths.toList()) {
        files.put(path.getFileName().toString(), digest(Files.readAllBytes(path)));
      }
    }
    return files;
  }

  private static String digest(byte[] bytes) {
    return bytes.length + " bytes, " + UUID.nameUUIDFromBytes(bytes);
  }
}
