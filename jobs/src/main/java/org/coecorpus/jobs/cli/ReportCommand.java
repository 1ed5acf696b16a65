package org.coecorpus.jobs.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.coecorpus.measure.MeasuresFile;
import org.coecorpus.release.Release;
import org.coecorpus.report.DecisionsFile;
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
    SortedMap<String, byte[]> rendered =
        format.writer().write(files.report(quarter == null ? files.latestQuarter() : quarter));
    if (out == null) {
      System.out.write(rendered.get(format.mainFile()));
      System.out.flush();
    } else {
      try {
        Files.createDirectories(out);
      } catch (IOException e) {
        throw new UserException("--out " + out + ": not a folder that can be made: " + e);
      }
      for (Map.Entry<String, byte[]> file : rendered.entrySet()) {
        Files.write(out.resolve(file.getKey()), file.getValue());
        System.out.println(out.resolve(file.getKey()));
      }
    }
    return ExitCode.DONE.number();
  }
}
