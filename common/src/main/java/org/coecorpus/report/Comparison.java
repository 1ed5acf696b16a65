package org.coecorpus.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.coecorpus.measure.Curve;
import org.coecorpus.measure.Curves;
import org.coecorpus.measure.Measure;
import org.coecorpus.theme.Theme;
import org.coecorpus.time.Quarter;

/** Two quarters beside each other: every figure, both curves, and the themes that recur. */
final class Comparison {

  private final ReportInput input;
  private final MeasureTable measures;
  private final Quarter earlier;
  private final Quarter later;

  /** Compares the quarter of the input with an earlier one. */
  Comparison(ReportInput input, MeasureTable measures, Quarter earlier) {
    this.input = input;
    this.measures = measures;
    this.earlier = earlier;
    this.later = input.quarter();
  }

  List<Section> sections(List<Theme> recurring) {
    return List.of(
        new Section("compared-quarters", "Figures", List.of(new Block.Tabular(figures()))),
        new Section("charts", "Charts", charts()),
        new Section("themes", "Recurring root causes", List.of(themes(recurring))));
  }

  private Table figures() {
    List<List<Sentence>> rows = new ArrayList<>();
    for (Headline headline : Headline.values()) {
      rows.add(
          List.of(
              Sentence.words(headline.title()),
              measures.cell(headline.id(), earlier.toString()),
              measures.cell(headline.id(), later.toString()),
              verdict(headline)));
    }
    return new Table(
        "compared",
        "Figures of " + later + " beside " + earlier + "; 95 percent intervals in brackets",
        List.of("Figure", earlier.toString(), later.toString(), "What the intervals say"),
        rows);
  }

  private Sentence verdict(Headline headline) {
    return headline.better() == Headline.Better.NEITHER
        ? Sentence.words("a count, not judged")
        : Sentence.of(
            Verdict.of(
                    headline.better(),
                    measures.find(headline.id(), later.toString()),
                    measures.find(headline.id(), earlier.toString()))
                .against(earlier.toString()));
  }

  private List<Block> charts() {
    return Stream.of(
            new CurveChart(
                "chart-items",
                "action items",
                "creation",
                45,
                15,
                curves(Curves.ACTION_ITEM_COMPLETION)),
            new CurveChart(
                "chart-coes",
                "COEs",
                "end of customer impact",
                14,
                7,
                curves(Curves.COE_COMPLETION)))
        .<Block>map(Block.Picture::new)
        .toList();
  }

  private List<Curve> curves(String id) {
    return Stream.of(later, earlier)
        .flatMap(
            quarter ->
                input.curves().stream()
                    .filter(curve -> curve.id().equals(id))
                    .filter(curve -> curve.window().equals(quarter.toString()))
                    .filter(curve -> curve.n() >= MeasureText.SMALLEST_CELL))
        .toList();
  }

  private Block themes(List<Theme> recurring) {
    if (recurring.isEmpty()) {
      return Block.paragraph("No root cause recurs.");
    }
    List<List<Sentence>> rows = new ArrayList<>();
    for (Theme theme : recurring) {
      rows.add(
          List.of(
              Sentence.of(Inline.quote(theme.name())),
              events(theme, earlier),
              events(theme, later),
              Sentence.of(ThemesChart.figure(theme, Measure.ALL, theme.events()))));
    }
    return new Block.Tabular(
        new Table(
            "themes-compared",
            "Distinct events of the root causes that recur",
            List.of("Theme", earlier.toString(), later.toString(), "All quarters"),
            rows));
  }

  private Sentence events(Theme theme, Quarter quarter) {
    OptionalLong events = ThemesChart.events(theme, quarter, measures);
    return events.isPresent()
        ? Sentence.of(ThemesChart.figure(theme, quarter.toString(), events.getAsLong()))
        : Sentence.words(MeasureText.NO_CASES);
  }
}
