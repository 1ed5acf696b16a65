package org.coecorpus.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.coecorpus.coe.CoeJson;
import org.junit.jupiter.api.Test;

/**
 * What the readers make of the sample, Markdown included, is {@code coe/1} by the published schema.
 */
class SampleSchemaTest {

  private static final Path DATA = Path.of(System.getProperty("project.root", ".."), "data");

  private final JsonSchema schema;

  SampleSchemaTest() throws IOException {
    schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Files.readString(DATA.resolve("coe.schema.json")));
  }

  @Test
  void everyDocumentOfTheSampleIsReadIntoTheFormat() throws IOException {
    List<ReadOutcome> outcomes = sample();
    assertThat(outcomes).hasSize(273).allMatch(ParsedCoe.class::isInstance);
    for (ReadOutcome outcome : outcomes) {
      JsonNode coe = CoeJson.toTree(((ParsedCoe) outcome).coe());
      assertThat(schema.validate(coe)).as(outcome.source()).isEmpty();
    }
  }

  @Test
  void theSchemaRefusesWhatIsNotTheFormat() throws IOException {
    ObjectNode coe = CoeJson.toTree(((ParsedCoe) sample().get(0)).coe());
    coe.put("timeline", "at ten the alarm went off");
    assertThat(schema.validate(coe)).isNotEmpty();
  }

  private static List<ReadOutcome> sample() throws IOException {
    List<ReadOutcome> outcomes = new ArrayList<>();
    List<Path> files;
    try (Stream<Path> all = Files.walk(DATA.resolve("sample/coes"))) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    DocumentReader reader = DocumentReader.with(ReadLimits.DEFAULT);
    for (Path file : files) {
      try (InputStream in = Files.newInputStream(file)) {
        reader.read(file.toString(), in, outcomes::add);
      }
    }
    return outcomes;
  }
}
