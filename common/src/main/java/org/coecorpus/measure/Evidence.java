package org.coecorpus.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.coecorpus.statistics.BenjaminiHochberg;

/**
 * Corrects the p-values of a release for their number: Benjamini–Hochberg over all of them, of
 * groups, quarters, trends and themes alike. In an organisation where nothing differs and nothing
 * changes, at most one release in twenty then calls anything a difference or a change.
 */
final class Evidence {

  private Evidence() {}

  /** The rows with their p-values corrected, in the order given. */
  static List<Row> corrected(List<Row> rows) {
    List<Double> raw =
        rows.stream()
            .filter(Evidence::isPValue)
            .map(row -> Objects.requireNonNull(row.figure().value()))
            .toList();
    List<Double> adjusted = BenjaminiHochberg.adjust(raw);
    List<Row> corrected = new ArrayList<>();
    int next = 0;
    for (Row row : rows) {
      corrected.add(isPValue(row) ? row.withValue(adjusted.get(next++)) : row);
    }
    return corrected;
  }

  private static boolean isPValue(Row row) {
    return row.definition().isPValue() && row.figure().value() != null;
  }
}
