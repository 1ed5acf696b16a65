package org.coecorpus.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentReaderTest {

  private static final String LIFT =
      "{\"schema\":\"coe/1\",\"id\":\"LIFT-1\",\"title\":\"Lift stood\"}";
  private static final String RAMP =
      "{\"schema\":\"coe/1\",\"id\":\"RAMP-2\",\"title\":\"Ramp ↑ froze\"}";

  private final DocumentReader reader = DocumentReader.with(ReadLimits.DEFAULT);

  private List<ReadOutcome> read(byte[] bytes) {
    return reader.read("in/dock.json", bytes);
  }

  private List<ReadOutcome> read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> ids(List<ReadOutcome> outcomes) {
    return outcomes.stream()
        .map(o -> o instanceof ParsedCoe coe ? coe.coe().id() : "reject at " + ((Reject) o).place())
        .toList();
  }

  @Test
  void aSingleObjectKeepsItsSource() {
    List<ReadOutcome> outcomes = read("\n " + LIFT + "\n");
    assertThat(ids(outcomes)).containsExactly("LIFT-1");
    assertThat(outcomes.get(0).source()).isEqualTo("in/dock.json");
    // printf '%s' '{"schema":...}' | sha256sum
    assertThat(outcomes.get(0).hash()).isEqualTo(read(LIFT).get(0).hash()).matches("[0-9a-f]{64}");
  }

  @Test
  void arraysAndLinesNumberTheirObjectsAndPointIntoTheWholeText() {
    for (String text :
        List.of("[" + LIFT + ",\n" + RAMP + "]", LIFT + "\n" + RAMP + "\n", LIFT + RAMP)) {
      List<ReadOutcome> outcomes = read(text);
      assertThat(ids(outcomes)).as(text).containsExactly("LIFT-1", "RAMP-2");
      ParsedCoe second = (ParsedCoe) outcomes.get(1);
      assertThat(second.source()).isEqualTo("in/dock.json#2");
      assertThat(second.spans().get("title").of(text)).isEqualTo("Ramp ↑ froze");
    }
  }

  @Test
  void anEmptyArrayHasNoObjects() {
    assertThat(read("[]")).isEmpty();
  }

  @Test
  void anArrayThatIsCutOffIsSaid() {
    for (String end : List.of("", ",", "\n")) {
      List<ReadOutcome> outcomes = read("[" + LIFT + "," + RAMP + end);
      assertThat(ids(outcomes)).hasSize(3).startsWith("LIFT-1", "RAMP-2");
      assertThat(((Reject) outcomes.get(2)).reason())
          .contains("found the end of the file inside an array");
    }
    assertThat(read("[")).singleElement().isInstanceOf(Reject.class);
  }

  @Test
  void aBrokenLineCostsOnlyItself() {
    String text = LIFT + "\n{\"schema\":\"coe/1\",\"title\":\n" + RAMP + "\n";
    assertThat(ids(read(text)))
        .containsExactly("LIFT-1", "reject at object 2, line 2, column 27", "RAMP-2");
    assertThat(ids(read("{\"id\": \"x\"\n" + LIFT + "\n" + RAMP)))
        .containsExactly("reject at object 1, line 1, column 11", "LIFT-1", "RAMP-2");
  }

  @Test
  void aBrokenElementOfAnArrayCostsOnlyItself() {
    List<ReadOutcome> outcomes = read("[" + LIFT + ", {\"title\": NaN}, 7, " + RAMP + "]");
    assertThat(ids(outcomes))
        .containsExactly(
            "LIFT-1",
            "reject at object 2, line 1, column 14",
            "reject at object 3, line 1, column 1",
            "RAMP-2");
    assertThat(((Reject) outcomes.get(1)).reason()).contains("NaN");
    assertThat(((Reject) outcomes.get(2)).reason())
        .contains("found a number, expected a JSON object");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"title\":\"a\",\"title\":\"b\"}|Duplicate field 'title'",
        "{\"title\":\"\\ud800 x\"}|lone surrogate",
        "{\"schema\":\"coe/2\",\"title\":\"a\"}|found schema \"coe/2\", expected \"coe/1\"",
        "{\"name\":\"tool\",\"version\":\"1\"}|not a COE",
        "{\"title\":\"a\"} x|Unrecognized token",
        "{\"title\":\"a\"|end-of-input",
      })
  void badObjectsAreRejectedWithTheirReason(String json, String reason) {
    List<ReadOutcome> outcomes = read(json);
    Reject last = (Reject) outcomes.get(outcomes.size() - 1);
    assertThat(last.reason()).contains(reason);
  }

  @Test
  void nestingIsLimited() {
    String deep = "{\"summary\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    assertThat(((Reject) read(deep).get(0)).reason()).contains("nesting depth");
  }

  @Test
  void anObjectBeyondTheLimitIsRejectedAndTheNextIsRead() {
    DocumentReader small = DocumentReader.with(ReadLimits.DEFAULT.withMaxDocumentBytes(200));
    String text = LIFT + "\n{\"summary\":\"" + "x".repeat(5000) + "\"}\n" + RAMP;
    List<ReadOutcome> outcomes = small.read("d.jsonl", text.getBytes(StandardCharsets.UTF_8));
    assertThat(ids(outcomes)).containsExactly("LIFT-1", "reject at object 2", "RAMP-2");
    assertThat(((Reject) outcomes.get(1)).reason()).contains("more than 200 bytes");
  }

  @Test
  void bytesThatAreNotUtf8AreNamedByTheirOffset() {
    byte[] text = (LIFT + "\n" + RAMP + "\n" + LIFT).getBytes(StandardCharsets.UTF_8);
    int at = LIFT.length() + 45;
    text[at] = (byte) 0xff;
    List<ReadOutcome> outcomes = read(text);
    assertThat(ids(outcomes)).containsExactly("LIFT-1", "reject at byte " + at, "LIFT-1");
    byte[] markdown =
        "# A dock outage\n\n## Timeline\n\n- 10:00 \u00e9".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(((Reject) read(markdown).get(0)).place()).isEqualTo("byte " + (markdown.length - 1));
  }

  @Test
  void aByteOrderMarkDoesNotCount() {
    ParsedCoe coe = (ParsedCoe) read("\ufeff" + LIFT).get(0);
    assertThat(coe.spans().get("title").of(LIFT)).isEqualTo("Lift stood");
  }

  @Test
  void gzipIsUnpackedOnceAndWithinLimits() throws IOException {
    assertThat(ids(read(gzip(LIFT.getBytes(StandardCharsets.UTF_8))))).containsExactly("LIFT-1");
    byte[] twice = gzip(gzip(LIFT.getBytes(StandardCharsets.UTF_8)));
    assertThat(((Reject) read(twice).get(0)).reason()).contains("gzip within gzip");
    byte[] broken = gzip(LIFT.getBytes(StandardCharsets.UTF_8));
    broken[15] ^= 0x55;
    assertThat(read(broken)).last().isInstanceOf(Reject.class);
    byte[] bomb = gzip(new byte[64 << 20]);
    assertThat(((Reject) read(bomb).get(0)).reason()).contains("binary");
    byte[] repetitive = ("{\"summary\":\"" + "x".repeat(30 << 20)).getBytes(StandardCharsets.UTF_8);
    assertThat(((Reject) read(gzip(repetitive)).get(0)).reason())
        .contains("unpacks to more than 200 times");
  }

  @Test
  void filesThatAreNoTextAreNamed() {
    assertThat(((Reject) read("%PDF-1.7 x").get(0)).reason()).contains("found a PDF file");
    assertThat(((Reject) read("PK\u0003\u0004 x").get(0)).reason()).contains("Word");
    assertThat(((Reject) read("\ufeff\n<!DOCTYPE HTML>\n<p>an outage").get(0)).reason())
        .contains("found an HTML page");
    assertThat(((Reject) read("<?xml version='1.0'?><incident/>").get(0)).reason())
        .contains("found an XML file");
    assertThat(((Reject) read(new byte[] {(byte) 0xff, (byte) 0xfe, 'a', 0}).get(0)).reason())
        .contains("UTF-16");
    assertThat(((Reject) read(new byte[50]).get(0)).reason()).contains("a binary file");
    assertThat(((Reject) read("").get(0)).reason()).contains("empty file");
  }

  @Test
  void aFailingStreamIsNoReject() {
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("cable cut");
          }
        };
    assertThatThrownBy(() -> reader.read("x", failing, outcome -> {}))
        .isInstanceOf(IOException.class)
        .hasMessage("cable cut");
  }

  @Test
  void objectsComeWhileTheStreamIsStillOpen() throws IOException {
    byte[] line = (LIFT + "\n").getBytes(StandardCharsets.UTF_8);
    int lines = 8_000;
    int[] given = {0};
    InputStream stream =
        new InputStream() {
          @Override
          public int read() {
            return given[0] == lines * line.length ? -1 : line[given[0]++ % line.length];
          }
        };
    List<Integer> givenAt = new ArrayList<>();
    reader.read("lines", stream, outcome -> givenAt.add(given[0]));
    assertThat(givenAt).hasSize(lines);
    assertThat(givenAt.get(0)).isLessThan(lines * line.length / 2);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }

  @Test
  void whatIsKnownIsPassedOverWhereverItsFileLies() {
    byte[] stated = "{\"id\":\"COE-1\",\"summary\":\"s\"}\n{\"summary\":\"t\"}".getBytes(UTF_8);
    DocumentReader reader = DocumentReader.with(ReadLimits.DEFAULT);
    List<ReadOutcome> first = reader.read("a/x.jsonl", stated);
    Set<String> keys =
        first.stream()
            .map(outcome -> ((ParsedCoe) outcome).key())
            .collect(Collectors.toUnmodifiableSet());
    assertThat(reader.passingOver(keys).read("b/x.jsonl", stated))
        .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Known.class))
        .extracting(ReadOutcome::source)
        .containsExactly("b/x.jsonl#1", "b/x.jsonl#2");
    // Only an id made of the file's name is another in another file.
    List<ReadOutcome> renamed = reader.passingOver(keys).read("a/y.jsonl", stated);
    assertThat(renamed.get(0)).isInstanceOf(Known.class);
    assertThat(renamed.get(1)).isInstanceOf(ParsedCoe.class);
    byte[] markdown =
        "# Late\n\n## Summary\n\nLabels were late.\n\n## Timeline\n\n- 10:15 a lamp failed\n"
            .getBytes(UTF_8);
    String key = ((ParsedCoe) reader.read("2026-03-01.md", markdown).get(0)).key();
    assertThat(reader.passingOver(Set.of(key)).read("b/2026-03-01.md", markdown).get(0))
        .isInstanceOf(Known.class);
    assertThat(reader.passingOver(Set.of(key)).read("2026-03-02.md", markdown).get(0))
        .isInstanceOf(ParsedCoe.class);
  }
}
