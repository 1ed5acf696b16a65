package org.coecorpus.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Optional;
import org.coecorpus.coe.Coe;
import org.coecorpus.coe.CoeJson;
import org.coecorpus.measure.CoeFacts;
import org.coecorpus.measure.EventGroups;
import org.coecorpus.time.Quarter;
import org.junit.jupiter.api.Test;

class StatementsTest {

  @Test
  void rootCausesThenLessonsNumberedFromOne() throws JsonProcessingException {
    Coe coe =
        coe(
            "'team': 't', 'service': 's', 'event_id': 'E-1',"
                + "'root_causes': [{'text': 'first'}, {'text': ' '}, {'text': 'third'}],"
                + "'whys': [{'answer': 'not used'}], 'lessons': [{'text': 'learned'}]");
    Optional<Quarter> quarter = Optional.of(new Quarter(2026, 1));
    assertThat(Statements.of(coe, quarter))
        .extracting(Statement::id, Statement::kind, Statement::text)
        .containsExactly(
            tuple("C-1#cause-1", StatementKind.CAUSE, "first"),
            tuple("C-1#cause-3", StatementKind.CAUSE, "third"),
            tuple("C-1#lesson-1", StatementKind.LESSON, "learned"));
    assertThat(Statements.of(coe, quarter))
        .allSatisfy(
            s -> {
              assertThat(s.coeId()).isEqualTo("C-1");
              assertThat(s.eventId()).isEqualTo("E-1");
              assertThat(s.team()).isEqualTo("t");
              assertThat(s.service()).isEqualTo("s");
              assertThat(s.quarter()).isEqualTo(new Quarter(2026, 1));
            });
  }

  @Test
  void statementsOfRelatedCoesCanBeSaidOfOneEvent() throws JsonProcessingException {
    Coe one = coe("C-1", "'root_causes': [{'text': 'first'}]");
    Coe other =
        coe(
            "C-2",
            "'related': ['C-1'], 'team': 't', 'service': 's', 'root_causes': [{'text': 'next'}]");
    EventGroups events = EventGroups.of(List.of(CoeFacts.of(one), CoeFacts.of(other)));
    Statement said = Statements.of(other, Optional.of(new Quarter(2026, 1))).get(0);

    assertThat(said.eventId()).isEqualTo("C-2");
    assertThat(said.inEvent(events.eventOf(said.coeId())))
        .isEqualTo(
            new Statement(
                "C-2#cause-1",
                "C-2",
                "C-1",
                StatementKind.CAUSE,
                "next",
                "t",
                "s",
                new Quarter(2026, 1)));
  }

  @Test
  void withoutRootCausesTheLastAnswersCount() throws JsonProcessingException {
    Coe coe =
        coe(
            "'whys': ["
                + "{'answer': 'a', 'children': [{'answer': 'b', 'children': ["
                + "{'answer': ' '}, {'answer': 'c', 'children': [{'question': 'why?'}]}]}]},"
                + "{'answer': 'd'}]");
    assertThat(Statements.of(coe, Optional.empty()))
        .extracting(Statement::text, Statement::eventId, Statement::quarter)
        .containsExactly(tuple("c", "C-1", null), tuple("d", "C-1", null));
  }

  @Test
  void aCoeThatSaysNothingMakesNoStatement() throws JsonProcessingException {
    assertThat(Statements.of(coe("'title': 'x'"), Optional.empty())).isEmpty();
  }

  private static Coe coe(String fields) throws JsonProcessingException {
    return coe("C-1", fields);
  }

  private static Coe coe(String id, String fields) throws JsonProcessingException {
    return CoeJson.MAPPER.readValue(
        ("{'id': '" + id + "'," + fields + "}").replace('\'', '"'), Coe.class);
  }
}
