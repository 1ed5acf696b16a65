package org.coecorpus.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VectorCacheTest {

  @TempDir Path directory;

  @Test
  void givesBackWhatWasSaved() throws IOException {
    VectorCache cache = VectorCache.open(directory.resolve("new"), "model/1");
    assertThat(cache.find("a")).isEmpty();
    cache.putAll(Map.of("a", new float[] {1, 2}, "b", new float[] {3, 4}));
    cache.save();

    VectorCache again = VectorCache.open(directory.resolve("new"), "model/1");
    assertThat(again.problem()).isEmpty();
    assertThat(again.size()).isEqualTo(2);
    assertThat(again.find("a").orElseThrow()).containsExactly(1, 2);
    assertThat(again.find("b").orElseThrow()).containsExactly(3, 4);
    assertThat(again.find("c")).isEmpty();
  }

  @Test
  void theFileDoesNotDependOnTheOrderOfAdding() throws IOException {
    VectorCache one = VectorCache.open(directory.resolve("one"), "m");
    one.putAll(Map.of("a", new float[] {1}));
    one.putAll(Map.of("b", new float[] {2}));
    one.save();
    VectorCache two = VectorCache.open(directory.resolve("two"), "m");
    two.putAll(Map.of("b", new float[] {2}));
    two.putAll(Map.of("a", new float[] {1}));
    two.save();
    assertThat(onlyFile(directory.resolve("one")))
        .hasSameBinaryContentAs(onlyFile(directory.resolve("two")));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5, 30, 60, -1})
  void aCutFileIsAnEmptyCacheWithAMessage(int length) throws IOException {
    byte[] whole = Files.readAllBytes(saved());
    int kept = length < 0 ? whole.length + length : length;
    Files.write(saved(), Arrays.copyOf(whole, kept));
    VectorCache cache = VectorCache.open(directory, "m");
    assertThat(cache.size()).isZero();
    assertThat(cache.problem().orElseThrow()).contains("computed anew").contains("m.vectors");
    cache.putAll(Map.of("a", new float[] {9, 9, 9}));
    cache.save();
    assertThat(VectorCache.open(directory, "m").find("a").orElseThrow()).containsExactly(9, 9, 9);
  }

  @Test
  void anyChangedByteIsNoticed() throws IOException {
    byte[] whole = Files.readAllBytes(saved());
    for (int i = 0; i < whole.length; i++) {
      byte[] changed = whole.clone();
      changed[i] ^= 1;
      Files.write(saved(), changed);
      VectorCache cache = VectorCache.open(directory, "m");
      assertThat(cache.problem()).as("byte %d", i).isPresent();
      assertThat(cache.size()).as("byte %d", i).isZero();
    }
  }

  @Test
  void vectorsOfAnotherModelAreNotUsed() throws IOException {
    Files.move(saved(), directory.resolve("other.vectors"));
    assertThat(VectorCache.open(directory, "other").problem().orElseThrow())
        .contains("vectors of m")
        .contains("expected other");
  }

  @Test
  void forgetsWhatIsNotRetained() throws IOException {
    saved();
    VectorCache cache = VectorCache.open(directory, "m");
    cache.retainAll(List.of("b", "never seen"));
    cache.save();
    VectorCache again = VectorCache.open(directory, "m");
    assertThat(again.find("a")).isEmpty();
    assertThat(again.find("b")).isPresent();
  }

  @Test
  void leavesNoTemporaryFile() throws IOException {
    saved();
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files.map(f -> f.getFileName().toString())).containsExactly("m.vectors");
    }
  }

  @Test
  void refusesVectorsOfAnotherLength() {
    VectorCache cache = VectorCache.open(directory, "m");
    cache.putAll(Map.of("a", new float[] {1, 2}));
    assertThatThrownBy(() -> cache.putAll(Map.of("b", new float[] {1})))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 numbers, expected 2");
  }

  private Path saved() throws IOException {
    Path file = directory.resolve("m.vectors");
    if (!Files.exists(file)) {
      VectorCache cache = VectorCache.open(directory, "m");
      cache.putAll(Map.of("a", new float[] {1, 2}, "b", new float[] {3, 4}));
      cache.save();
    }
    return file;
  }

  private static Path onlyFile(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findFirst().orElseThrow();
    }
  }
}
