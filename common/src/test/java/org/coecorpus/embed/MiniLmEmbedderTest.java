package org.coecorpus.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MiniLmEmbedderTest {

  private static MiniLmEmbedder embedder;

  @BeforeAll
  static void open() {
    embedder = MiniLmEmbedder.open();
  }

  @AfterAll
  static void close() {
    embedder.close();
  }

  @Test
  void paraphrasesAreCloserThanUnrelatedSentences() {
    float[] expired = embedder.embed("The TLS certificate expired and clients refused to connect");
    float[] lapsed = embedder.embed("An SSL cert was not renewed in time, so connections failed");
    float[] disk = embedder.embed("Old log files filled the disk of the print server");
    assertThat(cosine(expired, lapsed)).isGreaterThan(0.5);
    assertThat(cosine(expired, lapsed)).isGreaterThan(cosine(expired, disk) + 0.2);
  }

  @Test
  void aVectorDoesNotDependOnWhatWasEmbeddedBefore() {
    float[] alone = embedder.embed("short text");
    embedder.embed("a much longer text about something else ".repeat(20));
    assertThat(embedder.embed("short text")).containsExactly(alone);
  }

  @Test
  void severalThreadsGetTheSameVectors() throws Exception {
    List<String> texts = Stream.iterate(0, i -> i < 40, i -> i + 1).map(i -> "text " + i).toList();
    List<float[]> expected = texts.stream().map(embedder::embed).toList();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<float[]>> tasks =
          texts.stream().map(text -> (Callable<float[]>) () -> embedder.embed(text)).toList();
      List<Future<float[]>> results = threads.invokeAll(tasks);
      for (int i = 0; i < results.size(); i++) {
        assertThat(results.get(i).get()).containsExactly(expected.get(i));
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void vectorsHaveLengthOneWhateverTheText() {
    for (String text :
        List.of("", " ", "\u0000", "\ud83d", "日本", "x".repeat(5000), "a b ".repeat(500))) {
      float[] vector = embedder.embed(text);
      assertThat(vector).hasSize(embedder.dimensions()).hasSize(384);
      assertThat(cosine(vector, vector)).isCloseTo(1, within(1e-5));
    }
  }

  @Test
  void namesTheModelByItsContent() {
    assertThat(embedder.modelId()).matches("all-minilm-l6-v2-q-[0-9a-f]{8}");
  }

  @Test
  void leavesNoUnpackedLibrariesBehind() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .noneMatch(name -> name.startsWith("coe-onnxruntime-" + ProcessHandle.current().pid()));
    }
  }

  private static double cosine(float[] a, float[] b) {
    double product = 0;
    for (int i = 0; i < a.length; i++) {
      product += (double) a[i] * b[i];
    }
    return product;
  }
}
