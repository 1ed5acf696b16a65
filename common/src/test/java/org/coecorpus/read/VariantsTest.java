package org.coecorpus.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.coecorpus.testing.FieldScores;
import org.coecorpus.time.Moment;
import org.junit.jupiter.api.Test;

/**
 * Documents in dialects of many tools, each with what a person takes out of it beside it. The
 * expected values were written from the documents, before they were read by this program.
 */
class VariantsTest {

  private static final Path FOLDER =
      Path.of(System.getProperty("project.root", ".."), "common/src/test/resources/read/variants");

  @Test
  void dialectsOfManyToolsAreReadAsAPersonReadsThem() throws IOException {
    FieldScores scores = new FieldScores(VariantsTest::withoutMarkup);
    for (Path expected : expectations()) {
      String name = expected.getFileName().toString().replace(".json", "");
      scores.compare(name, new ObjectMapper().readTree(expected.toFile()), read(name));
    }
    assertThat(scores.f1()).as(scores.table() + scores.faults()).isGreaterThanOrEqualTo(0.98);
  }

  private static List<Path> expectations() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  private static JsonNode read(String name) throws IOException {
    Path file = FOLDER.resolve(name + ".md");
    ReadOutcome outcome = Documents.all(name + ".md", Files.readString(file)).get(0);
    assertThat(outcome).as(name).isInstanceOf(ParsedCoe.class);
    ParsedCoe parsed = (ParsedCoe) outcome;
    ObjectNode json = parsed.toJson();
    parsed.coe().incident().start().map(Moment::toString).ifPresent(at -> json.put("start", at));
    parsed.coe().incident().end().map(Moment::toString).ifPresent(at -> json.put("end", at));
    return json;
  }

  private static String withoutMarkup(String text) {
    return text.replaceAll("[*\\\\]", "");
  }
}
