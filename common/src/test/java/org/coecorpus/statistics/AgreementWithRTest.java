package org.coecorpus.statistics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every method against R on some 2,700 random data sets. {@code src/test/r/expected.R} made the
 * values; where R is installed it makes them again.
 */
class AgreementWithRTest {

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final Path SCRIPT =
      Path.of(System.getProperty("project.root", ".."), "common/src/test/r/expected.R");

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void valuesAgreeToNineDigits(ValueOfR method) throws IOException {
    List<JsonNode> sets =
        checkedIn().stream().filter(set -> set.get("m").textValue().equals(method.id())).toList();
    assertThat(sets).hasSizeGreaterThanOrEqualTo(120);
    sets.forEach(method::check);
  }

  @Test
  void atLeastTwoThousandDataSetsAreCheckedIn() throws IOException {
    assertThat(checkedIn()).hasSizeGreaterThan(2_000);
  }

  @Test
  @Tag("r")
  void theSameRunOfRAgreesAgain() throws IOException, InterruptedException {
    assumeThat(isInstalled()).as("Rscript with the package survival is installed").isTrue();
    Path lines = folder.resolve("expected.jsonl");
    Process run =
        new ProcessBuilder("Rscript", "--vanilla", SCRIPT.toString())
            .redirectOutput(lines.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(run.waitFor()).isZero();
    try (BufferedReader reader = Files.newBufferedReader(lines)) {
      List<JsonNode> sets = sets(reader);
      assertThat(sets).hasSizeGreaterThan(2_000);
      for (ValueOfR method : ValueOfR.values()) {
        sets.stream()
            .filter(set -> set.get("m").textValue().equals(method.id()))
            .forEach(method::check);
      }
    }
  }

  private static boolean isInstalled() throws InterruptedException {
    try {
      return new ProcessBuilder("Rscript", "-e", "library(survival)")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static List<JsonNode> checkedIn() throws IOException {
    try (InputStream packed =
            Objects.requireNonNull(
                AgreementWithRTest.class.getResourceAsStream("/statistics/expected.jsonl.gz"));
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(new GZIPInputStream(packed), UTF_8))) {
      return sets(reader);
    }
  }

  private static List<JsonNode> sets(BufferedReader lines) throws IOException {
    List<JsonNode> sets = new ArrayList<>();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      sets.add(MAPPER.readTree(line));
    }
    return sets;
  }
}
