package org.coecorpus.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventGroupsTest {

  @Test
  void coesThatNameOneEventAreSiblings() {
    EventGroups events = groups("{'id':'a','event_id':'E'}", "{'id':'b','event_id':'E'}");

    assertThat(events.eventOf("a")).isEqualTo("E");
    assertThat(events.eventOf("b")).isEqualTo("E");
  }

  @Test
  void relatedLinksGroupCoesThatNameNoEvent() {
    EventGroups events =
        groups("{'id':'b','related':['a']}", "{'id':'a'}", "{'id':'c','related':['b','gone']}");

    assertThat(List.of(events.eventOf("a"), events.eventOf("b"), events.eventOf("c")))
        .containsOnly("a");
  }

  @Test
  void relatedLinkDoesNotMakeOneOfTwoNamedEvents() {
    EventGroups events =
        groups(
            "{'id':'a','event_id':'E','related':['m']}",
            "{'id':'b','event_id':'F','related':['m']}",
            "{'id':'m'}");

    assertThat(events.eventOf("a")).isEqualTo("E");
    assertThat(events.eventOf("b")).isEqualTo("F");
    assertThat(events.eventOf("m")).isEqualTo("E");
  }

  @Test
  void idsThatDifferInCaseAreOneEvent() {
    EventGroups events =
        groups(
            "{'id':'a','event_id':'EVT-7'}",
            "{'id':'b','event_id':'evt-7 '}",
            "{'id':'c','related':['A']}");

    assertThat(List.of(events.eventOf("a"), events.eventOf("b"), events.eventOf("c")))
        .containsOnly("EVT-7");
  }

  @Test
  void coesWhoseIdsDifferInCaseStayTwo() {
    EventGroups events = groups("{'id':'A'}", "{'id':'a'}", "{'id':'c','related':['a']}");

    assertThat(events.eventOf("A")).isEqualTo("A");
    assertThat(List.of(events.eventOf("a"), events.eventOf("c"))).containsOnly("a");
  }

  @Test
  void coeAloneIsAnEventOfItsOwn() {
    assertThat(groups("{'id':'a'}").eventOf("a")).isEqualTo("a");
    assertThat(groups().eventOf("z")).isEqualTo("z");
  }

  private static EventGroups groups(String... documents) {
    List<CoeFacts> coes = new ArrayList<>();
    for (String json : documents) {
      coes.add(CoeFacts.of(Corpus.coe(json)));
    }
    EventGroups events = EventGroups.of(coes);
    Collections.reverse(coes);
    EventGroups reversed = EventGroups.of(coes);
    coes.forEach(
        coe -> assertThat(reversed.eventOf(coe.coeId())).isEqualTo(events.eventOf(coe.coeId())));
    return events;
  }
}
