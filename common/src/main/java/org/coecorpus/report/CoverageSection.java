package org.coecorpus.report;

import java.util.ArrayList;
import java.util.List;
import org.coecorpus.measure.Measure;
import org.coecorpus.time.Quarter;

/** Whether incidents have their COEs, and whether COEs say what the figures need. */
final class CoverageSection {

  private static final List<Headline> FIGURES =
      List.of(
          Headline.COVERAGE, Headline.WITHOUT_COE, Headline.DETECT_KNOWN, Headline.MITIGATE_KNOWN);

  private CoverageSection() {}

  static Section section(MeasureTable measures, Quarter quarter) {
    List<String> windows =
        List.of(
            quarter.toString(),
            quarter.plus(-1).toString(),
            quarter.plus(-4).toString(),
            Measure.ALL);
    List<List<Sentence>> rows = new ArrayList<>();
    for (Headline headline : FIGURES) {
      List<Sentence> row = new ArrayList<>(List.of(Sentence.words(headline.title())));
      windows.forEach(window -> row.add(measures.cell(headline.id(), window)));
      rows.add(row);
    }
    List<String> columns = new ArrayList<>(List.of("Figure"));
    windows.forEach(window -> columns.add(window.equals(Measure.ALL) ? "All quarters" : window));
    return new Section(
        "coverage",
        "Coverage",
        List.of(
            new Block.Tabular(
                new Table(
                    "coverage-figures",
                    "Incidents with their COE, and events whose times are known; "
                        + "95 percent intervals in brackets",
                    columns,
                    rows))));
  }
}
