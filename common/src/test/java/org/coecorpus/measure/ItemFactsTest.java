package org.coecorpus.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.coecorpus.measure.Corpus.item;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.coecorpus.actionitem.ActionStatus;
import org.coecorpus.actionitem.ItemState;
import org.coecorpus.actionitem.Transition;
import org.coecorpus.statistics.CompetingObservation;
import org.coecorpus.time.Moment;
import org.junit.jupiter.api.Test;

class ItemFactsTest {

  private static final String HISTORY =
      "'history':["
          + "{'at':'2026-01-10T00:00:00Z','field':'status','from':'OPEN','to':'IN_PROGRESS'},"
          + "{'at':'2026-01-20T00:00:00Z','field':'status','to':'done'},"
          + "{'at':'2026-01-25T00:00:00Z','field':'status','to':'reopened'},"
          + "{'at':'2026-02-05T00:00:00Z','field':'status','to':'COMPLETED'}]";

  @Test
  void historyDecidesOverTheStatedStatus() {
    ItemFacts item = item("{'status':'OPEN'," + HISTORY + "}");

    assertThat(item.stateAt(at("2026-01-05"))).isEqualTo(ItemState.OPEN);
    assertThat(item.stateAt(at("2026-01-21"))).isEqualTo(ItemState.COMPLETED);
    assertThat(item.stateAt(at("2026-01-26"))).isEqualTo(ItemState.OPEN);
    assertThat(item.stateAt(at("2026-03-01"))).isEqualTo(ItemState.COMPLETED);
  }

  @Test
  void reopeningDoesNotMoveTheFirstCompletion() {
    ItemSnapshot item = snapshot("{" + HISTORY + "}", "2026-03-01");

    assertThat(item.firstCompletedAt()).isEqualTo("2026-01-20T00:00:00Z");
    assertThat(item.reopened()).isTrue();
    assertThat(item.followed().value())
        .isEqualTo(new CompetingObservation(Double.NEGATIVE_INFINITY, 19, 1));
  }

  @Test
  void whatComesAfterAsOfIsIgnored() {
    ItemSnapshot item = snapshot("{" + HISTORY + "}", "2026-01-15");

    assertThat(item.state()).isEqualTo(ItemState.OPEN);
    assertThat(item.firstCompletedAt()).isNull();
    assertThat(item.reopened()).isFalse();
  }

  @Test
  void statedCompletionLaterThanAsOfHasNotHappened() {
    String json = "{'status':'COMPLETED','completed_at':'2026-02-10T09:00:00Z'}";

    assertThat(snapshot(json, "2026-02-10T08:59:59Z").state()).isEqualTo(ItemState.OPEN);
    assertThat(snapshot(json, "2026-02-10T09:00:00Z").state()).isEqualTo(ItemState.COMPLETED);
  }

  @Test
  void statedCompletionIsTheFirstWhereTheHistoryHasNone() {
    ItemSnapshot item =
        snapshot(
            "{'status':'COMPLETED','completed_at':'2026-01-20','history':["
                + "{'at':'2026-01-20T09:00:00Z','field':'status','to':'IN_PROGRESS'}]}",
            "2026-03-01");

    assertThat(item.state()).isEqualTo(ItemState.COMPLETED);
    assertThat(item.firstCompletedAt()).isEqualTo("2026-01-20T00:00:00Z");
    assertThat(item.reopened()).isFalse();
  }

  @Test
  void completedWithoutAnyDateIsCompletedAtAnUnknownTime() {
    ItemSnapshot item = snapshot("{'status':'COMPLETED','due_at':'2026-01-09'}", "2026-06-01");

    assertThat(item.state()).isEqualTo(ItemState.COMPLETED);
    assertThat(item.followed().reason()).isEqualTo("completed at an unknown time");
    assertThat(item.withinTerm().reason()).isEqualTo("completed at an unknown time");
    assertThat(item.onTime(item.dueAt()).reason()).isEqualTo("completed at an unknown time");
  }

  @Test
  void itemOfWhichNobodySaysTheStatusIsLeftOut() {
    ItemSnapshot item = snapshot("{'due_at':'2026-01-09'}", "2026-06-01");

    assertThat(item.followed().reason()).isEqualTo("no status stated");
    assertThat(item.isIn(ItemState.OVERDUE).reason()).isEqualTo("no status stated");
  }

  @Test
  void dueDateLastsUntilItsDayEndsInTheZoneOfTheCoe() {
    String json = "{'status':'OPEN','due_at':'2026-07-10'}";

    assertThat(snapshot(json, "2026-07-10T22:59:59.999999999Z").state()).isEqualTo(ItemState.OPEN);
    assertThat(snapshot(json, "2026-07-10T23:00:00Z").state()).isEqualTo(ItemState.OVERDUE);
  }

  @Test
  void dueInstantIsStillInTime() {
    String json = "{'status':'OPEN','due_at':'2026-07-10T12:00:00Z'}";

    assertThat(snapshot(json, "2026-07-10T12:00:00Z").state()).isEqualTo(ItemState.OPEN);
    assertThat(snapshot(json, "2026-07-10T12:00:00.000000001Z").state())
        .isEqualTo(ItemState.OVERDUE);
  }

  @Test
  void completionOnDayFortyFiveIsWithinTheTerm() {
    String created = "{'created_at':'2026-01-01T10:00:00Z','completed_at':'";

    assertThat(snapshot(created + "2026-02-15T10:00:00Z'}", "2026-06-01").withinTerm().value())
        .isTrue();
    assertThat(snapshot(created + "2026-02-15T10:00:01Z'}", "2026-06-01").withinTerm().value())
        .isFalse();
    assertThat(
            snapshot("{'created_at':'2026-10-01','completed_at':'2026-11-15'}", "2027-06-01")
                .withinTerm()
                .value())
        .isTrue();
  }

  @Test
  void cohortBeginsWithDayFortyFive() {
    String json = "{'status':'OPEN','created_at':'2026-01-01T00:00:00Z'}";

    assertThat(snapshot(json, "2026-02-14T23:59:59Z").withinTerm().reason())
        .isEqualTo("younger than 45 days");
    assertThat(snapshot(json, "2026-02-15T00:00:00Z").withinTerm().value()).isFalse();
  }

  @Test
  void backlogIsNeverOverdueAndStaysUnderWay() {
    ItemSnapshot item =
        snapshot("{'status':'BACKLOG','due_at':'2026-01-05'}", "2026-01-31T00:00:00Z");

    assertThat(item.state()).isEqualTo(ItemState.BACKLOG);
    assertThat(item.followed().value())
        .isEqualTo(new CompetingObservation(Double.NEGATIVE_INFINITY, 30, 0));
  }

  @Test
  void droppedItemEndsInACompetingWay() {
    ItemSnapshot item =
        snapshot(
            "{'status':'DROPPED','history':["
                + "{'at':'2026-01-11T00:00:00Z','field':'status','to':'wont_do'}]}",
            "2026-03-01");

    assertThat(item.followed().value())
        .isEqualTo(new CompetingObservation(Double.NEGATIVE_INFINITY, 10, 2));
    assertThat(snapshot("{'status':'DROPPED'}", "2026-03-01").followed().reason())
        .isEqualTo("dropped at an unknown time");
  }

  @Test
  void itemDoneBeforeTheCoeWasWrittenTookNoTime() {
    ItemSnapshot item =
        snapshot("{'status':'COMPLETED','completed_at':'2025-12-30'}", "2026-03-01");

    assertThat(item.followed().value())
        .isEqualTo(new CompetingObservation(Double.NEGATIVE_INFINITY, 0, 1));
  }

  @Test
  void changesOfTheDueDateAreFollowed() {
    String json =
        "{'status':'OPEN','due_at':'2026-03-01','history':["
            + "{'at':'2026-01-20T00:00:00Z','field':'due_at','from':'2026-02-01','to':'2026-02-15'},"
            + "{'at':'2026-02-10T00:00:00Z','field':'due_at','from':'2026-02-15',"
            + "'to':'2026-03-01'}]}";

    assertThat(snapshot(json, "2026-01-10").dueAt()).isEqualTo("2026-02-01T23:59:59.999999999Z");
    assertThat(snapshot(json, "2026-01-21").dueAt()).isEqualTo("2026-02-15T23:59:59.999999999Z");
    ItemSnapshot late = snapshot(json, "2026-02-20");
    assertThat(late.dueAt()).isEqualTo("2026-03-01T23:59:59.999999999Z");
    assertThat(late.firstDueAt()).isEqualTo("2026-02-01T23:59:59.999999999Z");
    assertThat(late.postponements()).isEqualTo(2);
    assertThat(late.state()).isEqualTo(ItemState.OPEN);
    assertThat(late.onTime(late.firstDueAt()).value()).isFalse();
    assertThat(late.onTime(late.dueAt())).isEqualTo(Case.outside());
  }

  @Test
  void trackerOverridesTheDocument() {
    TrackerFacts tracker =
        new TrackerFacts(
            ActionStatus.COMPLETED,
            "new-owner",
            Moment.parse("2026-02-02"),
            List.of(new Transition(Moment.parse("2026-01-31T00:00:00Z"), "status", "OPEN", "DONE")),
            null);
    ItemSnapshot item =
        item("{'status':'OPEN','owner':'old-owner','due_at':'2026-01-15'}", Optional.of(tracker))
            .at(at("2026-03-01"))
            .orElseThrow();

    assertThat(item.state()).isEqualTo(ItemState.COMPLETED);
    assertThat(item.firstCompletedAt()).isEqualTo("2026-01-31T00:00:00Z");
    assertThat(item.dueAt()).isEqualTo("2026-02-02T23:59:59.999999999Z");
    assertThat(item.owner()).isEqualTo("new-owner");
  }

  @Test
  void statedStatusHoldsFromALastChangeThatCannotBeRead() {
    TrackerFacts tracker =
        new TrackerFacts(
            ActionStatus.COMPLETED,
            null,
            null,
            List.of(
                new Transition(
                    Moment.parse("2026-01-10T00:00:00Z"), "status", "OPEN", "IN_PROGRESS"),
                new Transition(
                    Moment.parse("2026-01-20T00:00:00Z"), "status", "IN_PROGRESS", "Frobnicated")),
            null);
    ItemFacts item = item("{'status':'OPEN'}", Optional.of(tracker));

    assertThat(item.stateAt(at("2026-01-19"))).isEqualTo(ItemState.OPEN);
    assertThat(item.stateAt(at("2026-01-20"))).isEqualTo(ItemState.COMPLETED);
    assertThat(item.at(at("2026-03-01")).orElseThrow().firstCompletedAt())
        .isEqualTo("2026-01-20T00:00:00Z");
  }

  @Test
  void changeThatCannotBeReadDoesNotMoveTheStatedCompletion() {
    ItemSnapshot item =
        snapshot(
            "{'status':'COMPLETED','completed_at':'2026-02-10T00:00:00Z','history':["
                + "{'at':'2026-01-20T00:00:00Z','field':'status','to':'Frobnicated'}]}",
            "2026-03-01");

    assertThat(item.firstCompletedAt()).isEqualTo("2026-02-10T00:00:00Z");
    assertThat(item.reopened()).isFalse();
  }

  @Test
  void changeThatCannotBeReadDoesNotOutweighALaterOneThatCan() {
    ItemFacts item =
        item(
            "{'status':'COMPLETED','history':["
                + "{'at':'2026-01-10T00:00:00Z','field':'status','to':'Frobnicated'},"
                + "{'at':'2026-01-20T00:00:00Z','field':'status','to':'BACKLOG'}]}");

    assertThat(item.stateAt(at("2026-01-15"))).isEqualTo(ItemState.OPEN);
    assertThat(item.stateAt(at("2026-03-01"))).isEqualTo(ItemState.BACKLOG);
  }

  @Test
  void ticketIsLookedUpInTheTrackerInAnyCase() {
    TrackerFacts tracker = new TrackerFacts(ActionStatus.DROPPED, null, null, List.of(), null);

    assertThat(
            ItemFacts.allOf(
                Corpus.coe("{'id':'c','actions':[{'ticket':' AI-1','status':'OPEN'}]}"),
                Map.of("ai-1", tracker)))
        .extracting(item -> item.stateAt(at("2026-03-01")), ItemFacts::ticket)
        .containsExactly(tuple(ItemState.DROPPED, " AI-1"));
  }

  @Test
  void itemOlderThanTheTrackersHistoryJoinsTheCurveLate() {
    TrackerFacts tracker =
        new TrackerFacts(
            ActionStatus.OPEN, null, null, List.of(), Instant.parse("2026-01-21T00:00:00Z"));

    assertThat(
            item("{'status':'OPEN'}", Optional.of(tracker))
                .at(at("2026-01-31"))
                .orElseThrow()
                .followed()
                .value())
        .isEqualTo(new CompetingObservation(20, 30, 0));
    assertThat(
            item("{'completed_at':'2026-01-15T00:00:00Z'}", Optional.of(tracker))
                .at(at("2026-01-31"))
                .orElseThrow()
                .followed()
                .reason())
        .isEqualTo("ended before it was observed");
  }

  @Test
  void itemIsNotThereBeforeItsCoe() {
    ItemFacts item = item("{'status':'OPEN','created_at':'2025-12-20T00:00:00Z'}");

    assertThat(item.at(Instant.parse("2025-12-31T23:59:59Z"))).isEmpty();
    assertThat(item.at(Instant.parse("2026-01-01T00:00:00Z"))).isPresent();
  }

  @Test
  void ownersLeaveAndTeamsStay() {
    RosterFacts roster =
        new RosterFacts(
            Map.of("ann", Optional.of(at("2026-02-01")), "Bo", Optional.empty()),
            Set.of("Checkout"),
            Set.of());

    assertThat(roster.includes("@Ann", at("2026-01-31"))).isTrue();
    assertThat(roster.includes("ann", at("2026-02-01"))).isFalse();
    assertThat(roster.includes("bo", at("2026-02-01"))).isTrue();
    assertThat(roster.includes("checkout", at("2026-02-01"))).isTrue();
    assertThat(roster.includes("cy", at("2026-02-01"))).isFalse();
  }

  @Test
  void ownerWhoseRosterRowCouldNotBeReadIsNotCalledGone() {
    RosterFacts roster =
        new RosterFacts(
            Map.of("ann", Optional.empty(), "bo", Optional.of(at("2026-01-05"))),
            Set.of("edge"),
            Set.of("@Cy", "Bo", "edge"));

    assertThat(orphaned("cy", roster).reason()).isEqualTo("roster row unreadable");
    assertThat(orphaned("@CY", roster).reason()).isEqualTo("roster row unreadable");
    assertThat(orphaned("bo", roster).value()).isTrue();
    assertThat(orphaned("Edge", roster).value()).isFalse();
    assertThat(orphaned("di", roster).value()).isTrue();
  }

  private static Case<Boolean> orphaned(String owner, RosterFacts roster) {
    return snapshot("{'status':'OPEN','owner':'" + owner + "'}", "2026-02-01").isOrphaned(roster);
  }

  private static ItemSnapshot snapshot(String json, String asOf) {
    return item(json).at(at(asOf)).orElseThrow();
  }

  private static Instant at(String asOf) {
    return Moment.parse(asOf).instantIn(ZoneOffset.UTC);
  }
}
