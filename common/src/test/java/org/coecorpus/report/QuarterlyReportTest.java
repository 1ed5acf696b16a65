package org.coecorpus.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.coecorpus.report.TinyReport.aReport;
import static org.coecorpus.report.TinyReport.measure;
import static org.coecorpus.report.TinyReport.share;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.coecorpus.measure.Measure;
import org.coecorpus.time.Quarter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuarterlyReportTest {

  private static final String RATE = "coe.on_time_rate_14d";

  private static String changes(QuarterlyReport report) {
    return Stream.of(report.sections().get(0))
        .flatMap(section -> section.blocks().stream())
        .flatMap(Block::sentences)
        .map(Sentence::plain)
        .reduce("", (a, b) -> a + b + "\n");
  }

  private static String all(QuarterlyReport report) {
    return report.sentences().map(Sentence::plain).reduce("", (a, b) -> a + b + "\n");
  }

  @Test
  void saysBetterOnlyWhereIntervalsDoNotOverlap() {
    QuarterlyReport report =
        aReport()
            .with(share(RATE, "2026Q3", 100, 0.8, 0.711, 0.867))
            .with(share(RATE, "2026Q2", 100, 0.6, 0.502, 0.691))
            .with(share(RATE, "2025Q3", 100, 0.7, 0.604, 0.781))
            .report();
    assertThat(changes(report))
        .contains(
            "COEs completed within 14 days: "
                + "80 of 100 (80.0 percent; 95 percent interval 71.1 to 86.7) in 2026Q3, "
                + "60 of 100 (60.0 percent) in 2026Q2, 70 of 100 (70.0 percent) in 2025Q3: "
                + "better than 2026Q2, no change visible against 2025Q3.")
        .contains("Against 2026Q2: better: COEs completed within 14 days; no figure is worse.")
        .contains("Against 2025Q3: no figure is better or worse beyond chance.");
  }

  @Test
  void saysWorseForAMedianThatRises() {
    Measure now = median("2026Q3", 20, 18.0, 23.0);
    QuarterlyReport report = aReport().with(now).with(median("2026Q2", 10, 8.0, 12.0)).report();
    assertThat(changes(report)).contains("Against 2026Q2: no figure is better; worse: median");
    assertThat(all(report))
        .contains(
            "Median time to COE\n20.0 days[18.0 to 23.0]\n10.0 days[8.0 to 12.0]\n"
                + "unknown: no row in the measure table\n"
                + "worse than 2026Q2, not comparable with 2025Q3\n");
  }

  @Test
  void marksAChangeThatRestsOnAProvisionalFigure() {
    Measure now =
        new Measure(
            RATE,
            new TreeMap<>(),
            "2026Q3",
            100,
            0.8,
            0.711,
            0.867,
            "share",
            "Wilson",
            true,
            new TreeMap<>());
    QuarterlyReport report =
        aReport().with(now).with(share(RATE, "2026Q2", 100, 0.6, 0.502, 0.691)).report();
    assertThat(changes(report))
        .contains("Against 2026Q2: better: COEs completed within 14 days (provisional);");
  }

  @Test
  void anOpenIntervalOverlapsWithEverythingAboveIt() {
    QuarterlyReport report =
        aReport()
            .with(median("2026Q3", 10, 8.0, 12.0))
            .with(median("2026Q2", 20, 11.0, null))
            .report();
    assertThat(all(report)).contains("\nno change visible against 2026Q2, not comparable with");
  }

  private static Measure median(String window, double value, Double low, Double high) {
    return new Measure(
        "coe.median_days_to_complete",
        new TreeMap<>(),
        window,
        50,
        value,
        low,
        high,
        "days",
        "Kaplan–Meier",
        false,
        new TreeMap<>());
  }

  @Test
  void showsNoFigureOfAPopulationBelowFive() {
    QuarterlyReport report =
        aReport()
            .with(share(RATE, "2026Q3", 4, 0.25, 0.04, 0.7))
            .with(measure(RATE, Map.of("team", "payments"), "all", 4, 0.25, "share", null))
            .report();
    assertThat(all(report))
        .contains("COEs completed within 14 days: fewer than 5 in 2026Q3")
        .doesNotContain("25.0 percent");
  }

  @Test
  void saysWhyAValueIsUnknown() {
    QuarterlyReport report =
        aReport()
            .with(
                measure(
                    "action_item.orphaned_count",
                    Map.of(),
                    "all",
                    90,
                    null,
                    "count",
                    "no roster given"))
            .with(
                measure(
                    "incident.coverage_rate",
                    Map.of(),
                    "2026Q3",
                    0,
                    null,
                    "share",
                    "no register of incidents"))
            .report();
    assertThat(all(report))
        .contains("unknown: no roster given\nOrphaned action items")
        .contains("unknown: no register of incidents in 2026Q3");
  }

  @Test
  void aQuarterWithoutRowIsUnknownForTheReasonOfAllQuarters() {
    Measure all =
        measure(
            "incident.coverage_rate",
            Map.of(),
            "all",
            90,
            null,
            "share",
            "no register of incidents");
    assertThat(changes(aReport().with(all).report()))
        .contains(
            "Incidents that require a COE and have one: unknown: no register of incidents.\n");
    Measure without =
        measure(
            "incident.without_coe_count",
            Map.of(),
            "all",
            0,
            null,
            "count",
            "no incident register given");
    assertThat(all(aReport().with(without).report()))
        .contains("unknown: no incident register given\nIncidents without a COE");
    Measure some = share("incident.coverage_rate", "all", 90, 0.5, 0.4, 0.6);
    assertThat(changes(aReport().with(some).report())).contains("have one: no cases.\n");
  }

  @Test
  void aCurveThatEndsBeforeItsTargetSaysNothingOfTheTimeAfter() {
    Chart items = charts(aReport().report()).get(0);
    assertThat(items.description())
        .endsWith("2026Q3, n = 10: 50.0 percent by the last completion, day 40.");
    assertThat(items.data().rows()).hasSize(2);
  }

  @Test
  void aMedianThatIsNotReachedDoesNotBlameTheCasesLeftOut() {
    TreeMap<String, Long> missing = new TreeMap<>();
    missing.put("no creation date", 2L);
    missing.put("median not reached, still under way", 40L);
    Measure median =
        new Measure(
            "coe.median_days_to_complete",
            new TreeMap<>(),
            "2026Q3",
            60,
            null,
            9.0,
            null,
            "days",
            "Kaplan–Meier",
            false,
            missing);
    assertThat(all(aReport().with(median).report()))
        .contains("Median time to COE\nunknown: median not reached, still under way\n");
  }

  @Test
  void marksAQuarterUntilItHasSettled() {
    assertThat(all(aReport().asOf("2026-10-14T23:59:59Z").report()))
        .contains("Provisional. 2026Q3 ends on 2026-10-01 00:00 UTC");
    assertThat(aReport().asOf("2026-10-15T00:00:00Z").report().provisional()).isFalse();
  }

  @Test
  void holdsFourCharts() {
    assertThat(charts(TinyReport.golden().report())).hasSize(4);
    assertThat(charts(QuarterlyReport.of(new SampleOrganisation(1, 0).input()))).hasSize(4);
  }

  private static List<Chart> charts(QuarterlyReport report) {
    return report.charts();
  }

  @Test
  void everyMeasureNumberIsFoundInTheMeasureTable() {
    ReportInput input = new SampleOrganisation(3, 12).input();
    MeasureTable table = new MeasureTable(input.measures());
    QuarterlyReport report = QuarterlyReport.of(input);
    List<Inline.Figure> figures =
        report
            .figures()
            .filter(figure -> figure.source().table().equals("measure"))
            .filter(figure -> !figure.source().id().startsWith("theme."))
            .toList();
    assertThat(figures).hasSizeGreaterThan(300);
    for (Inline.Figure figure : figures) {
      Source source = figure.source();
      Measure row =
          source.by().isEmpty()
              ? table.find(source.id(), source.window()).orElseThrow()
              : table
                  .find(
                      source.id(),
                      source.by().firstKey(),
                      source.by().get(source.by().firstKey()),
                      source.window())
                  .orElseThrow();
      Double expected =
          switch (source.part()) {
            case "value" -> row.value();
            case "low" -> row.low();
            case "high" -> row.high();
            case "n" -> (double) row.n();
            case "count" -> (double) Math.round(row.value() * row.n());
            default -> (double) row.missing().get(source.part().substring("missing ".length()));
          };
      assertThat(figure.value()).as(source.toString()).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 12})
  void speaksWithoutVagueWords(int quarters) {
    QuarterlyReport report = QuarterlyReport.of(new SampleOrganisation(5, quarters).input());
    List<String> own =
        report
            .sentences()
            .flatMap(Sentence::flat)
            .filter(part -> part instanceof Inline.Words || part instanceof Inline.Strong)
            .map(Inline::plain)
            .toList();
    assertThat(own)
        .isNotEmpty()
        .noneMatch(
            words ->
                words.matches(
                    "(?is).*\\b(significant(ly)?|some|several|many|few|various|often|mostly|"
                        + "roughly|approximately|a lot|numerous|huge|recently|soon)\\b.*"));
  }

  @ParameterizedTest
  @EnumSource
  void isTheSameBytesForInputsInAnyOrder(ReportFormat format) {
    ReportInput input = new SampleOrganisation(9, 4).input();
    ReportInput reversed =
        new ReportInput(
            input.organisation(),
            input.audience(),
            input.release(),
            input.asOf(),
            input.quarter(),
            reversed(input.measures()),
            reversed(input.curves()),
            reversed(input.themes()),
            input.statements(),
            reversed(input.decisions()),
            input.leftOut());
    Map<String, byte[]> files = format.writer().write(QuarterlyReport.of(reversed));
    assertThat(format.writer().write(QuarterlyReport.of(input)))
        .allSatisfy((name, bytes) -> assertThat(bytes).as(name).isEqualTo(files.get(name)))
        .hasSameSizeAs(files);
  }

  private static <T> List<T> reversed(List<T> list) {
    List<T> copy = new java.util.ArrayList<>(list);
    Collections.reverse(copy);
    return copy;
  }

  @Test
  void refusesAMeasureThatIsGivenTwice() {
    Measure measure = share(RATE, "2026Q3", 10, 0.5, 0.2, 0.8);
    assertThatThrownBy(() -> aReport().with(measure).with(measure).report())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(RATE);
  }

  @Test
  void indexListsTheLatestQuarterFirst() {
    TreeMap<Quarter, java.util.SortedMap<ReportFormat, String>> files = new TreeMap<>();
    for (String quarter : List.of("2026Q2", "2026Q3")) {
      files.put(Quarter.parse(quarter), new TreeMap<>(Map.of(ReportFormat.HTML, "report.html")));
    }
    String html =
        new ReportIndex("<b>", "company", "r1", Instant.parse("2026-10-02T00:00:00Z"), files)
            .html();
    assertThat(html)
        .contains("href=\"2026Q3/report.html\"")
        .contains("(provisional)")
        .doesNotContain("<b>");
    assertThat(html.indexOf("2026Q3/report")).isLessThan(html.indexOf("2026Q2/report"));
  }
}
