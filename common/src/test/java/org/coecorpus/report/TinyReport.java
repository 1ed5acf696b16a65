package org.coecorpus.report;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.coecorpus.measure.Curve;
import org.coecorpus.measure.Measure;
import org.coecorpus.theme.Statement;
import org.coecorpus.theme.StatementKind;
import org.coecorpus.theme.Theme;
import org.coecorpus.time.Quarter;

/** A report input small enough to check by eye; {@code text} stands wherever a document speaks. */
final class TinyReport {

  static final Quarter QUARTER = Quarter.parse("2026Q3");
  private static final String COMPLETION = "action_item.completion_rate_45d";

  private String text = "certificate expired";
  private Instant asOf = Instant.parse("2026-11-30T12:00:00Z");
  private final List<Measure> measures = new ArrayList<>();

  static TinyReport aReport() {
    return new TinyReport();
  }

  /** The golden input: better than the quarter before, with a small cell and an unknown one. */
  static TinyReport golden() {
    return aReport()
        .with(share(COMPLETION, "2026Q3", 1200, 0.8, 0.776, 0.822))
        .with(share(COMPLETION, "2026Q2", 1000, 0.7, 0.671, 0.728))
        .with(share(COMPLETION, "2025Q3", 4, null, null, null))
        .with(share(COMPLETION, "all", 2204, 0.754, 0.736, 0.772))
        .with(
            measure(
                "action_item.orphaned_count",
                Map.of(),
                "all",
                2204,
                null,
                "count",
                "no roster given"))
        .with(
            measure(
                "coe.on_time_rate_14d",
                Map.of("team", "checkout"),
                "all",
                3,
                null,
                "share",
                "fewer than 5"))
        .with(
            measure(
                "coe.on_time_rate_14d",
                Map.of("team", "payments"),
                "all",
                12,
                0.75,
                "share",
                null));
  }

  TinyReport saying(String words) {
    text = words;
    return this;
  }

  TinyReport asOf(String instant) {
    asOf = Instant.parse(instant);
    return this;
  }

  TinyReport with(Measure measure) {
    measures.add(measure);
    return this;
  }

  static Measure share(String id, String window, long n, Double value, Double low, Double high) {
    TreeMap<String, Long> missing = new TreeMap<>();
    if (value == null) {
      missing.put("fewer than 5", n);
    }
    return new Measure(
        id, new TreeMap<>(), window, n, value, low, high, "share", "Wilson", false, missing);
  }

  static Measure measure(
      String id,
      Map<String, String> by,
      String window,
      long n,
      Double value,
      String unit,
      String missing) {
    TreeMap<String, Long> reasons = new TreeMap<>();
    if (missing != null) {
      reasons.put(missing, n);
    }
    return new Measure(
        id, new TreeMap<>(by), window, n, value, null, null, unit, "test", false, reasons);
  }

  ReportInput input() {
    Statement statement =
        new Statement(
            "COE-1#cause-1", text, "event-1", StatementKind.CAUSE, text, text, text, QUARTER);
    Theme theme =
        new Theme(
            "cause-00000001",
            StatementKind.CAUSE,
            text,
            List.of(text),
            List.of(statement.id()),
            List.of(statement.id()),
            new TreeMap<>(Map.of("2026Q2", 2L, "2026Q3", 3L)),
            5,
            0.875,
            true);
    Curve curve =
        new Curve(
            "action_item.completion",
            "2026Q3",
            "days",
            10,
            List.of(
                new Curve.Point(10, 0.2, 0.05, 0.5, 10), new Curve.Point(40, 0.5, 0.2, 0.8, 6)));
    DecisionItem item = new DecisionItem(DecisionKind.OVERDUE_HIGH, text, text, text, text, 12);
    return new ReportInput(
        text,
        text,
        text,
        asOf,
        QUARTER,
        measures,
        List.of(curve),
        List.of(theme),
        Map.of(statement.id(), statement),
        List.of(item),
        new TreeMap<>(Map.of(text, 2L)));
  }

  QuarterlyReport report() {
    return QuarterlyReport.of(input());
  }

  static String render(QuarterlyReport report, ReportFormat format) {
    byte[] file = format.writer().write(report).get(format.mainFile());
    return new String(file, StandardCharsets.UTF_8);
  }
}
