package org.coecorpus.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.coecorpus.coe.CoeJson;
import org.coecorpus.jobs.testing.SparkTestSession;
import org.coecorpus.read.DocumentReader;
import org.coecorpus.read.ParsedCoe;
import org.coecorpus.read.ReadLimits;
import org.coecorpus.read.Reject;
import org.coecorpus.reading.ReadingCount;
import org.coecorpus.reading.ReadingTally;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the commands print with {@code --json} has the shapes that {@code data/schemas} gives. */
@Tag("spark")
class JsonOutputTest {

  private static final Path DATA = Path.of(System.getProperty("project.root", ".."), "data");

  @TempDir static Path folder;
  private static String ran = "";

  @BeforeAll
  static void publishATinyCorpus() throws IOException {
    SparkTestSession.session();
    Path in = Files.createDirectory(folder.resolve("in"));
    for (int i = 1; i <= 4; i++) {
      Files.writeString(in.resolve("coe-" + i + ".json"), coe(i));
    }
    Files.writeString(in.resolve("broken.json"), "{\"schema\":\"coe/1\",");
    ran =
        output(
            "run",
            "--in",
            in.toString(),
            "--store",
            store(),
            "--as-of",
            "2026-07-20",
            "--no-embeddings",
            "--quiet",
            "--json");
  }

  @Test
  void aRunPrintsItsCounts() throws IOException {
    assertThat(ran.lines()).hasSize(1);
    assertThat(problems("run", ran)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"themes,themes", "measures,measures", "releases,releases"})
  void aReadingCommandPrintsItsShape(String command, String schema) throws IOException {
    String printed = output(command, "--store", store(), "--json");
    assertThat(printed.lines()).hasSize(1);
    assertThat(problems(schema, printed)).isEmpty();
  }

  @Test
  void aSearchPrintsHitsAndFacets() throws IOException {
    String plain = output("search", "--store", store(), "--json", "certificate", "lapsed");
    assertThat(CoeJson.MAPPER.readTree(plain).path("hits")).hasSize(4);
    assertThat(problems("search", plain)).isEmpty();
    String full = output("search", "--store", store(), "--json", "--facets", "--explain", "label");
    assertThat(problems("search", full)).isEmpty();
  }

  @Test
  void aCoeIsShownInItsFormat() throws IOException {
    JsonSchema schema = schema(DATA.resolve("coe.schema.json"));
    JsonNode shown = CoeJson.MAPPER.readTree(output("show", "--store", store(), "COE-1", "--json"));
    assertThat(shown.path("id").asText()).isEqualTo("COE-1");
    assertThat(schema.validate(shown)).isEmpty();
  }

  @Test
  void readPrintsALineForEachDocument() throws IOException {
    List<String> lines = output("read", "--json", folder.resolve("in").toString()).lines().toList();
    assertThat(lines).hasSize(4);
    for (String line : lines) {
      assertThat(problems("read", line)).isEmpty();
    }
  }

  @Test
  void theAuditOfFilesAndOfAReleaseHaveOneShape() throws IOException {
    String files = output("audit", "--json", folder.resolve("in").toString());
    assertThat(files.lines()).hasSize(1);
    assertThat(problems("audit", files)).isEmpty();
    assertThat(CoeJson.MAPPER.readTree(files).findValues("rule")).isNotEmpty();
    String release = output("audit", "--json", "--store", store());
    assertThat(problems("audit", release)).isEmpty();
    assertThat(rules(release)).isEqualTo(rules(files));
  }

  private static List<String> rules(String audit) throws IOException {
    List<String> rules = new ArrayList<>();
    for (JsonNode document : CoeJson.MAPPER.readTree(audit).path("documents")) {
      for (JsonNode finding : document.path("findings")) {
        rules.add(
            document.path("id").asText()
                + " "
                + finding.path("rule").asText()
                + " "
                + finding.path("start")
                + " "
                + finding.path("passage"));
      }
      rules.add(document.path("id").asText() + " " + document.path("not_assessable"));
    }
    return rules.stream().sorted().toList();
  }

  @Test
  void needsPrintsEveryIncident() throws IOException {
    Path register =
        Files.writeString(
            folder.resolve("incidents.csv"),
            """
            id,severity,customer_impact,teams,started,ended,waiver
            INC-1,SEV1,true,cart;pay,2026-03-01T10:00:00Z,2026-03-01T11:00:00Z,
            INC-2,SEV2,false,,,,
            INC-3,SEV3,false,pay,2026-03-01T10:00:00Z,,
            INC-4,,,pay,2026-03-01T10:00:00Z,,
            INC-5,SEV1,,pay,2026-03-01T10:00:00Z,,a drill
            """);
    String printed = output("needs", "--incidents", register.toString(), "--json");
    assertThat(problems("needs", printed)).isEmpty();
    JsonNode incidents = CoeJson.MAPPER.readTree(printed).path("incidents");
    assertThat(incidents.findValuesAsText("need"))
        .containsExactly("required", "advised", "not_asked", "unknown", "waived");
    assertThat(incidents.get(0).path("owners").toString()).isEqualTo("[\"cart\",\"pay\"]");
    assertThat(incidents.get(0).path("due_at").asText()).isEqualTo("2026-03-15T11:00:00Z");
    assertThat(output("needs", "--incidents", register.toString()))
        .contains("INC-1  required by P4: severity 1\n  cart, pay: the manager of each team")
        .endsWith("5 incidents: required 1, advised 1, not asked 1, unknown 1, waived 1\n");
  }

  @Test
  void aReadingReportHasItsShape() throws IOException {
    ReadingTally tally = ReadingTally.of(List.of("in"));
    tally.add("in/1.json", count("{\"schema\":\"coe/1\",\"severity\":\"ugly\",\"mood\":1}"));
    tally.add(new Reject("in/2.json", "line 1", "malformed JSON: no end", "h"));
    assertThat(problems("reading", tally.report().toJson())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "run",
    "themes",
    "measures",
    "releases",
    "search",
    "read",
    "reading",
    "audit",
    "needs"
  })
  void aSchemaRefusesAnotherShape(String name) throws IOException {
    assertThat(problems(name, "[]")).isNotEmpty();
    if (!name.equals("reading") && !name.equals("read")) {
      ObjectNode odd = (ObjectNode) CoeJson.MAPPER.readTree(ran);
      assertThat(problems(name, odd.put("mood", "low").toString())).isNotEmpty();
    }
  }

  private static ReadingCount count(String json) {
    return ReadingCount.of(
        (ParsedCoe)
            DocumentReader.with(ReadLimits.DEFAULT)
                .read("1.json", json.getBytes(StandardCharsets.UTF_8))
                .get(0));
  }

  private static Iterable<?> problems(String name, String json) throws IOException {
    return schema(DATA.resolve("schemas").resolve(name + ".schema.json"))
        .validate(CoeJson.MAPPER.readTree(json));
  }

  private static JsonSchema schema(Path file) throws IOException {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(Files.readString(file));
  }

  private static String output(String... arguments) {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      assertThat(Main.commandLine().execute(arguments)).isZero();
    } finally {
      System.setOut(before);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }

  private static String store() {
    return folder.resolve("store").toString();
  }

  private static String coe(int number) {
    return ("{'schema':'coe/1','id':'COE-"
            + number
            + "','title':'Labels did not print "
            + number
            + "','access':{'level':'company'},'status':'COMPLETED','team':'labels','severity':'SEV2',"
            + "'incident':{'impact_started_at':'2026-05-0"
            + number
            + "T10:00:00Z','impact_ended_at':'2026-05-0"
            + number
            + "T11:00:00Z','detected_at':'noon'},"
            + "'lifecycle':{'created_at':'2026-06-04T10:00:00Z','completed_at':'2026-06-09T10:00:00Z'},"
            + "'summary':'The printers refused labels.',"
            + "'root_causes':[{'text':'The certificate of printer "
            + number
            + " lapsed unseen.'}],"
            + "'actions':[{'id':'A1','title':'Renew it','ticket':'LBL-"
            + number
            + "','status':'OPEN','due_at':'2026-08-01'}]}")
        .replace('\'', '"');
  }
}
