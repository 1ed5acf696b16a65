package org.coecorpus.jobs.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.coecorpus.jobs.report.ReportsJob;
import org.coecorpus.measure.MeasuresFile;
import org.coecorpus.release.Release;
import org.coecorpus.report.DecisionsFile;
import org.coecorpus.report.QuarterlyReport;
import org.coecorpus.report.ReportFiles;
import org.coecorpus.report.ReportFormat;
import org.coecorpus.settings.UserException;
import org.coecorpus.theme.ThemesFile;
import org.coecorpus.time.Quarter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes the report on a quarter from the figures of the release, without Spark. */
@Command(name = "report", description = "Makes the report on a quarter from the release.")
public final class ReportCommand implements Callable<Integer> {

  @Mixin private StoreOptions store = new StoreOptions();

  @Option(
      names = "--quarter",
      paramLabel = "2026Q3",
      converter = QuarterOption.class,
      description = "Quarter to report on (default: the latest that is over at as-of).")
  private @Nullable Quarter quarter;

  @Option(
      names = "--compare",
      paramLabel = "2026Q1 2026Q3",
      arity = "2",
      converter = QuarterOption.class,
      description = "Puts two quarters beside each other instead.")
  private List<Quarter> compared = List.of();

  @Option(
      names = "--all",
      description =
          "Writes the reports on all quarters in every format, and a page that lists them.")
  private boolean all;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for the files (default: print the main file).")
  private @Nullable Path out;

  @Option(
      names = "--format",
      paramLabel = "F",
      defaultValue = "html",
      description = "One of: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private ReportFormat format = ReportFormat.HTML;

  @Override
  public Integer call() throws IOException {
    Release release = store.release();
    ReportFiles files =
        new ReportFiles(
            release.audience().name(),
            release.id(),
            MeasuresFile.read(release.text(MeasuresFile.PATH)),
            ThemesFile.read(release.text(ThemesFile.PATH)),
            DecisionsFile.read(release.text(DecisionsFile.PATH)));
    if (all) {
      ReportsJob.write(files, files.quarters(), folder("--all needs --out DIR"));
      System.out.println(out + "/index.html");
      return ExitCode.DONE.number();
    }
    SortedMap<String, byte[]> rendered = format.writer().write(report(files));
    if (out == null) {
      System.out.write(rendered.get(format.mainFile()));
      System.out.flush();
    } else {
      Path folder = folder("");
      for (Map.Entry<String, byte[]> file : rendered.entrySet()) {
        Files.write(folder.resolve(file.getKey()), file.getValue());
        System.out.println(folder.resolve(file.getKey()));
      }
    }
    return ExitCode.DONE.number();
  }

  private QuarterlyReport report(ReportFiles files) {
    if (compared.isEmpty()) {
      return files.report(quarter == null ? files.latestQuarter() : quarter);
    }
    if (compared.size() != 2 || quarter != null) {
      throw new UserException("--compare takes two quarters and no --quarter beside it");
    }
    try {
      return files.comparison(compared.get(0), compared.get(1));
    } catch (IllegalArgumentException e) {
      throw new UserException("--compare: " + e.getMessage());
    }
  }

  private Path folder(String missing) {
    if (out == null) {
      throw new UserException(missing);
    }
    try {
      return Files.createDirectories(out);
    } catch (IOException e) {
      throw new UserException("--out " + out + ": not a folder that can be made: " + e);
    }
  }
}
