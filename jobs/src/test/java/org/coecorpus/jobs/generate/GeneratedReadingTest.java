package org.coecorpus.jobs.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.coecorpus.read.DocumentReader;
import org.coecorpus.read.ParsedCoe;
import org.coecorpus.read.ReadLimits;
import org.coecorpus.read.ReadOutcome;
import org.coecorpus.testing.FieldScores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read from generated documents is what their truth says that they state. */
class GeneratedReadingTest {

  private static final double LOWEST_F1 = 0.99;

  @TempDir Path dir;

  @Test
  void markdownIsReadAsItWasMeant() throws IOException {
    readsAll(600, 20_270_101, "markdown", 0.5);
  }

  @Test
  void jsonIsReadAsItWasMeant() throws IOException {
    readsAll(200, 20_270_102, "json", 0);
  }

  @Tag("sweep")
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233})
  void markdownOfAnySeedIsReadAsItWasMeant(long seed) throws IOException {
    readsAll(800, seed, "markdown", 1);
  }

  private void readsAll(int count, long seed, String format, double markdown) throws IOException {
    CorpusGenerator.generate(
        new GenerateRequest(
            count, seed, dir, GenerateOptions.DEFAULTS.withMarkdownShare(markdown)));
    FieldScores scores = new FieldScores(UnaryOperator.identity());
    Map<String, JsonNode> found = found();
    int compared = 0;
    for (JsonNode truth : truths()) {
      if (truth.get("format").asText().equals(format)) {
        String source = truth.get("source").asText();
        assertThat(found).as("documents read from %s", source).containsKey(source);
        scores.compare(source, truth.get("coe"), found.get(source));
        compared++;
      }
    }
    if (Boolean.getBoolean("scores.print")) {
      System.out.println(String.join("\n", scores.faults()) + "\n" + scores.table());
    }
    assertThat(compared).as("documents in %s", format).isGreaterThan(count / 4);
    assertThat(scores.fields())
        .as(scores.table())
        .contains("timeline.text", "actions.due_at", "whys.answer", "lifecycle.completed_at")
        .allSatisfy(
            field -> assertThat(scores.f1(field)).as(field).isGreaterThanOrEqualTo(LOWEST_F1));
  }

  private List<JsonNode> truths() throws IOException {
    try (Stream<Path> files = Files.list(dir.resolve("truth"))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("documents-"))
          .sorted()
          .flatMap(GeneratedReadingTest::lines)
          .toList();
    }
  }

  private static Stream<JsonNode> lines(Path file) {
    ObjectMapper mapper = new ObjectMapper();
    try {
      return Files.readAllLines(file).stream()
          .map(
              line -> {
                try {
                  return mapper.readTree(line);
                } catch (IOException e) {
                  throw new java.io.UncheckedIOException(e);
                }
              });
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** What the reader finds, by source. */
  private Map<String, JsonNode> found() throws IOException {
    Map<String, JsonNode> found = new TreeMap<>();
    try (Stream<Path> files = Files.walk(dir.resolve("coes"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String source = dir.relativize(file).toString().replace('\\', '/');
        for (ReadOutcome outcome :
            DocumentReader.with(ReadLimits.DEFAULT).read(source, Files.readAllBytes(file))) {
          if (outcome instanceof ParsedCoe parsed) {
            found.put(parsed.source(), parsed.toJson());
          }
        }
      }
    }
    return found;
  }
}
