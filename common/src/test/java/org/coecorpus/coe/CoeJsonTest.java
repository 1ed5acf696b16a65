package org.coecorpus.coe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CoeJsonTest {

  private static final String EVERY_FIELD =
      """
      {"schema":"coe/1","id":"COE-1","title":"No labels","status":"COMPLETED",
      "access":{"level":"team-only","readers":["audit"]},"severity":"SEV2","team":"labels",
      "service":"label-api","owner":"mrueda","event_id":"EV-1","related":["COE-2"],
      "incident":{"started_at":"2026-03-01T10:15:00Z","detected_at":"2026-03-01T11:15:00+01:00",
      "mitigated_at":"2026-03-01T10:40:00","resolved_at":"2026-03-02",
      "impact_started_at":"2026-03-01T10:15:00Z","impact_ended_at":"2026-03-01T10:40:00Z",
      "zone":"UTC","tickets":["LBL-1"]},
      "lifecycle":{"created_at":"2026-03-02","review_intervals":[{"from":"2026-03-03","to":"2026-03-05"}],
      "completed_at":"2026-03-06","history":[{"at":"2026-03-03","status":"IN_REVIEW"}],
      "reviewers":[{"role":"principal engineer"}]},
      "summary":"s","impact":{"text":"t","failed":1,"total":2,"unit":"requests",
      "orders":{"affected":0,"total":10},"screenshots":["a.png"]},
      "graphs":[{"caption":"c","image":"i","link":"l","x_unit":"UTC","y_unit":"requests",
      "interval":"per minute","width":600,"height":400,"markers":["start"]}],
      "timeline":[{"at":"2026-03-01T10:15:00Z","zone":"UTC","text":"x","milestone":"TRIGGER","links":["u"]}],
      "whys":[{"id":"W1","question":"q","answer":"a","children":[{"answer":"b","actions":["A1"]}]}],
      "root_causes":[{"id":"R1","text":"r","category":"config","actions":["A1"]}],
      "lessons":[{"text":"l","category":"Process","actions":["A1"]}],
      "actions":[{"id":"A1","title":"t","description":"d","owner":"o","team":"m","ticket":"LBL-2",
      "priority":"HIGH","created_at":"2026-03-02","due_at":"2026-04-01","status":"COMPLETED",
      "status_as_written":"done","completed_at":"2026-03-20",
      "history":[{"at":"2026-03-20","field":"status","from":"OPEN","to":"COMPLETED"}]}],
      "waivers":[{"rule":"T1","reason":"r","by":"b","at":"2026-03-02"}],
      "zz_unknown":{"kept":[1,2]}}
      """
          .replace("\n", "");

  @Test
  void everyFieldSurvivesReadingAndWriting() {
    assertThat(CoeJson.write(CoeJson.read(EVERY_FIELD))).isEqualTo(EVERY_FIELD);
  }

  @Test
  void emptyFieldsAreNotWritten() {
    assertThat(CoeJson.write(CoeJson.read("{\"schema\":\"coe/1\",\"id\":\"COE-1\"}")))
        .isEqualTo("{\"schema\":\"coe/1\",\"id\":\"COE-1\"}");
  }

  @Test
  void refusesWhatIsNotAnObject() {
    assertThatThrownBy(() -> CoeJson.read("[]"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not a COE");
  }
}
