package org.coecorpus.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.coecorpus.measure.Corpus.figure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.coecorpus.incident.Severity;
import org.coecorpus.theme.StatementKind;
import org.coecorpus.theme.Theme;
import org.junit.jupiter.api.Test;

class MeasuresTest {

  /** Freireich's 6-MP arm as days to completion; a plus is an item still open. */
  private static final String SIX_MP =
      "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+";

  private static final String AS_OF = "2026-06-30T00:00:00Z";

  private static final List<String> FIXED_IDS =
      List.of(
          "action_item.completion_probability_45d",
          "action_item.median_days_to_completion",
          "action_item.completion_rate_45d",
          "action_item.on_time_rate",
          "action_item.open_count",
          "action_item.overdue_count",
          "action_item.orphaned_count",
          "action_item.dropped_count",
          "action_item.completed_count",
          "coe.median_days_to_complete",
          "coe.on_time_rate_14d",
          "coe.review_under_24h_count",
          "coe.languishing_count",
          "incident.coverage_rate",
          "incident.median_minutes_to_detect",
          "incident.median_minutes_to_mitigate",
          "theme.event_count");

  @Test
  void everyIdHasARowForEverythingEvenWithoutInput() {
    MeasureResult result = Measures.compute(new Corpus().at(AS_OF));

    for (String id : FIXED_IDS) {
      assertThat(figure(result, id).n()).as(id).isZero();
    }
    for (MeasureDefinition definition : MeasureDefinition.values()) {
      Measure row = figure(result, definition.id());
      assertThat(row.value()).as(row.id()).isIn(null, 0.0);
      assertThat(row.value() == null)
          .as(row.id())
          .isEqualTo(
              !row.unit().equals("count")
                  || row.missing().containsKey("no roster given")
                  || row.missing().containsKey("not audited")
                  || row.missing().containsKey("no incident register given"));
    }
    assertThat(result.curves()).extracting(Curve::n).containsExactly(0L, 0L);
  }

  @Test
  void completionCurveOfActionItemsIsThatOfR() {
    MeasureResult result = Measures.compute(sixMercaptopurine().at(AS_OF));

    Measure median = figure(result, "action_item.median_days_to_completion");
    assertThat(median.n()).isEqualTo(21);
    assertThat(median.value()).isEqualTo(23.0);
    assertThat(median.low()).isEqualTo(13.0);
    assertThat(median.high()).isNull();
    Curve curve = result.curves().get(0);
    assertThat(curve.id()).isEqualTo("action_item.completion");
    Curve.Point last = curve.points().get(6);
    assertThat(last.time()).isEqualTo(23.0);
    assertThat(last.atRisk()).isEqualTo(6);
    assertThat(last.share()).isCloseTo(1 - 0.448179, within(1e-6));
    assertThat(last.low()).isCloseTo(1 - 0.680143, within(1e-6));
    assertThat(last.high()).isCloseTo(1 - 0.188052, within(1e-6));
  }

  @Test
  void probabilityIsUnknownWhereNobodyWasFollowedForFortyFiveDays() {
    Measure probability =
        figure(
            Measures.compute(sixMercaptopurine().at(AS_OF)),
            "action_item.completion_probability_45d");

    assertThat(probability.value()).isNull();
    assertThat(probability.missing()).containsEntry("not followed for 45 days", 21L);
  }

  @Test
  void openItemsAreCensoredAndNotLeftOut() {
    Corpus corpus = new Corpus();
    for (int i = 0; i < 8; i++) {
      corpus.with(coe("c" + i, "'actions':[{'id':'1','status':'OPEN'}]"));
    }
    MeasureResult result = Measures.compute(corpus.at(AS_OF));

    Measure probability = figure(result, "action_item.completion_probability_45d");
    assertThat(probability.value()).isZero();
    assertThat(probability.low()).isZero();
    assertThat(probability.high()).isCloseTo(1 - Math.pow(0.025, 1 / 8.0), within(1e-9));
    Measure median = figure(result, "action_item.median_days_to_completion");
    assertThat(median.value()).isNull();
    assertThat(median.missing()).containsEntry("median not reached, still under way", 8L);
    Measure rate = figure(result, "action_item.completion_rate_45d");
    assertThat(rate.value()).isZero();
    assertThat(rate.high()).isCloseTo(1 - Math.pow(0.025, 1 / 8.0), within(1e-9));
  }

  @Test
  void fewerThanFiveCasesShowNoRate() {
    Corpus corpus = new Corpus();
    for (int i = 0; i < 4; i++) {
      corpus.with(coe("c" + i, "'actions':[{'status':'COMPLETED','completed_at':'2026-01-05'}]"));
    }
    MeasureResult result = Measures.compute(corpus.at(AS_OF));

    Measure rate = figure(result, "action_item.completion_rate_45d");
    assertThat(rate.n()).isEqualTo(4);
    assertThat(rate.value()).isNull();
    assertThat(rate.low()).isNull();
    assertThat(rate.missing()).containsExactly(Map.entry("fewer than 5", 4L));
    assertThat(figure(result, "action_item.completed_count").value()).isEqualTo(4.0);
  }

  @Test
  void statesAddUpToAllItems() {
    Corpus corpus =
        new Corpus()
            .with(
                coe(
                    "c",
                    "'team':'checkout','actions':[{'status':'OPEN'},"
                        + "{'status':'OPEN','due_at':'2026-06-29'},"
                        + "{'status':'OPEN','due_at':'2026-06-30'},"
                        + "{'status':'COMPLETED','due_at':'2026-01-02'},"
                        + "{'status':'DROPPED'},{'status':'BACKLOG','due_at':'2026-01-02'}]"));
    MeasureResult result = Measures.compute(corpus.at(AS_OF));

    assertThat(figure(result, "action_item.open_count").value()).isEqualTo(2.0);
    assertThat(figure(result, "action_item.overdue_count").value()).isEqualTo(1.0);
    assertThat(figure(result, "action_item.completed_count").value()).isEqualTo(1.0);
    assertThat(figure(result, "action_item.dropped_count").value()).isEqualTo(1.0);
    assertThat(figure(result, "action_item.backlog_count").value()).isEqualTo(1.0);
    assertThat(figure(result, "action_item.open_count").n()).isEqualTo(6);
    assertThat(figure(result, "action_item.overdue_count").missing())
        .containsExactly(Map.entry("no due date", 1L));
    assertThat(
            figure(result, "action_item.overdue_count", Map.of("team", "checkout"), "all").value())
        .isEqualTo(1.0);
    assertThat(
            figure(result, "action_item.overdue_count", Map.of("priority", "unknown"), "all")
                .value())
        .isEqualTo(1.0);
    assertThat(figure(result, "action_item.overdue_count", Map.of(), "2026Q1").value())
        .isEqualTo(1.0);
  }

  @Test
  void onTimeRateNeedsADueDateThatHasPassed() {
    Corpus corpus =
        new Corpus()
            .with(
                coe(
                    "c",
                    "'actions':[{'due_at':'2026-02-01','completed_at':'2026-02-01T23:59:59Z'},"
                        + "{'due_at':'2026-02-01','completed_at':'2026-01-20'},"
                        + "{'due_at':'2026-02-01','completed_at':'2026-02-02T00:00:00Z'},"
                        + "{'due_at':'2026-02-01','status':'OPEN'},"
                        + "{'due_at':'2026-02-01','status':'DROPPED'},"
                        + "{'due_at':'2026-12-01','completed_at':'2026-01-20'},"
                        + "{'completed_at':'2026-01-20'}]"));
    Measure rate = figure(Measures.compute(corpus.at(AS_OF)), "action_item.on_time_rate");

    assertThat(rate.n()).isEqualTo(5);
    assertThat(rate.value()).isEqualTo(0.4);
    assertThat(rate.missing()).containsExactly(Map.entry("no due date", 1L));
  }

  @Test
  void youngCohortIsProvisionalAndNotMixedIn() {
    Corpus corpus = new Corpus();
    for (int i = 0; i < 5; i++) {
      corpus.with(coe("old" + i, "'actions':[{'completed_at':'2026-01-05'}]"));
      corpus.with(
          "{'id':'young"
              + i
              + "','lifecycle':{'created_at':'2026-06-01'},"
              + "'actions':[{'status':'OPEN'}]}");
    }
    MeasureResult result = Measures.compute(corpus.at(AS_OF));

    Measure all = figure(result, "action_item.completion_rate_45d");
    assertThat(all.value()).isEqualTo(1.0);
    assertThat(all.missing()).containsExactly(Map.entry("younger than 45 days", 5L));
    assertThat(all.provisional()).isFalse();
    assertThat(figure(result, "action_item.completion_rate_45d", Map.of(), "2026Q1").provisional())
        .isFalse();
    Measure young = figure(result, "action_item.completion_rate_45d", Map.of(), "2026Q2");
    assertThat(young.provisional()).isTrue();
    assertThat(young.value()).isNull();
  }

  @Test
  void quarterIsProvisionalUntilFourteenDaysAfterItsEnd() {
    Corpus corpus = new Corpus().with(coe("c", "'actions':[{'status':'OPEN'}]"));

    assertThat(
            figure(
                    Measures.compute(corpus.at("2026-04-14T23:59:59Z")),
                    "action_item.open_count",
                    Map.of(),
                    "2026Q1")
                .provisional())
        .isTrue();
    assertThat(
            figure(
                    Measures.compute(corpus.at("2026-04-15T00:00:00Z")),
                    "action_item.open_count",
                    Map.of(),
                    "2026Q1")
                .provisional())
        .isFalse();
  }

  @Test
  void asOfBeforeEverythingIsAnEmptyCorpus() {
    MeasureResult before = Measures.compute(sixMercaptopurine().at("2020-01-01T00:00:00Z"));

    assertThat(before).isEqualTo(Measures.compute(new Corpus().at("2020-01-01T00:00:00Z")));
  }

  @Test
  void laterFactsDoNotChangeAnEarlierReport() {
    String early = "'status':'DRAFT','actions':[{'id':'1','status':'OPEN','due_at':'2026-02-01'}]";
    String late =
        "'status':'COMPLETED','actions':[{'id':'1','status':'COMPLETED','due_at':'2026-02-01',"
            + "'completed_at':'2026-05-01T00:00:00Z'}]";
    String lateLife =
        coe("c", late).replace("'2026-01-01'}", "'2026-01-01','completed_at':'2026-05-02'}");

    assertThat(Measures.compute(new Corpus().with(lateLife).at("2026-03-01T00:00:00Z")))
        .isEqualTo(Measures.compute(new Corpus().with(coe("c", early)).at("2026-03-01T00:00:00Z")));
  }

  @Test
  void orphansAreUnknownWithoutARoster() {
    Corpus corpus =
        new Corpus()
            .with(
                coe(
                    "c",
                    "'actions':[{'status':'OPEN','owner':'ann'},{'status':'OPEN','owner':'bo'},"
                        + "{'status':'BACKLOG','owner':'cy'},{'status':'OPEN'},"
                        + "{'status':'COMPLETED','owner':'bo'}]"));
    Measure unknown = figure(Measures.compute(corpus.at(AS_OF)), "action_item.orphaned_count");

    assertThat(unknown.value()).isNull();
    assertThat(unknown.missing()).containsExactly(Map.entry("no roster given", 5L));

    corpus.with(
        new RosterFacts(
            Map.of(
                "ann", Optional.empty(), "bo", Optional.of(Instant.parse("2026-02-01T00:00:00Z"))),
            Set.of(),
            Set.of()));
    Measure known = figure(Measures.compute(corpus.at(AS_OF)), "action_item.orphaned_count");
    assertThat(known.value()).isEqualTo(2.0);
    assertThat(known.missing()).containsExactly(Map.entry("no owner", 1L));
  }

  @Test
  void coverageIsUnknownWithoutARegister() {
    Measure coverage =
        figure(Measures.compute(sixMercaptopurine().at(AS_OF)), "incident.coverage_rate");

    assertThat(coverage.value()).isNull();
    assertThat(coverage.missing()).containsOnlyKeys("no incident register given");
  }

  @Test
  void coverageCountsIncidentsThatMustHaveACoe() {
    Instant ended = Instant.parse("2026-01-01T00:00:00Z");
    List<IncidentFacts> register = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      register.add(
          new IncidentFacts("E" + i, Severity.SEV1, true, List.of("a"), ended, ended, null));
    }
    register.add(new IncidentFacts("E6", Severity.SEV1, true, List.of("a"), ended, ended, "test"));
    register.add(new IncidentFacts("E7", Severity.SEV4, false, List.of("a"), ended, ended, null));
    Corpus corpus =
        new Corpus()
            .with(register)
            .with(coe("c", "'event_id':'E0'"))
            .with(coe("d", "'event_id':'E0'"))
            .with(coe("e", "'event_id':'E7'"))
            .with(
                "{'id':'f','incident':{'started_at':'2026-01-01','tickets':['E1']},"
                    + "'lifecycle':{'created_at':'2026-01-01'}}");
    MeasureResult result = Measures.compute(corpus.at(AS_OF));

    Measure coverage = figure(result, "incident.coverage_rate");
    assertThat(coverage.n()).isEqualTo(6);
    assertThat(coverage.value()).isEqualTo(2 / 6.0);
    assertThat(coverage.missing()).containsExactly(Map.entry("waived", 1L));
    assertThat(figure(result, "incident.without_coe_count").value()).isEqualTo(4.0);
    assertThat(figure(result, "incident.coverage_rate", Map.of("team", "a"), "all").n())
        .isEqualTo(6);
  }

  @Test
  void siblingCoesCountOnceAsIncidents() {
    Corpus corpus = new Corpus();
    for (int i = 0; i < 5; i++) {
      String incident =
          "'event_id':'E%d','incident':{'impact_started_at':'2026-01-01T10:00:00Z',".formatted(i)
              + "'detected_at':'2026-01-01T10:0%d:00Z',".formatted(i)
              + "'impact_ended_at':'2026-01-01T11:00:00Z'}}";
      corpus.with("{'id':'a" + i + "'," + incident);
      corpus.with("{'id':'b" + i + "'," + incident);
    }
    corpus.with("{'id':'z'}");
    MeasureResult result = Measures.compute(corpus.at(AS_OF));

    Measure detect = figure(result, "incident.median_minutes_to_detect");
    assertThat(detect.n()).isEqualTo(5);
    assertThat(detect.value()).isCloseTo(2.0, within(1e-9));
    assertThat(detect.missing())
        .containsExactly(Map.entry("impact start or detection unknown", 1L));
    assertThat(figure(result, "incident.median_minutes_to_mitigate").value())
        .isCloseTo(58.0, within(1e-9));
    assertThat(figure(result, "incident.detect_known_rate").value()).isEqualTo(5 / 6.0);
    assertThat(figure(result, "coe.clock_from_impact_end_count").value()).isEqualTo(10.0);
    assertThat(result.measures())
        .filteredOn(m -> m.id().startsWith("incident.median"))
        .noneMatch(m -> m.by().containsKey("team"));
  }

  @Test
  void timeToCoeCensorsWhatIsNotCompleted() {
    Corpus corpus = new Corpus();
    int[] days = {5, 10, 14, 20, 30};
    for (int i = 0; i < days.length; i++) {
      corpus.with(
          "{'id':'c%d','status':'COMPLETED','incident':{'impact_ended_at':'2026-01-01T00:00:00Z'},"
                  .formatted(i)
              + "'lifecycle':{'completed_at':'%sT00:00:00Z'}}"
                  .formatted(LocalDate.parse("2026-01-01").plusDays(days[i])));
    }
    for (int i = 5; i < 9; i++) {
      corpus.with(
          "{'id':'c%d','status':'DRAFT','incident':{'impact_ended_at':'2026-01-01T00:00:00Z'}}"
              .formatted(i));
    }
    MeasureResult result = Measures.compute(corpus.at(AS_OF));

    assertThat(figure(result, "coe.median_days_to_complete").value()).isEqualTo(30.0);
    Measure onTime = figure(result, "coe.on_time_rate_14d", Map.of(), "2026Q1");
    assertThat(onTime.n()).isEqualTo(9);
    assertThat(onTime.value()).isEqualTo(3 / 9.0);
    assertThat(figure(result, "coe.languishing_count").value()).isEqualTo(4.0);
    assertThat(figure(result, "coe.review_under_24h_count").value()).isNull();
    assertThat(figure(result, "coe.review_under_24h_count").missing())
        .containsExactly(Map.entry("no review recorded", 9L));
    assertThat(result.curves())
        .filteredOn(c -> c.id().equals("coe.completion"))
        .extracting(Curve::window)
        .containsExactly("all", "2026Q1");
  }

  @Test
  void themesCountDistinctEvents() {
    Corpus corpus =
        new Corpus()
            .with(coe("c", "'event_id':'E0'"))
            .with(coe("d", "'event_id':'E0'"))
            .with(coe("e", "'event_id':'E1'"))
            .withThemes(
                theme("t1", List.of("c#cause-1", "d#cause-1"), 1, true),
                theme("t2", List.of("c#cause-2"), 1, false));
    MeasureResult result = Measures.compute(corpus.at(AS_OF));

    assertThat(figure(result, "theme.event_count").value()).isEqualTo(1.0);
    assertThat(figure(result, "theme.event_count").n()).isEqualTo(2);
    Measure quarter = figure(result, "theme.event_count", Map.of("theme", "t1"), "2026Q1");
    assertThat(quarter.value()).isEqualTo(1.0);
    assertThat(quarter.provisional()).isFalse();
    assertThat(figure(result, "theme.event_count", Map.of("theme", "t2"), "2026Q1").provisional())
        .isTrue();
  }

  @Test
  void slowTeamStandsOutAgainstTheRest() {
    Corpus corpus = new Corpus();
    for (int i = 0; i < 40; i++) {
      boolean slow = i % 2 == 0;
      corpus.with(
          coe(
              "c%02d".formatted(i),
              "'team':'%s','actions':[{'completed_at':'%s'}]"
                  .formatted(
                      slow ? "slow" : "fast",
                      LocalDate.parse("2026-01-02").plusDays(i + (slow ? 60 : 0)))));
    }
    MeasureResult result = Measures.compute(corpus.at(AS_OF));

    String id = "action_item.completion_difference_p";
    assertThat(figure(result, id).value()).isNull();
    assertThat(figure(result, id, Map.of("team", "slow"), "all").value()).isLessThan(1e-6);
  }

  @Test
  void anyOrderOfInputGivesTheSameBits() {
    Corpus corpus = sixMercaptopurine();
    for (int i = 0; i < 30; i++) {
      corpus.with(
          ("{'id':'x%d','team':'t%d','event_id':'E%d','status':'COMPLETED','incident':"
                  + "{'impact_started_at':'2026-02-01T00:%02d:00Z',"
                  + "'detected_at':'2026-02-01T01:00:13Z','impact_ended_at':'2026-02-02'},"
                  + "'lifecycle':{'created_at':'2026-02-03','completed_at':'2026-02-%02dT05:07:11Z'},"
                  + "'actions':[{'id':'1','status':'OPEN','due_at':'2026-03-01'},"
                  + "{'id':'2','completed_at':'2026-03-%02dT11:13:17Z'}]}")
              .formatted(i, i % 3, i % 12, i, 4 + i % 20, 1 + i % 30));
    }
    MeasureInput input = corpus.at(AS_OF);
    List<CoeFacts> coes = new ArrayList<>(input.coes());
    List<ItemFacts> items = new ArrayList<>(input.items());
    Collections.shuffle(coes, new Random(3));
    Collections.shuffle(items, new Random(4));

    assertThat(
            Measures.compute(
                new MeasureInput(
                    input.asOf(), coes, items, Optional.empty(), Optional.empty(), List.of())))
        .isEqualTo(Measures.compute(input));
  }

  @Test
  void rowsAreSortedAndUnique() {
    List<Measure> measures = Measures.compute(sixMercaptopurine().at(AS_OF)).measures();

    assertThat(measures.stream().map(m -> m.id() + m.by() + m.window())).doesNotHaveDuplicates();
    assertThat(measures.get(0).window()).isEqualTo("all");
    assertThat(measures.get(0).by()).isEmpty();
  }

  @Test
  void catalogueNamesEveryId() {
    String catalogue = MeasureDefinition.catalogueMarkdown();

    assertThat(FIXED_IDS).allSatisfy(id -> assertThat(catalogue).contains("| `" + id + "` |"));
    assertThat(catalogue.lines()).hasSize(MeasureDefinition.values().length + 2);
    assertThat(MeasureDefinition.of("coe.on_time_rate_14d"))
        .contains(MeasureDefinition.COE_ON_TIME_RATE_14D);
  }

  private static Corpus sixMercaptopurine() {
    Corpus corpus = new Corpus();
    int number = 0;
    for (String time : SIX_MP.split(" ")) {
      boolean open = time.endsWith("+");
      int days = Integer.parseInt(open ? time.substring(0, time.length() - 1) : time);
      String id = "m%02d".formatted(number++);
      corpus.with(
          open
              ? "{'id':'%s','lifecycle':{'created_at':'%s'},'actions':[{'status':'OPEN'}]}"
                  .formatted(id, LocalDate.parse("2026-06-30").minusDays(days))
              : "{'id':'%s','lifecycle':{'created_at':'2026-01-01'},'actions':[{'completed_at':'%s'}]}"
                  .formatted(id, LocalDate.parse("2026-01-01").plusDays(days)));
    }
    return corpus;
  }

  private static Theme theme(String id, List<String> members, long events, boolean recurring) {
    return new Theme(
        id,
        StatementKind.CAUSE,
        id,
        List.of(),
        List.of(),
        members,
        new TreeMap<>(Map.of("2026Q1", events)),
        events,
        1,
        recurring);
  }

  /** A COE of 1 January 2026. */
  private static String coe(String id, String fields) {
    return "{'id':'"
        + id
        + "','incident':{'started_at':'2026-01-01'},'lifecycle':{'created_at':'2026-01-01'},"
        + fields
        + "}";
  }
}
