package org.coecorpus.jobs.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coecorpus.measure.Attention;
import org.coecorpus.report.DecisionsFile;
import org.coecorpus.report.QuarterlyReport;
import org.coecorpus.report.ReportFiles;
import org.coecorpus.report.ReportFormat;
import org.coecorpus.report.ReportIndex;
import org.coecorpus.time.Quarter;

/**
 * Writes the report on a quarter in every format, and the page that lists the reports.
 *
 * <p>In: the figures, themes and decisions of a release. Out: {@code reports/QUARTER/} and {@code
 * reports/index.html}.
 */
public final class ReportsJob {

  private ReportsJob() {}

  /** The decisions that the cases call for. */
  public static DecisionsFile decisions(
      Attention attention, Map<String, String> titles, SortedMap<String, Long> leftOut) {
    return new DecisionsFile(Decisions.of(attention, titles), leftOut);
  }

  /**
   * Writes the files of a release.
   *
   * @return the page to open first, relative to {@code release}
   */
  public static String write(ReportFiles files, Quarter quarter, Path release) throws IOException {
    write(files, List.of(quarter), release.resolve(ReportFiles.FOLDER));
    return ReportFiles.FOLDER + "/" + quarter + "/" + ReportFormat.HTML.mainFile();
  }

  /** Writes the reports on some quarters, in every format, and the page that lists them. */
  public static void write(ReportFiles files, List<Quarter> quarters, Path folder)
      throws IOException {
    SortedMap<Quarter, SortedMap<ReportFormat, String>> listed = new TreeMap<>();
    for (Quarter quarter : quarters) {
      QuarterlyReport report = files.report(quarter);
      for (ReportFormat format : ReportFormat.values()) {
        write(format, report, folder.resolve(quarter.toString()));
      }
      listed.put(quarter, mainFiles());
    }
    Files.createDirectories(folder);
    ReportIndex index =
        new ReportIndex(files.audience(), files.audience(), files.release(), files.asOf(), listed);
    Files.writeString(folder.resolve("index.html"), index.html());
  }

  /** Writes one format of a report into a folder. */
  public static void write(ReportFormat format, QuarterlyReport report, Path folder)
      throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, byte[]> file : format.writer().write(report).entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
  }

  private static SortedMap<ReportFormat, String> mainFiles() {
    return Stream.of(ReportFormat.values())
        .collect(
            Collectors.toMap(format -> format, ReportFormat::mainFile, (a, b) -> a, TreeMap::new));
  }
}
