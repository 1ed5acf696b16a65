package org.coecorpus.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.coecorpus.coe.Coe;
import org.coecorpus.coe.CoeJson;
import org.coecorpus.measure.CoeFacts;
import org.coecorpus.measure.ItemFacts;
import org.coecorpus.measure.MeasureInput;
import org.coecorpus.measure.MeasureResult;
import org.coecorpus.measure.Measures;
import org.coecorpus.time.Quarter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports of measures as they are computed, from COEs. */
class MeasuredReportTest {

  private static final Instant AS_OF = Instant.parse("2026-10-20T00:00:00Z");
  private static final Instant FIRST = Instant.parse("2025-07-02T00:00:00Z");

  /**
   * One COE a week, done after {@code 5 + i % 20} days, each with an action of 30 + i % 40 days.
   */
  private static Coe coe(int i) {
    Instant end = FIRST.plus(i * 7L, ChronoUnit.DAYS);
    return CoeJson.read(
        String.format(
            Locale.ROOT,
            """
            {"id":"COE-%1$d","status":"COMPLETED","severity":"SEV2","team":"%6$s",
            "incident":{"impact_started_at":"%2$s","detected_at":"%2$s","impact_ended_at":"%2$s"},
            "lifecycle":{"created_at":"%2$s","completed_at":"%3$s"},
            "actions":[{"id":"a","priority":"HIGH","status":"COMPLETED","created_at":"%2$s",
            "due_at":"%4$s","completed_at":"%5$s"}]}
            """,
            i,
            end,
            end.plus(5 + i % 20, ChronoUnit.DAYS),
            end.plus(45, ChronoUnit.DAYS),
            end.plus(30 + i % 40, ChronoUnit.DAYS),
            i % 3 == 0 ? "checkout" : "payments"));
  }

  private static QuarterlyReport report(int coes) {
    List<CoeFacts> facts = new ArrayList<>();
    List<ItemFacts> items = new ArrayList<>();
    for (int i = 0; i < coes; i++) {
      Coe coe = coe(i);
      facts.add(CoeFacts.of(coe));
      items.addAll(ItemFacts.allOf(coe, Map.of()));
    }
    MeasureResult result =
        Measures.compute(
            new MeasureInput(AS_OF, facts, items, Optional.empty(), Optional.empty(), List.of()));
    return QuarterlyReport.of(
        new ReportInput(
            "Example",
            "company",
            "r1",
            AS_OF,
            Quarter.parse("2026Q3"),
            result.measures(),
            result.curves(),
            List.of(),
            Map.of(),
            List.of(),
            new TreeMap<>()));
  }

  private static String text(QuarterlyReport report) {
    return report.sentences().map(Sentence::plain).reduce("", (a, b) -> a + b + "\n");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5, 65})
  void findsEveryMeasureThatItPrints(int coes) {
    QuarterlyReport report = report(coes);
    assertThat(text(report))
        .contains("unknown: no incident register given")
        .doesNotContain("no row in the measure table", "NaN", "null", "no reason is stored");
    for (ReportFormat format : ReportFormat.values()) {
      assertThat(format.writer().write(report)).isNotEmpty();
    }
  }

  /** 13 weeks a quarter: of i = 52..64, those with i % 20 at most 9 took at most 14 days. */
  @Test
  void printsTheSharesThatCanBeCountedByHand() {
    assertThat(text(report(65)))
        .contains("5 of 13 (38.5 percent; 95 percent interval")
        .contains(
            "Population in all quarters: 65 COEs with a known date (65 with a status that can be judged), 65 action"
                + " items, 65 events");
  }

  @Test
  void anEmptyCorpusHasNoFigureAndSaysSo() {
    assertThat(text(report(0)))
        .contains("Against 2026Q2: no figure can be compared.")
        .contains("Population in all quarters: 0 COEs")
        .doesNotContainPattern("[0-9] percent\\)")
        .contains("unknown: no roster given\nOrphaned action items");
  }
}
