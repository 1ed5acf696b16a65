package org.coecorpus.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.coecorpus.coe.Coe;
import org.coecorpus.coe.CoeJson;
import org.coecorpus.time.Quarter;
import org.junit.jupiter.api.Test;

class StatementsTest {

  @Test
  void rootCausesThenLessonsNumberedFromOne() throws JsonProcessingException {
    Coe coe =
        coe(
            "'team': 't', 'service': 's', 'event_id': 'E-1',"
                + "'incident': {'started_at': '2026-04-01T01:00:00+02:00'},"
                + "'root_causes': [{'text': 'first'}, {'text': ' '}, {'text': 'third'}],"
                + "'whys': [{'answer': 'not used'}], 'lessons': [{'text': 'learned'}]");
    assertThat(Statements.of(coe))
        .extracting(Statement::id, Statement::kind, Statement::text)
        .containsExactly(
            tuple("C-1#cause-1", StatementKind.CAUSE, "first"),
            tuple("C-1#cause-3", StatementKind.CAUSE, "third"),
            tuple("C-1#lesson-1", StatementKind.LESSON, "learned"));
    assertThat(Statements.of(coe))
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
  void withoutRootCausesTheLastAnswersCount() throws JsonProcessingException {
    Coe coe =
        coe(
            "'incident': {'started_at': '2026-04-01'}, 'whys': ["
                + "{'answer': 'a', 'children': [{'answer': 'b', 'children': ["
                + "{'answer': ' '}, {'answer': 'c', 'children': [{'question': 'why?'}]}]}]},"
                + "{'answer': 'd'}]");
    assertThat(Statements.of(coe)).extracting(Statement::text).containsExactly("c", "d");
    assertThat(Statements.of(coe)).extracting(Statement::eventId).containsOnly("C-1");
    assertThat(Statements.of(coe))
        .extracting(Statement::quarter)
        .containsOnly(new Quarter(2026, 2));
  }

  @Test
  void aCoeThatSaysNothingMakesNoStatement() throws JsonProcessingException {
    assertThat(Statements.of(coe("'title': 'x'"))).isEmpty();
  }

  private static Coe coe(String fields) throws JsonProcessingException {
    return CoeJson.MAPPER.readValue(("{'id': 'C-1'," + fields + "}").replace('\'', '"'), Coe.class);
  }
}
