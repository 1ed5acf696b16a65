package org.coecorpus.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.coecorpus.measure.CoeFacts;
import org.coecorpus.measure.EventGroups;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** COEs that may tell of one event are proposed with reasons, and others are not. */
class SiblingProposalsTest {

  private static final String BASKET =
      "{'id':'A-1','title':'Baskets could not be paid','service':'basket-api',"
          + "'incident':{'impact_started_at':'2026-03-01T10:07:00Z','impact_ended_at':'2026-03-01T11:31:00Z'}}";

  @Test
  void theSameTimesAreProposedWithTheReason() {
    assertThat(find(BASKET, at("B-1", "2026-03-01T10:07:00Z", "2026-03-01T11:31:00Z")))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.coe()).isEqualTo("A-1");
              assertThat(row.other()).isEqualTo("B-1");
              assertThat(row.score()).isBetween(0.8, 0.95);
              assertThat(row.reasons())
                  .containsExactly("impact begins in the same minute and ends 0 minutes apart");
            });
  }

  @Test
  void aTimeInAnotherZoneIsTheSameTime() {
    assertThat(find(BASKET, at("B-1", "2026-03-01T11:07:00+01:00", "2026-03-01T12:31:00+01:00")))
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01T10:52:00Z,2026-03-01T13:00:00Z",
    "2026-03-02T10:07:00Z,2026-03-02T11:31:00Z",
    "2026-03-01,''",
  })
  void otherTimesAloneAreNoReason(String from, String to) {
    assertThat(find(BASKET, at("B-1", from, to))).isEmpty();
  }

  @Test
  void theMoreIncidentsACorpusHasTheCloserTheTimesMustBe() {
    List<String> coes = new ArrayList<>(List.of(BASKET));
    coes.add(at("B-1", "2026-03-01T10:09:00Z", "2026-03-01T11:35:00Z"));
    assertThat(find(coes.toArray(new String[0]))).hasSize(1);
    Instant start = Instant.parse("2026-02-24T00:00:00Z");
    for (int i = 0; i < 1_500; i++) {
      Instant at = start.plusSeconds(i * 577L);
      coes.add(at("D-" + i, at.toString(), at.plusSeconds(3_000 + i).toString()));
    }
    assertThat(find(coes.toArray(new String[0])))
        .noneMatch(row -> row.coe().equals("A-1") && row.other().equals("B-1"));
  }

  @Test
  void aTicketThatBothNameIsAReason() {
    String other =
        "{'id':'B-1','timeline':[{'text':'Joined the bridge of OPS-4711.'}],"
            + "'incident':{'impact_started_at':'2026-03-01T14:00:00Z'}}";
    String one = BASKET.replace("'incident':{", "'incident':{'tickets':['ops-4711'],");
    assertThat(find(one, other))
        .singleElement()
        .satisfies(row -> assertThat(row.reasons()).containsExactly("both name OPS-4711"));
  }

  @Test
  void whatManyNameOrWhatIsNoTicketIsNoReason() {
    List<String> coes = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      coes.add(
          "{'id':'C-" + i + "','summary':'Served as UTF-8, see OPS-1','timeline':[{'text':'x'}]}");
    }
    assertThat(find(coes.toArray(new String[0]))).isEmpty();
    assertThat(
            find(
                "{'id':'A','summary':'SHA-256 was wrong'}",
                "{'id':'B','summary':'We took SHA-256'}"))
        .isEmpty();
  }

  @Test
  void oneThatNamesTheOtherOrItsEventOrItsTitleIsAReason() {
    String named = BASKET.replace("'id':'A-1'", "'id':'SHOP-2026-7'");
    assertThat(find(named, "{'id':'B-1','summary':'This was shop-2026-7 seen from payments.'}"))
        .singleElement()
        .satisfies(row -> assertThat(row.reasons()).containsExactly("B-1 names SHOP-2026-7"));
    String event = BASKET.replace("'id':'A-1'", "'id':'A-1','event_id':'EVT-2026-0009'");
    assertThat(find(event, "{'id':'B-1','summary':'Our part of EVT-2026-0009.'}"))
        .singleElement()
        .satisfies(
            row -> assertThat(row.reasons()).containsExactly("B-1 names the event EVT-2026-0009"));
    String quoting =
        "{'id':'B-1','incident':{'impact_started_at':'2026-03-01T10:09:00Z','impact_ended_at':'2026-03-01T11:30:00Z'},"
            + "'summary':'Told by the shop in [Baskets could not be paid](a.md).'}";
    assertThat(find(BASKET, quoting))
        .singleElement()
        .satisfies(row -> assertThat(row.reasons()).contains("B-1 quotes the title of A-1"));
  }

  @Test
  void anEarlierIncidentThatIsNamedIsNotASibling() {
    String named = BASKET.replace("'id':'A-1'", "'id':'SHOP-2026-7'");
    assertThat(
            find(
                named,
                "{'id':'B-1','summary':'As in SHOP-2026-7.',"
                    + "'incident':{'impact_started_at':'2026-05-01T10:00:00Z'}}"))
        .isEmpty();
  }

  @Test
  void aServiceThatIsNamedAddsToTheScoreAndProposesNothingAlone() {
    String near = at("B-1", "2026-03-01T10:22:00Z", "2026-03-01T11:50:00Z");
    String naming = near.replace("'id'", "'summary':'Calls of basket-api failed.','id'");
    assertThat(find(BASKET, naming))
        .allSatisfy(row -> assertThat(row.reasons()).contains("B-1 names basket-api"))
        .hasSize(1);
    assertThat(score(naming)).isGreaterThan(score(near));
    assertThat(find(BASKET, "{'id':'B-1','summary':'Calls of basket-api failed.'}")).isEmpty();
  }

  private static double score(String other) {
    return find(BASKET, other).stream().mapToDouble(SiblingProposals.Row::score).sum();
  }

  @Test
  void whatIsJoinedOrNamesAnotherEventIsNotProposed() {
    String same = at("B-1", "2026-03-01T10:07:00Z", "2026-03-01T11:31:00Z");
    String one = BASKET.replace("'id'", "'event_id':'EVT-1','id'");
    assertThat(find(one, same.replace("'id'", "'related':['A-1'],'id'"))).isEmpty();
    assertThat(find(one, same.replace("'id'", "'event_id':'evt-1','id'"))).isEmpty();
    assertThat(find(one, same.replace("'id'", "'event_id':'EVT-2','id'"))).isEmpty();
    assertThat(find(one, same)).hasSize(1);
  }

  @Test
  void aNearDuplicateIsNotASibling() {
    String text = "'summary':'" + LikeCoe.words(4, 80) + "','id'";
    assertThat(
            find(
                BASKET.replace("'id'", text),
                at("B-1", "2026-03-01T10:07:00Z", "2026-03-01T11:31:00Z").replace("'id'", text)))
        .isEmpty();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2})
  void theOrderOfTheCoesDoesNotMatter(long seed) {
    List<SiblingFacts> facts = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      Instant at = Instant.parse("2026-03-01T10:07:00Z").plusSeconds(i / 2 * 90_000L);
      facts.add(
          SiblingFacts.of(
              LikeCoe.of(at("C-" + i, at.toString(), at.plusSeconds(1_860).toString()))));
    }
    List<SiblingProposals.Row> rows = SiblingProposals.find(facts, UnaryOperator.identity());
    Collections.shuffle(facts, new Random(seed));
    assertThat(SiblingProposals.find(facts, UnaryOperator.identity())).isEqualTo(rows);
    assertThat(rows).hasSize(20);
  }

  @Test
  void manyCoesOfOneMinuteDoNotProposeEachOther() {
    List<SiblingFacts> facts = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      facts.add(
          SiblingFacts.of(
              LikeCoe.of(at("C-" + i, "2026-03-01T10:00:00Z", "2026-03-01T11:00:00Z"))));
    }
    assertThat(SiblingProposals.find(facts, UnaryOperator.identity())).isEmpty();
  }

  @Test
  void factsTravel() throws IOException, ClassNotFoundException {
    List<SiblingFacts> facts = new ArrayList<>();
    for (String json : List.of(BASKET, at("B-1", "2026-03-01T10:07:00Z", "2026-03-01T11:31:00Z"))) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
        out.writeObject(SiblingFacts.of(LikeCoe.of(json)));
      }
      try (ObjectInputStream in =
          new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
        facts.add((SiblingFacts) in.readObject());
      }
    }
    assertThat(SiblingProposals.find(facts, UnaryOperator.identity())).hasSize(1);
  }

  private static String at(String id, String from, String to) {
    String end = to.isEmpty() ? "" : ",'impact_ended_at':'" + to + "'";
    return "{'id':'" + id + "','incident':{'impact_started_at':'" + from + "'" + end + "}}";
  }

  private static List<SiblingProposals.Row> find(String... documents) {
    List<SiblingFacts> facts = new ArrayList<>();
    List<CoeFacts> coes = new ArrayList<>();
    for (String json : documents) {
      facts.add(SiblingFacts.of(LikeCoe.of(json)));
      coes.add(CoeFacts.of(LikeCoe.of(json)));
    }
    return SiblingProposals.find(facts, EventGroups.of(coes)::eventOf);
  }
}
