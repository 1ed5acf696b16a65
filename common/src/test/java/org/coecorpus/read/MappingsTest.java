package org.coecorpus.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.coecorpus.actionitem.ActionItem;
import org.coecorpus.actionitem.ActionStatus;
import org.coecorpus.coe.Coe;
import org.coecorpus.incident.Severity;
import org.coecorpus.settings.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables and foreign JSON become COEs by a file that says which column is which field. */
class MappingsTest {

  private static final Mappings EXAMPLE =
      Mappings.read(
          List.of(Path.of(System.getProperty("project.root"), "data/mappings/example.yaml")));

  private static final String HEADER =
      "Ref, Headline ,Level,Crew,Opened,Closed,Story,Causes,Other cause,Learned,First step,"
          + "First step state,Second step,Second step owner,Colour\r\n";

  private static final String ROW =
      "G-7,\"Gate \"\"B\"\" stuck\",red,north,28/02/2026 18:30,01/03/2026,\"The gate\nstood open.\","
          + "\"worn hinge; \"\"no\"\" spare\",n/a,Oil it,Order hinges,shut,Check the rest,ana,blue\r\n";

  private static List<ReadOutcome> read(Mappings mappings, String name, String text) {
    return DocumentReader.with(ReadLimits.DEFAULT)
        .withMappings(mappings)
        .read(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static Mappings mapping(String yaml) {
    return new Mappings(List.of(new Mappings.File("gates.yaml", yaml)));
  }

  private static ParsedCoe only(Mappings mappings, String text) {
    List<ReadOutcome> outcomes = read(mappings, "in/gates.csv", text);
    assertThat(outcomes).hasSize(1).first().isInstanceOf(ParsedCoe.class);
    return (ParsedCoe) outcomes.get(0);
  }

  /** Read day first as it looks, it would be right by luck, and 03/04/2024 wrong without a word. */
  @Test
  void aTimeThatIsInNoFormatOfTheMappingIsSuspect() {
    Mappings mappings =
        mapping(
            "needs: [Ref]\n"
                + "fields: {id: Ref, title: Headline,"
                + " incident.started_at: {column: Opened, format: MM/dd/yyyy HH:mm},"
                + " 'root_causes[].text': Cause}");
    String header = "Ref,Headline,Opened,Cause\n";
    ParsedCoe fits = only(mappings, header + "G-7,Gate stuck,03/04/2024 10:00,worn hinge\n");
    assertThat(String.valueOf(fits.coe().incident().startedAt())).startsWith("2024-03-04T10:00");
    ParsedCoe other = only(mappings, header + "G-7,Gate stuck,25/12/2024 10:00,worn hinge\n");
    assertThat(other.coe().incident().startedAt()).isNull();
    assertThat(other.suspect())
        .singleElement()
        .satisfies(suspect -> assertThat(suspect.text()).isEqualTo("25/12/2024 10:00"));
    ParsedCoe iso = only(mappings, header + "G-7,Gate stuck,2024-12-25T10:00Z,worn hinge\n");
    assertThat(String.valueOf(iso.coe().incident().startedAt())).isEqualTo("2024-12-25T10:00Z");
  }

  @Test
  void aRowBecomesACoeOfItsSpans() {
    String text = HEADER + ROW;
    ParsedCoe parsed = only(EXAMPLE, text);
    Coe coe = parsed.coe();
    assertThat(parsed.source()).isEqualTo("in/gates.csv#1");
    assertThat(coe.id()).isEqualTo("G-7");
    assertThat(coe.title()).isEqualTo("Gate \"B\" stuck");
    assertThat(coe.severity()).isEqualTo(Severity.SEV1);
    assertThat(coe.team()).isEqualTo("north");
    assertThat(coe.summary()).isEqualTo("The gate\nstood open.");
    assertThat(coe.incident().startedAt()).hasToString("2026-02-28T18:30:00Z");
    assertThat(coe.incident().resolvedAt()).hasToString("2026-03-01");
    assertThat(coe.rootCauses()).extracting("text").containsExactly("worn hinge", "\"no\" spare");
    assertThat(coe.lessons()).extracting("text").containsExactly("Oil it");
    assertThat(coe.actions())
        .extracting(ActionItem::title)
        .containsExactly("Order hinges", "Check the rest");
    assertThat(coe.actions()).extracting(ActionItem::owner).containsExactly(null, "ana");
    assertThat(coe.actions().get(0).status()).isEqualTo(ActionStatus.COMPLETED);
    assertThat(coe.actions().get(0).statusAsWritten()).isEqualTo("shut");
    assertThat(coe.extra()).containsOnlyKeys("Colour", "Other cause");
    assertThat(parsed.inferred()).containsExactly("incident.started_at");
    assertThat(parsed.unplaced()).containsExactly("incident.resolved_at");
    assertThat(parsed.suspect()).isEmpty();
    assertThat(Documents.at(parsed, text, "title")).isEqualTo("Gate \"\"B\"\" stuck");
    assertThat(Documents.at(parsed, text, "severity")).isEqualTo("red");
    assertThat(Documents.at(parsed, text, "incident.started_at")).isEqualTo("28/02/2026 18:30");
    assertThat(Documents.at(parsed, text, "actions[1].owner")).isEqualTo("ana");
    assertThat(SpansTest.faults(parsed, text)).isEmpty();
  }

  @Test
  void aBrokenRowCostsOnlyItself() {
    String text =
        "Ref;Headline;Opened\n"
            + "A;one;2026-03-01\n"
            + "B;too;many;cells\n"
            + "C;few\n"
            + "D;\"no \"end\" here;2026-03-01\n"
            + "\n"
            + "E;\"never closed;2026-03-01\n"
            + "F;\"six\nlines\";2026-03-01\n"
            + ";;\n"
            + "G;\"open to the end;2026-03-02\n"
            + "H;eight;2026-03-03";
    assertThat(read(EXAMPLE, "x.csv", text))
        .extracting(
            outcome ->
                outcome instanceof ParsedCoe coe
                    ? coe.source() + " " + coe.coe().id() + " " + coe.coe().title()
                    : outcome.source() + " " + ((Reject) outcome).place())
        .containsExactly(
            "x.csv#1 A one",
            "x.csv#2 line 3",
            "x.csv#3 line 4",
            "x.csv#4 line 5",
            "x.csv#5 line 7",
            "x.csv#6 F six\nlines",
            "x.csv#7 line 10",
            "x.csv#8 line 11",
            "x.csv#9 H eight");
    List<String> reasons =
        read(EXAMPLE, "x.csv", text).stream()
            .filter(Reject.class::isInstance)
            .map(outcome -> ((Reject) outcome).reason())
            .toList();
    assertThat(reasons.get(0)).isEqualTo("found 4 cells, expected 3 as in the header");
    assertThat(reasons.get(2))
        .isEqualTo("found \"e\" behind a closing quotation mark, expected ; or the line's end");
    assertThat(reasons.get(4)).contains("found nothing in the columns that mapping");
    assertThat(reasons.get(5)).contains("never closed");
  }

  @Test
  void bytesThatAreNotUtf8CostTheirRow() {
    byte[] bytes =
        "Ref,Headline,Opened\nA,one,\nB,tw\u00f6,\nC,three,\n"
            .getBytes(StandardCharsets.ISO_8859_1);
    List<ReadOutcome> outcomes =
        DocumentReader.with(ReadLimits.DEFAULT).withMappings(EXAMPLE).read("x.csv", bytes);
    assertThat(outcomes).hasSize(3);
    assertThat(((Reject) outcomes.get(1)).place()).isEqualTo("line 3, byte 31");
    assertThat(((ParsedCoe) outcomes.get(2)).coe().title()).isEqualTo("three");
  }

  @Test
  void aRowBeyondTheLimitIsARejectAndTheNextIsRead() {
    DocumentReader small =
        DocumentReader.with(ReadLimits.DEFAULT.withMaxDocumentBytes(50)).withMappings(EXAMPLE);
    String text =
        "Ref,Headline,Opened\nA,"
            + "x".repeat(80)
            + ",\nB,two,\nC,\""
            + "y\n".repeat(60)
            + "D,four,";
    List<ReadOutcome> outcomes = small.read("x.csv", text.getBytes(StandardCharsets.UTF_8));
    assertThat(((Reject) outcomes.get(0)).reason()).contains("more than 50 bytes");
    assertThat(((ParsedCoe) outcomes.get(1)).coe().id()).isEqualTo("B");
    assertThat(((Reject) outcomes.get(2)).place()).isEqualTo("line 4");
    assertThat(((ParsedCoe) outcomes.get(outcomes.size() - 1)).coe().id()).isEqualTo("D");
  }

  @Test
  void aTableWithoutAMappingSaysItsColumns() {
    String text = "Gate,Keeper,Since\n1,ana,2020\n2,rui,2021\n";
    assertThat(((Reject) read(Mappings.NONE, "x.csv", text).get(0)).reason())
        .isEqualTo(
            "found a table with the columns Gate, Keeper, Since; expected --mapping FILE that says"
                + " which column is which field");
    assertThat(((Reject) read(EXAMPLE, "x.csv", text).get(0)).reason())
        .contains("which no mapping fits", "example.yaml needs Ref, Headline, Opened");
  }

  @Test
  void proseWithCommasIsNoTable() {
    String text =
        "On Monday, the gate of 2026-03-01 stood open, and nobody saw it.\n"
            + "Root cause: a hinge, worn, broke during the incident, an outage.\n";
    assertThat(read(EXAMPLE, "x.md", text)).first().isInstanceOf(ParsedCoe.class);
  }

  @Test
  void columnsOfOneNameFeedAListTogether() {
    Mappings mappings = mapping("needs: [Key]\nfields:\n  id: Key\n  lessons[].text: Label\n");
    ParsedCoe parsed = only(mappings, "Key\tLabel\tLabel\tLabel\nA\tone\t\ttwo\n");
    assertThat(parsed.coe().lessons()).extracting("text").containsExactly("one", "two");
  }

  @Test
  void theFirstMappingThatFitsReads() {
    Mappings both =
        new Mappings(
            List.of(
                new Mappings.File("a.yaml", "needs: [Key, Other]\nfields: {title: Key}"),
                new Mappings.File("b.yaml", "needs: [key]\nfields: {summary: Key}")));
    assertThat(only(both, "Key,Name\nA,x\n").coe().summary()).isEqualTo("A");
    assertThat(only(both, "Key,Other\nA,x\n").coe().title()).isEqualTo("A");
  }

  @Test
  void aColumnThatMayBeAnAccessLabelIsNeverLost() {
    Mappings mappings = mapping("needs: [Key]\nfields: {title: Key}\nextra: none\n");
    ParsedCoe parsed = only(mappings, "Key,Confidentiality,Status\nA,inner circle,x\n");
    assertThat(parsed.suspect()).extracting(Suspect::field).containsExactly("access");
    assertThat(parsed.coe().extra()).containsOnlyKeys("Confidentiality");
  }

  @Test
  void anUnmappedColumnIsNoFieldOfItsName() {
    Mappings mappings = mapping("needs: [Key]\nfields: {title: Key}\n");
    ParsedCoe parsed = only(mappings, "Key,status,summary\nA,COMPLETED,x\n");
    assertThat(parsed.coe().status()).isNull();
    assertThat(parsed.coe().summary()).isNull();
    assertThat(parsed.coe().extra()).containsOnlyKeys("column status", "column summary");
  }

  @Test
  void aMappingReadsJsonAsWell() {
    Mappings mappings =
        mapping(
            """
            needs: [ticket no, what]
            keyed: true
            fields:
              title: what
              service: parts
              incident.started_at: when.began
              timeline[].at: "log[].at"
              timeline[].text: "log[].said"
              actions[].title: todo
            """);
    String text =
        """
        {"T \\"1\\"": {"ticket-no": 7, "what": "Gate stuck", "parts": ["hinge"], "summary": "s",
          "when": {"began": "2026-03-01T10:00:00Z", "weather": "fog"},
          "log": [{"at": "2026-03-01T10:05:00Z", "said": "stuck", "by": "x"}, {"said": "free"}],
          "todo": {"1": "Oil it", "2": "Order"}}}
        """;
    List<ReadOutcome> outcomes = read(mappings, "gate.json", text);
    ParsedCoe parsed = (ParsedCoe) outcomes.get(0);
    assertThat(parsed.source()).isEqualTo("gate.json");
    assertThat(parsed.coe().id()).isEqualTo("T \"1\"");
    assertThat(Documents.at(parsed, text, "id")).isEqualTo("T \\\"1\\\"");
    assertThat(parsed.coe().service()).isEqualTo("hinge");
    assertThat(parsed.coe().timeline()).extracting("text").containsExactly("stuck", "free");
    assertThat(parsed.coe().timeline().get(0).at()).hasToString("2026-03-01T10:05:00Z");
    assertThat(parsed.coe().actions()).extracting("title").containsExactly("Oil it", "Order");
    assertThat(parsed.coe().extra()).containsOnlyKeys("ticket-no", "column summary", "when", "log");
    assertThat(parsed.coe().extra().get("when")).hasToString("{\"weather\":\"fog\"}");
    assertThat(SpansTest.faults(parsed, text)).isEmpty();
    String two = text.strip().replaceFirst("\\}$", ",\"T2\": {\"ticket no\": 1, \"what\": \"x\"}}");
    assertThat(((Reject) read(mappings, "gate.json", two).get(0)).reason())
        .contains("found 2 records in one object");
  }

  @Test
  void severalValuesForOneFieldAreKeptAndNotChosenFrom() {
    Mappings mappings = mapping("needs: [what]\nfields: {title: what, service: parts}\n");
    Coe coe = only(mappings, "{\"what\":\"x\",\"parts\":[\"hinge\",\"lock\"]}").coe();
    assertThat(coe.service()).isNull();
    assertThat(coe.extra().get("parts")).hasToString("[\"hinge\",\"lock\"]");
  }

  @Test
  void anObjectThatSaysCoe1IsReadAsSuch() {
    Mappings mappings = mapping("needs: [title]\nfields: {summary: title}\n");
    Coe coe = only(mappings, "{\"schema\":\"coe/1\",\"title\":\"Gate\"}").coe();
    assertThat(coe.title()).isEqualTo("Gate");
    assertThat(coe.summary()).isNull();
  }

  @Test
  void anImpossibleDateIsSuspect() {
    ParsedCoe parsed = only(EXAMPLE, "Ref,Headline,Opened\nA,x,30/02/2026\n");
    assertThat(parsed.coe().incident().startedAt()).isNull();
    assertThat(parsed.suspect()).extracting(Suspect::text).containsExactly("30/02/2026");
  }

  @Test
  void aStudyOfIncidentsIsKnownByItsKeys() {
    String text =
        """
        {"gate-3": {"title": "Gate stuck", "time": "3/1/2026", "summary": "Stuck for an hour.",
          "service name": ["gates"], "impact symptom": ["availability"], "duration": 60,
          "manifestation": ["closed"], "root cause": {"label": [{"layer-1": "wear"}],
          "details": "A hinge broke."}, "human error": false, "reproduction": {"label": false},
          "mitigation": {"label": ["oil"], "details": "Oiled.",
          "troubleshooting": {"1": " They looked.", "2": "They oiled."}}}}
        """;
    ParsedCoe parsed = Documents.parsed(text);
    Coe coe = parsed.coe();
    assertThat(coe.id()).isEqualTo("gate-3");
    assertThat(coe.title()).isEqualTo("Gate stuck");
    assertThat(coe.service()).isEqualTo("gates");
    assertThat(coe.incident().startedAt()).hasToString("2026-03-01");
    assertThat(coe.rootCauses()).extracting("text").containsExactly("A hinge broke.");
    assertThat(coe.rootCauses().get(0).category()).isNull();
    assertThat(coe.timeline()).extracting("text").containsExactly("They looked.", "They oiled.");
    assertThat(coe.extra())
        .containsOnlyKeys(
            "impact symptom",
            "duration",
            "manifestation",
            "root cause",
            "human error",
            "reproduction",
            "mitigation");
    assertThat(coe.extra().get("root cause")).hasToString("{\"label\":[{\"layer-1\":\"wear\"}]}");
    assertThat(SpansTest.faults(parsed, text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fields: {title: a}|needs: found nothing",
        "needs: [a]|fields: found nothing",
        "needs: [a]\\nfields: {incident.start: a}|found \"incident.start\", expected one of",
        "needs: [a]\\nfields: {title: {colum: a}}|found \"colum\", expected one of column, format",
        "needs: [a]\\nfields: {title: {split: b}}|title.column: found nothing, expected a text",
        "needs: [a]\\nfields: {title: a}\\nzone: Moon|zone: found \"Moon\"",
        "needs: [a]\\nfields: {incident.started_at: {column: a, format: soon}}|format: found \"soon\"",
        "needs: [a]\\nfields: {incident.started_at: {column: a, format: 'HH:mm'}}|format: found",
        "needs: [a|not YAML",
        "[a]|the file: found no keys",
        "needs: [a]\\nfields: {title: a}\\nkeyed: perhaps|keyed",
      })
  void aWrongMappingIsRefusedInWords(String yaml, String message) {
    assertThatThrownBy(() -> mapping(yaml.replace("\\n", "\n")))
        .isInstanceOf(UserException.class)
        .hasMessageStartingWith("mapping gates.yaml: ")
        .hasMessageContaining(message);
  }

  @Test
  void theCanonicalFormIsTheContentAlone() {
    String one = mapping("# x\nneeds: [a]\nfields:\n  title: a\n").canonical();
    assertThat(one)
        .isEqualTo("read.mapping.1 = {\"needs\":[\"a\"],\"fields\":{\"title\":\"a\"}}\n");
    assertThat(mapping("needs:\n- a\nfields: {title: a}").canonical()).isEqualTo(one);
    assertThat(mapping("needs: [a]\nfields: {summary: a}").canonical()).isNotEqualTo(one);
    assertThat(Mappings.NONE.canonical()).isEmpty();
  }

  @Test
  void mappingsTravel() throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(EXAMPLE);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(in.readObject()).isEqualTo(EXAMPLE);
    }
  }

  @Test
  void theSameRowUnderAnotherHeaderIsAnotherObject() {
    ParsedCoe one = only(EXAMPLE, HEADER + ROW);
    ParsedCoe other = only(EXAMPLE, HEADER.replace("Story,Causes", "Causes,Story") + ROW);
    assertThat(other.hash()).isNotEqualTo(one.hash());
    assertThat(
            DocumentReader.with(ReadLimits.DEFAULT)
                .withMappings(EXAMPLE)
                .passingOver(Set.of(one.key()))
                .read("in/gates.csv", (HEADER + ROW).getBytes(StandardCharsets.UTF_8)))
        .containsExactly(new Known("in/gates.csv#1", one.hash(), one.key()));
  }
}
