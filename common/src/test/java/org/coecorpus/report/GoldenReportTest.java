package org.coecorpus.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The files are written anew with {@code -Dgolden.update=true} and reviewed as a diff. */
class GoldenReportTest {

  private static final Path FOLDER =
      Path.of(System.getProperty("project.root", ".."), "common/src/test/resources/report/golden");

  @ParameterizedTest
  @EnumSource
  void rendersTheReviewedBytes(ReportFormat format) throws IOException {
    QuarterlyReport report = TinyReport.golden().report();
    for (Map.Entry<String, byte[]> file : format.writer().write(report).entrySet()) {
      if (file.getKey().endsWith(".png") || file.getKey().endsWith(".eml")) {
        continue; // pictures are compared by what they show, not by their compression
      }
      Path golden = FOLDER.resolve(file.getKey());
      if (Boolean.getBoolean("golden.update")) {
        Files.createDirectories(FOLDER);
        Files.write(golden, file.getValue());
      }
      assertThat(new String(file.getValue(), StandardCharsets.UTF_8))
          .as(file.getKey())
          .isEqualTo(Files.readString(golden));
    }
  }
}
