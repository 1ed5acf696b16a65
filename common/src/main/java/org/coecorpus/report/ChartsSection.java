package org.coecorpus.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.coecorpus.measure.Curve;
import org.coecorpus.measure.Curves;
import org.coecorpus.measure.Measure;
import org.coecorpus.theme.Theme;
import org.coecorpus.time.Quarter;

/** The four charts. */
final class ChartsSection {

  private final ReportInput input;
  private final MeasureTable measures;
  private final List<Theme> charted;
  private final boolean provisional;

  ChartsSection(
      ReportInput input, MeasureTable measures, List<Theme> charted, boolean provisional) {
    this.input = input;
    this.measures = measures;
    this.charted = charted;
    this.provisional = provisional;
  }

  Section section() {
    Chart items =
        new CurveChart(
            "chart-items",
            "action items",
            "creation",
            45,
            15,
            curves(Curves.ACTION_ITEM_COMPLETION));
    Chart coes =
        new CurveChart(
            "chart-coes", "COEs", "end of customer impact", 14, 7, curves(Curves.COE_COMPLETION));
    Chart themes = new ThemesChart("chart-themes", charted, measures, input.quarter(), provisional);
    return new Section(
        "charts",
        "Charts",
        Stream.of(items, coes, themes, new OverdueChart("chart-overdue", measures))
            .<Block>map(Block.Picture::new)
            .toList());
  }

  /**
   * The quarter's curve in front of that of all quarters; curves below five cases are not drawn.
   */
  private List<Curve> curves(String id) {
    Quarter quarter = input.quarter();
    List<Curve> curves = new ArrayList<>();
    for (String window : List.of(quarter.toString(), Measure.ALL)) {
      input.curves().stream()
          .filter(curve -> curve.id().equals(id) && curve.window().equals(window))
          .filter(curve -> curve.n() >= MeasureText.SMALLEST_CELL)
          .forEach(curves::add);
    }
    return curves;
  }
}
