package org.coecorpus.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coecorpus.measure.Corpus.coe;

import java.time.Instant;
import org.coecorpus.coe.CoeStatus;
import org.coecorpus.statistics.Observation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoeFactsTest {

  private static final Instant LATE = Instant.parse("2026-12-01T00:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "PST, 2026-07-01T08:00:00Z",
    "Pacific Time, 2026-07-01T07:00:00Z",
    "BST, 2026-06-30T23:00:00Z",
    "Japan, 2026-06-30T15:00:00Z",
    "nowhere, 2026-07-01T00:00:00Z"
  })
  void datesCountInTheZoneThatTheWordsName(String zone, Instant createdAt) {
    CoeFacts coe =
        CoeFacts.of(
            Corpus.coe(
                "{'id':'c','incident':{'zone':'"
                    + zone
                    + "'},'lifecycle':{'created_at':'2026-07-01'}}"));

    assertThat(coe.createdAt()).isEqualTo(createdAt);
  }

  @Test
  void statedStatusHoldsFromALastChangeThatCannotBeRead() {
    CoeFacts coe =
        CoeFacts.of(
            Corpus.coe(
                "{'id':'c','status':'COMPLETED','lifecycle':{'history':["
                    + "{'at':'2026-01-10T00:00:00Z','status':'IN_REVIEW'},"
                    + "{'at':'2026-01-20T00:00:00Z'}]}}"));

    assertThat(coe.statuses().at(Instant.parse("2026-01-19T00:00:00Z")))
        .isEqualTo(CoeStatus.IN_REVIEW);
    assertThat(coe.statuses().at(Instant.parse("2026-01-20T00:00:00Z")))
        .isEqualTo(CoeStatus.COMPLETED);
  }

  @Test
  void clockStartsAtTheEndOfImpactElseMitigationElseStart() {
    assertThat(
            facts(
                    "{'id':'c','incident':{'started_at':'2026-01-01T00:00:00Z',"
                        + "'mitigated_at':'2026-01-01T01:00:00Z',"
                        + "'impact_ended_at':'2026-01-01T02:00:00Z'}}")
                .clock())
        .isEqualTo(
            new ImpactClock(Instant.parse("2026-01-01T02:00:00Z"), ImpactClock.Basis.IMPACT_END));
    assertThat(
            facts(
                    "{'id':'c','incident':{'started_at':'2026-01-01T00:00:00Z',"
                        + "'mitigated_at':'2026-01-01T01:00:00Z',"
                        + "'resolved_at':'2026-01-05T01:00:00Z'}}")
                .clock())
        .isEqualTo(
            new ImpactClock(Instant.parse("2026-01-01T01:00:00Z"), ImpactClock.Basis.MITIGATION));
    assertThat(facts("{'id':'c','incident':{'started_at':'2026-01-01'}}").clock())
        .isEqualTo(
            new ImpactClock(
                Instant.parse("2026-01-01T00:00:00Z"), ImpactClock.Basis.INCIDENT_START));
    assertThat(facts("{'id':'c'}").clock()).isNull();
  }

  @Test
  void milestonesOfTheTimelineStandInForTimesThatAreNotStated() {
    CoeFacts coe =
        facts(
            "{'id':'c','incident':{'zone':'Europe/Berlin'},'timeline':["
                + "{'at':'2026-01-10T10:00:00','text':'a','milestone':'IMPACT_START'},"
                + "{'at':'2026-01-10T10:07:00','text':'b','milestone':'DETECTED'},"
                + "{'at':'2026-01-10T10:30:00','zone':'UTC','text':'c','milestone':'IMPACT_END'}]}");

    assertThat(coe.impactStartedAt()).isEqualTo("2026-01-10T09:00:00Z");
    assertThat(coe.detectedAt()).isEqualTo("2026-01-10T09:07:00Z");
    assertThat(coe.impactEndedAt()).isEqualTo("2026-01-10T10:30:00Z");
  }

  @Test
  void fourteenDaysAreInTime() {
    assertThat(completed("2026-01-15T00:00:00Z").onTime(LATE).value()).isTrue();
    assertThat(completed("2026-01-15T00:00:01Z").onTime(LATE).value()).isFalse();
  }

  @Test
  void onTimeIsJudgedOnceTheFourteenDaysHavePassed() {
    CoeFacts coe = completed("2026-01-03T00:00:00Z");

    assertThat(coe.onTime(Instant.parse("2026-01-14T23:59:59Z"))).isEqualTo(Case.outside());
    assertThat(coe.onTime(Instant.parse("2026-01-15T00:00:00Z")).value()).isTrue();
  }

  @Test
  void coeThatIsNotCompletedIsCensoredAtAsOf() {
    CoeFacts coe = completed("2026-02-01T00:00:00Z");

    assertThat(coe.timeToCoe(Instant.parse("2026-01-21T00:00:00Z")).value())
        .isEqualTo(Observation.censored(20));
    assertThat(coe.timeToCoe(LATE).value()).isEqualTo(Observation.ended(31));
  }

  @Test
  void languishingBeginsAfterTheFourteenthDay() {
    CoeFacts coe = completed("2026-02-01T00:00:00Z");

    assertThat(coe.isLanguishing(Instant.parse("2026-01-15T00:00:00Z")).value()).isFalse();
    assertThat(coe.isLanguishing(Instant.parse("2026-01-15T00:00:01Z")).value()).isTrue();
    assertThat(coe.isLanguishing(LATE).value()).isFalse();
  }

  @Test
  void firstCompletionOfTheHistoryCounts() {
    CoeFacts coe =
        facts(
            "{'id':'c','status':'COMPLETED','lifecycle':{'completed_at':'2026-03-01T00:00:00Z',"
                + "'history':[{'at':'2026-01-05T00:00:00Z','status':'COMPLETED'},"
                + "{'at':'2026-02-01T00:00:00Z','status':'DRAFT'},"
                + "{'at':'2026-03-01T00:00:00Z','status':'COMPLETED'}]}}");

    assertThat(coe.firstCompletedAt(LATE)).contains(Instant.parse("2026-01-05T00:00:00Z"));
    assertThat(coe.status(Instant.parse("2026-02-02T00:00:00Z"))).isEqualTo(CoeStatus.DRAFT);
  }

  @Test
  void reviewOfExactlyTwentyFourHoursIsLongEnough() {
    assertThat(review("2026-01-05T10:00:00Z", "2026-01-06T10:00:00Z").value()).isFalse();
    assertThat(review("2026-01-05T10:00:00Z", "2026-01-06T09:59:59Z").value()).isTrue();
  }

  @Test
  void reviewsStatedByDayAreShortOnlyWithinOneDay() {
    assertThat(review("2026-03-28", "2026-03-29").value()).isFalse();
    assertThat(review("2026-03-29", "2026-03-29").value()).isTrue();
  }

  @Test
  void reviewThatLastsIsNotJudgedBeforeADayHasPassed() {
    CoeFacts coe =
        facts("{'id':'c','lifecycle':{'review_intervals':[{'from':'2026-01-05T10:00:00Z'}]}}");
    ReviewStay stay = coe.reviews().get(0);

    assertThat(stay.isShort(Instant.parse("2026-01-06T09:59:59Z")).reason())
        .isEqualTo("review under way");
    assertThat(stay.isShort(Instant.parse("2026-01-06T10:00:00Z")).value()).isFalse();
    assertThat(stay.isShort(Instant.parse("2026-01-05T09:00:00Z"))).isEqualTo(Case.outside());
  }

  @Test
  void reviewsAreReadFromTheHistoryWhereNoneAreStated() {
    CoeFacts coe =
        facts(
            "{'id':'c','lifecycle':{'history':["
                + "{'at':'2026-01-05T10:00:00Z','status':'IN_REVIEW'},"
                + "{'at':'2026-01-05T20:00:00Z','status':'DRAFT'},"
                + "{'at':'2026-01-07T10:00:00Z','status':'IN_REVIEW'}]}}");

    assertThat(coe.reviews())
        .containsExactly(
            new ReviewStay(
                Instant.parse("2026-01-05T10:00:00Z"), Instant.parse("2026-01-05T20:00:00Z")),
            new ReviewStay(Instant.parse("2026-01-07T10:00:00Z"), null));
    assertThat(coe.firstReviewAt(LATE)).contains(Instant.parse("2026-01-05T10:00:00Z"));
  }

  private static Case<Boolean> review(String from, String to) {
    return facts(
            "{'id':'c','incident':{'zone':'Europe/Lisbon'},'lifecycle':{'review_intervals':[{'from':'"
                + from
                + "','to':'"
                + to
                + "'}]}}")
        .reviews()
        .get(0)
        .isShort(LATE);
  }

  private static CoeFacts completed(String at) {
    return facts(
        "{'id':'c','status':'COMPLETED','incident':{'impact_ended_at':'2026-01-01T00:00:00Z'},"
            + "'lifecycle':{'created_at':'2026-01-01T00:00:00Z','completed_at':'"
            + at
            + "'}}");
  }

  private static CoeFacts facts(String json) {
    return CoeFacts.of(coe(json));
  }
}
