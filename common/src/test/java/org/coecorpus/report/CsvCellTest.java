package org.coecorpus.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A title such as {@code =HYPERLINK(…)} must not run when the file is opened in a spreadsheet. */
class CsvCellTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\rx",
        "  =1",
        "\u00A0=1",
        "\uFEFF=1",
        "＝1"
      })
  void putsAnApostropheBeforeAFormula(String raw) {
    assertThat(CsvCell.text(raw)).isEqualTo("'" + raw);
  }

  @Test
  void looksAtEachLine() {
    assertThat(CsvCell.text("a\n=1\nb\r\n @x")).isEqualTo("a\n'=1\nb\r\n' @x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a=1", "12.5", "COE-1", "“=1”"})
  void leavesOtherTextAsItIs(String raw) {
    assertThat(CsvCell.text(raw)).isEqualTo(raw);
  }

  @Test
  void guardsTheFilesOfAReport() {
    QuarterlyReport report = TinyReport.golden().saying("=HYPERLINK(\"x\",\"a,b\")").report();
    Map<String, byte[]> files = ReportFormat.CSV.writer().write(report);
    assertThat(text(files, "decision-overdue-high.csv"))
        .contains("\"'=HYPERLINK(\"\"x\"\",\"\"a,b\"\")\"");
    assertThat(files.keySet())
        .allSatisfy(
            name -> assertThat(text(files, name)).doesNotContainPattern("(?m)(^|,)\"?[=+@-]"));
  }

  private static String text(Map<String, byte[]> files, String name) {
    return new String(files.get(name), StandardCharsets.UTF_8);
  }
}
