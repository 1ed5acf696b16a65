package org.coecorpus.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.coecorpus.report.TinyReport.aReport;
import static org.coecorpus.report.TinyReport.share;

import org.coecorpus.time.Quarter;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private static final String RATE = "coe.on_time_rate_14d";

  @Test
  void putsTwoQuartersBesideEachOther() {
    ReportInput input =
        aReport()
            .with(share(RATE, "2026Q3", 100, 0.8, 0.711, 0.867))
            .with(share(RATE, "2025Q4", 100, 0.6, 0.502, 0.691))
            .input();
    QuarterlyReport page = QuarterlyReport.comparing(input, Quarter.parse("2025Q4"));
    assertThat(page.title().text()).endsWith("2026Q3 compared with 2025Q4");
    assertThat(page.sentences().map(Sentence::plain))
        .containsSequence(
            "COEs completed within 14 days",
            "60 of 100 (60.0 percent)[50.2 to 69.1]",
            "80 of 100 (80.0 percent)[71.1 to 86.7]",
            "better than 2025Q4");
    for (ReportFormat format : ReportFormat.values()) {
      assertThat(format.writer().write(page)).isNotEmpty();
    }
  }

  @Test
  void refusesQuartersInTheWrongOrder() {
    assertThatThrownBy(() -> QuarterlyReport.comparing(aReport().input(), Quarter.parse("2026Q4")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("quarters to compare: 2026Q4 is not earlier than 2026Q3");
  }
}
