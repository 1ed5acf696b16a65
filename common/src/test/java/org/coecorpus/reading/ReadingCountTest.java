package org.coecorpus.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.coecorpus.coe.CoeJson;
import org.coecorpus.read.DocumentReader;
import org.coecorpus.read.ParsedCoe;
import org.coecorpus.read.ReadLimits;
import org.coecorpus.redact.RedactionKind;
import org.junit.jupiter.api.Test;

/** What the reading of one document came to. */
class ReadingCountTest {

  private static final String COE =
      "{'schema':'coe/1','id':'C-1','title':'Parcels stood still','severity':'rather bad',"
          + "'incident':{'started_at':'2026-03-01T10:00:00','detected_at':'at noon'},"
          + "'timeline':[{'at':'2026-03-01T10:00:00Z','text':'a'},{'at':'later','text':'b'},"
          + "{'text':'c'}],"
          + "'whys':[{'question':'Why?','answer':'x','children':[{'question':'And why?'}]}],"
          + "'actions':[{'title':'t','owner':'amira','due_at':'2026-04-01'},{'title':'u','due_at':'2026-05-01'}],"
          + "'lifecycle':'begun in March',"
          + "'bridge_call':'yes','weather':'rain'}";

  static final String MARKDOWN =
      "# Parcels stood still\n\n## Summary\n\nOn 2026-03-01 the belt of hall 2 had stopped for an hour.\n\n"
          + "## Timeline\n\n- 10:00 UTC the belt stops\n- 11:00 UTC the belt runs\n\n"
          + "## Action items\n\n- Grease the belt\n";

  @Test
  void everyPlaceOfAFieldIsFoundInferredSuspectOrMissing() {
    Map<ReadField, Tally> fields = ReadingCount.of(json(COE)).fields();
    assertThat(fields.get(ReadField.TITLE)).isEqualTo(new Tally(1, 0, 0, 0, 0));
    assertThat(fields.get(ReadField.SEVERITY)).isEqualTo(new Tally(0, 0, 1, 0, 0));
    assertThat(fields.get(ReadField.TEAM)).isEqualTo(new Tally(0, 0, 0, 1, 0));
    assertThat(fields.get(ReadField.STARTED_AT)).isEqualTo(new Tally(1, 0, 0, 0, 1));
    assertThat(fields.get(ReadField.DETECTED_AT)).isEqualTo(new Tally(0, 0, 1, 0, 0));
    assertThat(fields.get(ReadField.TIMELINE)).isEqualTo(new Tally(1, 0, 0, 0, 0));
    assertThat(fields.get(ReadField.TIMELINE_AT)).isEqualTo(new Tally(1, 0, 1, 1, 0));
    assertThat(fields.get(ReadField.WHY_QUESTION)).isEqualTo(new Tally(2, 0, 0, 0, 0));
    assertThat(fields.get(ReadField.WHY_ANSWER)).isEqualTo(new Tally(1, 0, 0, 1, 0));
    assertThat(fields.get(ReadField.ACTION_OWNER)).isEqualTo(new Tally(1, 0, 0, 1, 0));
    assertThat(fields.get(ReadField.ACTION_DUE_AT)).isEqualTo(new Tally(2, 0, 0, 0, 2));
    assertThat(fields.get(ReadField.GRAPH_CAPTION)).isEqualTo(new Tally(0, 0, 0, 0, 0));
  }

  @Test
  void whatIsInAWholeThatWasNotUnderstoodIsSuspect() {
    Map<ReadField, Tally> fields = ReadingCount.of(json(COE)).fields();
    assertThat(fields.get(ReadField.CREATED_AT)).isEqualTo(new Tally(0, 0, 1, 0, 0));
    assertThat(fields.get(ReadField.HISTORY)).isEqualTo(new Tally(0, 0, 1, 0, 0));
  }

  @Test
  void whatIsConcludedIsNotFound() {
    ReadingCount count = ReadingCount.of(json(COE.replace("'id':'C-1',", "")));
    assertThat(count.fields().get(ReadField.ID)).isEqualTo(new Tally(0, 1, 0, 0, 0));
  }

  @Test
  void theFormIsThatOfTheReader() {
    assertThat(ReadingCount.of(json(COE)).form()).isEqualTo("coe/1 JSON");
    ReadingCount count = ReadingCount.of(read("coe.md", MARKDOWN));
    assertThat(count.form()).isEqualTo("Markdown");
    assertThat(count.fields().get(ReadField.SUMMARY)).isEqualTo(new Tally(1, 0, 0, 0, 0));
  }

  @Test
  void unknownFieldsAreNamedAndTheSectionsOfMarkdownAreNotAmongThem() {
    assertThat(ReadingCount.of(json(COE)).unknownFields())
        .isEqualTo(new TreeMap<>(Map.of("bridge_call", 1L, "weather", 1L)));
    ReadingCount count = ReadingCount.of(read("coe.md", MARKDOWN + "\n## Weather\n\nRain.\n"));
    assertThat(count.unknownFields()).isEmpty();
    assertThat(count.fields().get(ReadField.SECTIONS)).isEqualTo(new Tally(1, 0, 0, 0, 0));
  }

  @Test
  void aDocumentFullOfUnknownFieldsDoesNotFillTheCount() {
    StringBuilder json = new StringBuilder("{'schema':'coe/1','title':'t'");
    for (int i = 0; i < 500; i++) {
      json.append(",'key").append(i).append("':1");
    }
    ReadingCount count = ReadingCount.of(json(json.append('}').toString()));
    assertThat(count.unknownFields()).hasSizeLessThan(60);
    assertThat(count.unknownFields().values().stream().mapToLong(n -> n).sum()).isEqualTo(500);
  }

  @Test
  void suspectsOfOneKindAreOneWithTheFirstOfThem() {
    String coe =
        "{'schema':'coe/1','title':'t','timeline':[{'at':'soon','text':'a'},{'at':'late','text':'b'}]}";
    assertThat(ReadingCount.of(json(coe)).suspects())
        .singleElement()
        .satisfies(
            suspect -> {
              assertThat(suspect.field()).isEqualTo("timeline.at");
              assertThat(suspect.count()).isEqualTo(2);
              assertThat(suspect.text()).isEqualTo("soon");
              assertThat(suspect.reason()).doesNotContain("soon");
            });
  }

  @Test
  void aCountIsTheSameAfterItWasKept() {
    ReadingCount count = ReadingCount.of(json(COE)).withRedactions(Map.of(RedactionKind.EMAIL, 3L));
    String kept = ReadingCountJson.write(count);
    assertThat(ReadingCountJson.read(kept)).isEqualTo(count);
    assertThat(kept).doesNotContain("\n").hasSizeLessThan(2_500);
  }

  @Test
  void anotherTextIsNotTakenForACount() {
    assertThatThrownBy(() -> ReadingCountJson.read("{'"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not a reading count");
    assertThatThrownBy(() -> ReadingCountJson.read("{\"fields\":{\"mood\":[1]}}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("mood");
  }

  @Test
  void everyFieldIsAPathOfTheFormat() {
    for (ReadField field : ReadField.values()) {
      String top = field.path().split("\\.")[0];
      assertThat(CoeJson.FIELDS.contains(top) || top.equals("sections")).as(field.path()).isTrue();
    }
  }

  private static ParsedCoe json(String text) {
    return read("c.json", text.replace('\'', '"'));
  }

  static ParsedCoe read(String source, String text) {
    return (ParsedCoe)
        DocumentReader.with(ReadLimits.DEFAULT)
            .read(source, text.getBytes(StandardCharsets.UTF_8))
            .get(0);
  }
}
