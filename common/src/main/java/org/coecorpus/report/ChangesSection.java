package org.coecorpus.report;

import java.util.Comparator;
import java.util.List;
import org.coecorpus.time.Quarter;

/** Every figure that is compared, beside the quarter before and the same quarter a year before. */
final class ChangesSection {

  private ChangesSection() {}

  static Section section(List<Change> changes, Quarter quarter) {
    Table table =
        new Table(
            "compared",
            "Figures that are compared, those that changed first; 95 percent intervals in brackets",
            List.of(
                "Figure",
                quarter.toString(),
                quarter.plus(-1).toString(),
                quarter.plus(-4).toString(),
                "What the intervals say"),
            changes.stream()
                .sorted(Comparator.comparing(Change::strongest))
                .map(Change::row)
                .toList());
    return new Section("changes", "What changed", List.of(new Block.Tabular(table)));
  }
}
