package org.coecorpus.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.coecorpus.coe.CoeJson;
import org.coecorpus.coe.Waiver;
import org.coecorpus.read.SourceText;
import org.coecorpus.text.Span;
import org.junit.jupiter.api.Test;

/** Code-review systems take the log and open the right place. */
class SarifTest {

  private static final String TEXT =
      "---\r\nid: COE-1\r\n---\r\n\r\n# Failed deployment\r\n\r\n## Impact\r\n\r\n😀 Many\tfailed.\r\n";

  @Test
  void theLogOfEveryLabelledDocumentFollowsTheSchema() throws IOException {
    Sarif sarif = new Sarif();
    LabelledSet set = LabelledSet.named("a");
    Audit audit = Audit.in(set.context());
    for (LabelledSet.Document document : set.documents()) {
      sarif.add(audit.of(document.parsed(), document.text()), document.text());
    }
    JsonNode log = read(sarif);
    assertThat(log.at("/runs/0/results").size()).isGreaterThan(100);
    assertThat(schema().validate(log)).isEmpty();
  }

  @Test
  void theSchemaRefusesAnotherShape() throws IOException {
    Sarif sarif = new Sarif();
    sarif.add(result("drafts/cart.md", finding(Optional.of(new Span(0, 3)))), text());
    JsonNode log = read(sarif);
    ((ObjectNode) log.at("/runs/0/results/0/locations/0/physicalLocation/region"))
        .put("startLine", 0);
    assertThat(schema().validate(log)).isNotEmpty();
  }

  @Test
  void aFindingOpensAtItsLineAndColumn() throws IOException {
    int many = TEXT.indexOf("Many");
    JsonNode region = region(finding(Optional.of(new Span(many, many + 4))));
    assertThat(region.path("startLine").asInt()).isEqualTo(9);
    // A column counts UTF-16 units from 1; the face before it has two.
    assertThat(region.path("startColumn").asInt()).isEqualTo(4);
    assertThat(region.path("endLine").asInt()).isEqualTo(9);
    assertThat(region.path("endColumn").asInt()).isEqualTo(8);
    assertThat(region.path("charOffset").asInt()).isEqualTo(many);
    assertThat(region.path("charLength").asInt()).isEqualTo(4);
  }

  @Test
  void aPassageOverSeveralLinesEndsOnItsLast() throws IOException {
    JsonNode region =
        region(finding(Optional.of(new Span(TEXT.indexOf("## Impact"), TEXT.indexOf("😀")))));
    assertThat(region.path("startLine").asInt()).isEqualTo(7);
    assertThat(region.path("endLine").asInt()).isEqualTo(9);
    assertThat(region.path("endColumn").asInt()).isEqualTo(1);
  }

  @Test
  void whatIsAbsentOpensTheDocument() throws IOException {
    JsonNode region = region(finding(Optional.empty()));
    assertThat(region.path("startLine").asInt()).isEqualTo(1);
    assertThat(region.has("charLength")).isFalse();
  }

  @Test
  void theSecondObjectOfAFileOpensOnItsOwnLine() throws IOException {
    Sarif sarif = new Sarif();
    String second = "{\"id\":\"COE-2\",\"title\":\"Failed deployment\"}";
    int at = second.indexOf("Failed");
    sarif.add(
        result("all.jsonl#2", finding(Optional.of(new Span(100 + at, 106 + at)))),
        new SourceText(second, 100, 5));
    JsonNode location = read(sarif).at("/runs/0/results/0/locations/0/physicalLocation");
    assertThat(location.at("/artifactLocation/uri").asText()).isEqualTo("all.jsonl");
    assertThat(location.at("/region/startLine").asInt()).isEqualTo(5);
    assertThat(location.at("/region/startColumn").asInt()).isEqualTo(at + 1);
    assertThat(schema().validate(read(sarif))).isEmpty();
  }

  @Test
  void aPathWithBlanksIsAReference() throws IOException {
    Sarif sarif = new Sarif();
    sarif.add(result("/drafts/my cart: 7%.md", finding(Optional.empty())), text());
    sarif.add(result("my: cart.md", finding(Optional.empty())), text());
    List<String> uris = new ArrayList<>();
    read(sarif).findValues("uri").forEach(uri -> uris.add(uri.asText()));
    assertThat(uris).containsExactly("file:/drafts/my%20cart:%207%25.md", "./my:%20cart.md");
  }

  @Test
  void aWaivedFindingIsSuppressedWithItsReason() throws IOException {
    Finding waived =
        new Finding(
            Rules.find("I1").orElseThrow(),
            Part.IMPACT,
            Optional.empty(),
            "Many",
            "why.",
            Optional.of(new Waiver("I1", "counted later", null, null)));
    Sarif sarif = new Sarif();
    sarif.add(result("cart.md", waived), text());
    assertThat(read(sarif).at("/runs/0/results/0/suppressions/0/justification").asText())
        .isEqualTo("counted later");
    assertThat(schema().validate(read(sarif))).isEmpty();
  }

  private static JsonNode region(Finding finding) throws IOException {
    Sarif sarif = new Sarif();
    sarif.add(result("drafts/cart.md", finding), text());
    return read(sarif).at("/runs/0/results/0/locations/0/physicalLocation/region");
  }

  private static SourceText text() {
    return new SourceText(TEXT, 0, 1);
  }

  private static Finding finding(Optional<Span> span) {
    return new Finding(
        Rules.find("I1").orElseThrow(), Part.IMPACT, span, "Many", "why.", Optional.empty());
  }

  private static AuditResult result(String source, Finding finding) {
    return new AuditResult(source, "COE-1", List.of(finding), new TreeMap<>(), new TreeMap<>());
  }

  private static JsonNode read(Sarif sarif) throws IOException {
    return CoeJson.MAPPER.readTree(sarif.log().toString());
  }

  private static JsonSchema schema() throws IOException {
    try (InputStream in = SarifTest.class.getResourceAsStream("sarif/sarif-schema-2.1.0.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
          .getSchema(Objects.requireNonNull(in));
    }
  }
}
