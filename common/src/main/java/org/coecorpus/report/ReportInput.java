package org.coecorpus.report;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.coecorpus.measure.Curve;
import org.coecorpus.measure.Measure;
import org.coecorpus.theme.Statement;
import org.coecorpus.theme.Theme;
import org.coecorpus.time.Quarter;

/**
 * All that a report is made of; only what its audience may read.
 *
 * @param organisation name in the title
 * @param audience whose report
 * @param release id of the release that it was read from
 * @param asOf the instant at which the corpus is looked at
 * @param quarter what is reported
 * @param measures all rows, in any order
 * @param curves survival curves {@code action_item.completion} and {@code coe.completion}, for
 *     window {@code all} and for quarters
 * @param themes in any order
 * @param statements by statement id, at least the members of the themes
 * @param decisions in any order
 * @param leftOut reason and number of documents left out, as far as this audience may know
 */
public record ReportInput(
    String organisation,
    String audience,
    String release,
    Instant asOf,
    Quarter quarter,
    List<Measure> measures,
    List<Curve> curves,
    List<Theme> themes,
    Map<String, Statement> statements,
    List<DecisionItem> decisions,
    SortedMap<String, Long> leftOut) {

  /** Copies the collections. */
  public ReportInput {
    measures = List.copyOf(measures);
    curves = List.copyOf(curves);
    themes = List.copyOf(themes);
    statements = Map.copyOf(statements);
    decisions = decisions.stream().sorted(DecisionItem.ORDER).toList();
    leftOut = Collections.unmodifiableSortedMap(new TreeMap<>((Map<String, Long>) leftOut));
  }
}
