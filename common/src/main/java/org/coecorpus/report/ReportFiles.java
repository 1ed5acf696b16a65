package org.coecorpus.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.coecorpus.measure.MeasuresFile;
import org.coecorpus.theme.ThemesFile;
import org.coecorpus.time.Quarter;

/**
 * What the reports of a release are made of. A run makes them from it, and so does a command that
 * reads the release later: the result is the same, byte for byte.
 *
 * @param audience whose release
 * @param release its id
 * @param measures figures and curves
 * @param themes themes and their statements
 * @param decisions what waits for a decision
 */
public record ReportFiles(
    String audience,
    String release,
    MeasuresFile measures,
    ThemesFile themes,
    DecisionsFile decisions) {

  /** Folder of the reports in a release. */
  public static final String FOLDER = "reports";

  /** The latest quarter that is over at as-of. */
  public Quarter latestQuarter() {
    return Quarter.of(asOf().plusNanos(1)).plus(-1);
  }

  /** The quarters that have a case and are over at as-of, first to last. */
  public List<Quarter> quarters() {
    Quarter latest = latestQuarter();
    return new MeasureTable(measures.measures())
        .quarters().stream().filter(quarter -> quarter.compareTo(latest) <= 0).toList();
  }

  /** The report on a quarter. */
  public QuarterlyReport report(Quarter quarter) {
    return QuarterlyReport.of(input(quarter));
  }

  /** The page that puts a quarter beside an earlier one. */
  public QuarterlyReport comparison(Quarter earlier, Quarter later) {
    return QuarterlyReport.comparing(input(later), earlier);
  }

  private ReportInput input(Quarter quarter) {
    return new ReportInput(
        audience,
        audience,
        release,
        asOf(),
        quarter,
        measures.measures(),
        measures.curves(),
        themes.themes(),
        themes.statementsById(),
        decisions.decisions(),
        decisions.leftOut());
  }

  /** The instant at which the corpus was looked at. */
  public Instant asOf() {
    return measures.asOf().instantIn(ZoneOffset.UTC);
  }
}
