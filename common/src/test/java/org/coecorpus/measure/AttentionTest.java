package org.coecorpus.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.coecorpus.coe.Coe;
import org.coecorpus.coe.CoeJson;
import org.coecorpus.incident.Severity;
import org.junit.jupiter.api.Test;

class AttentionTest {

  private static final Instant AS_OF = Instant.parse("2026-03-31T00:00:00Z");

  private static final Coe COE =
      CoeJson.read(
          """
          {"id":"COE-1","event_id":"EV-1","status":"IN_REVIEW","team":"edge",
          "incident":{"impact_ended_at":"2026-03-01T00:00:00Z"},
          "lifecycle":{"created_at":"2026-03-02T00:00:00Z"},
          "actions":[
          {"id":"late","priority":"HIGH","owner":"ana","status":"OPEN","due_at":"2026-03-20T00:00:00Z"},
          {"id":"low","priority":"LOW","owner":"ana","status":"OPEN","due_at":"2026-03-20T00:00:00Z"},
          {"id":"done","priority":"HIGH","owner":"gone","status":"COMPLETED","completed_at":"2026-03-10T00:00:00Z"},
          {"id":"orphan","priority":"LOW","owner":"gone","status":"OPEN"}]}
          """);

  @Test
  void findsOverdueHighItemsOrphansLanguishingCoesAndIncidentsWithoutCoe() {
    Attention found = Attention.of(input(Optional.of(register()), Optional.of(roster())));
    assertThat(found.overdueHigh())
        .extracting(each -> each.what().facts().itemKey() + " " + each.days())
        .containsExactly("COE-1#late 11");
    assertThat(found.orphaned())
        .extracting(each -> each.what().facts().itemKey() + " " + each.days())
        .containsExactly("COE-1#orphan 29");
    assertThat(found.languishing())
        .extracting(each -> each.what().coeId() + " " + each.days())
        .containsExactly("COE-1 30");
    assertThat(found.withoutCoe())
        .extracting(each -> each.what().id() + " " + each.days())
        .containsExactly("EV-2 20");
  }

  @Test
  void incidentIsCoveredByItsIdInAnyCase() {
    List<IncidentFacts> register =
        Stream.of(" ev-1", "Ev-1", "eV-1", "EV-1", "coe-1", "Coe-1")
            .map(id -> incident(id, "2026-03-01T00:00:00Z", null))
            .toList();
    MeasureInput input = input(Optional.of(register), Optional.empty());

    assertThat(Attention.of(input).withoutCoe()).isEmpty();
    assertThat(Corpus.figure(Measures.compute(input), "incident.coverage_rate").value())
        .isEqualTo(1.0);
  }

  @Test
  void whatNeedsAnInputThatWasNotGivenIsEmpty() {
    Attention found = Attention.of(input(Optional.empty(), Optional.empty()));
    assertThat(found.orphaned()).isEmpty();
    assertThat(found.withoutCoe()).isEmpty();
    assertThat(found.overdueHigh()).hasSize(1);
  }

  private static MeasureInput input(
      Optional<List<IncidentFacts>> incidents, Optional<RosterFacts> roster) {
    return new MeasureInput(
        AS_OF,
        List.of(CoeFacts.of(COE)),
        ItemFacts.allOf(COE, Map.of()),
        incidents,
        roster,
        List.of());
  }

  private static List<IncidentFacts> register() {
    return List.of(
        incident("EV-1", "2026-03-01T00:00:00Z", null),
        incident("EV-2", "2026-03-11T00:00:00Z", null),
        incident("EV-3", "2026-03-11T00:00:00Z", "a drill"),
        incident("EV-4", "2026-03-30T00:00:00Z", null));
  }

  private static IncidentFacts incident(String id, String ended, String waiver) {
    return new IncidentFacts(
        id, Severity.SEV1, true, List.of("edge"), null, Instant.parse(ended), waiver);
  }

  private static RosterFacts roster() {
    return new RosterFacts(Map.of("ana", Optional.empty()), Set.of("edge"), Set.of());
  }
}
