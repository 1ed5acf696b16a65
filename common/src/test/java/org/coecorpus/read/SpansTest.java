package org.coecorpus.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.coecorpus.text.Span;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing that is read may be anything but a piece of the source. */
class SpansTest {

  private static final DocumentReader READER = DocumentReader.with(ReadLimits.DEFAULT);

  /** Fields whose value is mapped from the words of their span. */
  private static final String MAPPED =
      "(.*\\.)?(at|[a-z_]+_at|from|to|status|severity|priority|milestone|level|failed|total|affected"
          + "|width|height|field)(\\[\\d+\\])?";

  /** Every folder of the corpora, also those that are added later. */
  @TestFactory
  Stream<DynamicTest> everyValueOfTheCorporaIsItsSpan() throws IOException {
    return folders().map(folder -> DynamicTest.dynamicTest(folder.toString(), () -> check(folder)));
  }

  @Test
  void everyValueOfTheSampleAndOfTheVariantsIsItsSpan() throws IOException {
    Path project = Path.of(System.getProperty("project.root", ".."));
    assertThat(check(project.resolve("data/sample/coes"))).isGreaterThan(200);
    assertThat(check(project.resolve("common/src/test/resources/read/variants"))).isPositive();
  }

  private static Stream<Path> folders() throws IOException {
    try (Stream<Path> folders = Files.list(Corpora.folder(""))) {
      return folders.filter(Files::isDirectory).sorted().toList().stream();
    }
  }

  /** How many documents the folder holds, all of whose values are pieces of them. */
  private static int check(Path folder) throws IOException {
    int documents = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(unpacked(bytes), StandardCharsets.UTF_8).replace("\ufeff", "");
        for (ReadOutcome outcome : READER.read(file.toString(), bytes)) {
          if (outcome instanceof ParsedCoe parsed) {
            documents++;
            assertThat(faults(parsed, text)).as(file.toString()).isEmpty();
            assertThat(MappedValues.faults(parsed, text)).as(file.toString()).isEmpty();
          }
        }
      }
    }
    return documents;
  }

  private static byte[] unpacked(byte[] bytes) throws IOException {
    boolean packed = bytes.length > 1 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
    return packed ? new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes() : bytes;
  }

  @Test
  void allReportsOfTheMarkdownCorporaAreDocuments() throws IOException {
    for (String folder : List.of("markdown-postmortems/docs", "icco-postmortems/data")) {
      List<Path> files = Corpora.files(folder);
      assertThat(files).hasSizeGreaterThan(50);
      for (Path file : files) {
        assertThat(READER.read(file.toString(), Files.readAllBytes(file)))
            .isNotEmpty()
            .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(ParsedCoe.class));
      }
    }
  }

  @Test
  void aValueThatItsSpanDoesNotSayIsFound() {
    ParsedCoe parsed =
        Documents.parsed("# Late\n\nSeverity: 2\n\n## Timeline\n\n- 2026-03-01 10:15 UTC stop\n");
    String text = "# Late\n\nSeverity: 3\n\n## Timeline\n\n- 2026-03-01 10:16 UTC halt\n";
    assertThat(faults(parsed, text)).containsExactly("sections[0].text", "timeline[0].text");
    assertThat(MappedValues.faults(parsed, text))
        .extracting(fault -> fault.replaceAll(" .*", ""))
        .containsExactly("incident.started_at", "severity", "timeline[0].at");
  }

  @ParameterizedTest
  @CsvSource({
    "cloud-postmortems-issre22/records, 160, 0",
    "danluu-list/entries.jsonl, 77, 0",
    "safenet/csv, 1045, 4"
  })
  void everyTextOfMappedRecordsIsItsSpan(String folder, int documents, int rejects)
      throws IOException {
    Path mapping = Path.of(System.getProperty("project.root"), "data/mappings/safenet.yaml");
    DocumentReader reader =
        DocumentReader.with(ReadLimits.DEFAULT).withMappings(Mappings.read(List.of(mapping)));
    int read = 0;
    int rejected = 0;
    for (Path file : Corpora.files(folder)) {
      byte[] bytes = Files.readAllBytes(file);
      String text = new String(bytes, StandardCharsets.UTF_8).replace("\ufeff", "");
      for (ReadOutcome outcome : reader.read(file.toString(), bytes)) {
        if (outcome instanceof ParsedCoe parsed) {
          read++;
          assertThat(faults(parsed, text)).as(parsed.source()).isEmpty();
          assertThat(parsed.suspect()).as(parsed.source()).isEmpty();
        } else {
          rejected++;
        }
      }
    }
    assertThat(read).isEqualTo(documents);
    assertThat(rejected).isEqualTo(rejects);
  }

  @Test
  void aMarkdownDocumentIsMadeOfItsSpans() {
    String text =
        """
        ---
        severity: Sev-2
        title: "Parcels \\u2014 late"
        ---
        # Ignored

        ## Summary

        Scanners stopped\r
        at the *north* dock.

        ## Timeline

        * 2026-03-01 10:15 UTC **DETECTED:** a `lamp` failed

        ## Action items

        - [x] Replace the lamp ([DOCK-7](https://tickets.example/DOCK-7)) @ana
        """;
    ParsedCoe parsed = Documents.parsed(text);
    assertThat(faults(parsed, text)).isEmpty();
    assertThat(Documents.at(parsed, text, "severity")).isEqualTo("Sev-2");
    assertThat(Documents.at(parsed, text, "timeline[0].at")).isEqualTo("2026-03-01 10:15 UTC");
    assertThat(Documents.at(parsed, text, "actions[0].status")).isEqualTo("[x]");
  }

  /** Paths of texts that are not their span's text, and of values without span. */
  static List<String> faults(ParsedCoe parsed, String text) {
    Map<String, String> values = new TreeMap<>();
    ObjectNode json = parsed.toJson();
    json.remove(List.of("spans", "suspect", "inferred", "unplaced", "source", "schema", "id"));
    collect(new ObjectMapper().valueToTree(json), "", values);
    List<String> faults = new ArrayList<>();
    values.forEach(
        (path, value) -> {
          Span span = parsed.spans().get(path);
          boolean mapped = path.matches(MAPPED);
          if (span == null || (!mapped && !span.of(text).equals(value) && !isQuoted(span, text))) {
            faults.add(path);
          }
        });
    return faults;
  }

  /** Escapes of a quoted value of front matter, JSON or CSV are resolved. */
  private static boolean isQuoted(Span span, String text) {
    boolean quotes = "\"'".indexOf(text.charAt(Math.max(0, span.start() - 1))) >= 0;
    String raw = span.of(text);
    return quotes && (raw.contains("\\") || raw.contains("''") || raw.contains("\"\""));
  }

  private static void collect(JsonNode node, String path, Map<String, String> values) {
    if (node.isObject()) {
      node.propertyStream()
          .forEach(
              field ->
                  collect(
                      field.getValue(),
                      path.isEmpty() ? field.getKey() : path + "." + field.getKey(),
                      values));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        collect(node.get(i), path + "[" + i + "]", values);
      }
    } else {
      values.put(path, node.asText());
    }
  }
}
