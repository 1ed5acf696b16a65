package org.coecorpus.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No cell of a CSV file is a formula in LibreOffice, whatever the documents say. */
class SpreadsheetTest {

  private static final Path OFFICE = Path.of("/usr/bin/soffice");

  @TempDir Path folder;

  /** The file as LibreOffice reads it, in a form that tells formulas from text. */
  private String reread(Path csv) throws Exception {
    assumeTrue(Files.isExecutable(OFFICE), "no " + OFFICE + ": install libreoffice-calc-nogui");
    Process process =
        new ProcessBuilder(
                OFFICE.toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "fods",
                "--outdir",
                folder.toString(),
                csv.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return Files.readString(folder.resolve(csv.getFileName().toString().replace(".csv", ".fods")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "=HYPERLINK(\"http://example.org\")",
        "+1+1",
        "-2+3",
        "@SUM(1;1)",
        "\t=1+1"
      })
  void textThatBeginsLikeAFormulaStaysText(String text) throws Exception {
    Map<String, byte[]> files =
        ReportFormat.CSV.writer().write(TinyReport.golden().saying(text).report());
    Path all = folder.resolve("all.csv");
    for (String name : List.of("decision-overdue-high.csv", "themes-recurring-cause.csv")) {
      Files.write(
          all,
          files.get(name),
          java.nio.file.StandardOpenOption.CREATE,
          java.nio.file.StandardOpenOption.APPEND);
    }
    assertThat(reread(all)).contains("table:table-cell").doesNotContain("table:formula");
  }

  @Test
  void aFormulaWouldBeSeen() throws Exception {
    Path csv = Files.writeString(folder.resolve("formula.csv"), "a,b\n=1+1,x\n");
    assertThat(reread(csv)).contains("table:formula");
  }
}
