package org.coecorpus.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.coecorpus.actionitem.ActionStatus;
import org.coecorpus.coe.Coe;
import org.coecorpus.incident.Severity;
import org.junit.jupiter.api.Test;

class JsonFormatTest {

  @Test
  void aFieldOfTheWrongTypeIsSuspectAndTheRestIsRead() {
    ParsedCoe parsed =
        Documents.parsed(
            """
            {"id":"D-1","title":["no"],"severity":"critical","timeline":"at noon",
            "lessons":[{"category":"Process"},"Label the lamps"],"summary":"fine",
            "impact":{"failed":"12 or so","total":1e999}}
            """);
    assertThat(parsed.coe().summary()).isEqualTo("fine");
    assertThat(parsed.coe().title()).isNull();
    assertThat(parsed.coe().severity()).isNull();
    assertThat(parsed.coe().lessons()).extracting("text").containsExactly("Label the lamps");
    assertThat(parsed.suspect())
        .extracting(Suspect::field)
        .containsExactlyInAnyOrder(
            "title", "severity", "timeline", "lessons[0]", "impact.failed", "impact.total");
  }

  @Test
  void wordsAreMappedAndKept() {
    Coe coe =
        Documents.coe(
            """
            {"id":"D-1","severity":"P1","actions":[{"title":"a","status":"WONTDO"},
            {"title":"b","status":"COMPLETED"},{"title":"c","status":"✅"}]}
            """);
    assertThat(coe.severity()).isEqualTo(Severity.SEV1);
    assertThat(coe.actions())
        .extracting("status")
        .containsExactly(ActionStatus.DROPPED, ActionStatus.COMPLETED, ActionStatus.COMPLETED);
    assertThat(coe.actions()).extracting("statusAsWritten").containsExactly("WONTDO", null, "✅");
  }

  @Test
  void localTimesArePlacedInTheStatedZone() {
    ParsedCoe parsed =
        Documents.parsed(
            """
            {"id":"D-1","incident":{"zone":"Europe/Lisbon","started_at":"2026-07-01T10:00:00",
            "resolved_at":"2026-13-01T00:00:00Z"},
            "timeline":[{"at":"2026-07-01T10:00:00Z","text":"x"},
            {"at":"2026-07-01T10:05:00","zone":"UTC","text":"y"}],
            "lifecycle":{"created_at":"2026-07-02"}}
            """);
    Coe coe = parsed.coe();
    assertThat(coe.incident().startedAt()).hasToString("2026-07-01T10:00:00+01:00");
    assertThat(coe.timeline().get(1).at()).hasToString("2026-07-01T10:05:00Z");
    assertThat(parsed.unplaced()).containsExactly("lifecycle.created_at");
    assertThat(parsed.suspect()).extracting(Suspect::field).containsExactly("incident.resolved_at");
  }

  @Test
  void withoutZoneALocalTimeStaysLocalAndIsListed() {
    ParsedCoe parsed =
        Documents.parsed("{\"id\":\"D\",\"incident\":{\"started_at\":\"2026-07-01 10:00\"}}");
    assertThat(parsed.coe().incident().startedAt()).hasToString("2026-07-01T10:00:00");
    assertThat(parsed.unplaced()).containsExactly("incident.started_at");
  }

  @Test
  void unknownFieldsAreKept() {
    Coe coe = Documents.coe("{\"id\":\"D\",\"summary\":\"s\",\"depot\":{\"no\":7,\"big\":1e999}}");
    assertThat(coe.extra().get("depot").toString()).isEqualTo("{\"no\":7,\"big\":\"1e999\"}");
  }

  @Test
  void spansLieBetweenTheQuotes() {
    String text =
        "{\"id\":\"D\",\"summary\":\"a \\\"lamp\\\" \\u00e9\",\"actions\":[{\"title\":\"fix\"}]}";
    ParsedCoe parsed = Documents.parsed(text);
    assertThat(Documents.at(parsed, text, "summary")).isEqualTo("a \\\"lamp\\\" \\u00e9");
    assertThat(Documents.at(parsed, text, "actions[0].title")).isEqualTo("fix");
    assertThat(parsed.coe().summary()).isEqualTo("a \"lamp\" é");
  }

  @Test
  void anUnusableIdIsInferredFromTheFileName() {
    ParsedCoe parsed = Documents.parsed("{\"id\":\"a\\u0000b\",\"summary\":\"s\"}");
    assertThat(parsed.coe().id()).isEqualTo("loading-dock");
    assertThat(parsed.inferred()).containsExactly("id");
    assertThat(parsed.spans()).doesNotContainKey("id");
  }
}
