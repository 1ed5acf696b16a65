package org.coecorpus.jobs.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.coecorpus.measure.Measure;
import org.coecorpus.measure.MeasuresFile;
import org.coecorpus.release.Release;
import org.coecorpus.settings.UserException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the figures of a release. */
@Command(name = "measures", description = "Prints every figure with its population and interval.")
public final class MeasuresCommand implements Callable<Integer> {

  @Mixin private StoreOptions store = new StoreOptions();

  @Option(
      names = "--by",
      paramLabel = "D",
      description = "Only rows by team, severity, service, priority, theme, category or rule.")
  private @Nullable String by;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Option(names = "--csv", description = "Print CSV.")
  private boolean csv;

  @Override
  public Integer call() {
    Release release = store.release();
    MeasuresFile file = MeasuresFile.read(release.text(MeasuresFile.PATH));
    Set<String> dimensions = new TreeSet<>();
    file.measures().forEach(measure -> dimensions.addAll(measure.by().keySet()));
    if (by != null && !dimensions.contains(by)) {
      throw new UserException(
          "--by " + by + ": this release has figures by " + String.join(", ", dimensions));
    }
    List<Measure> measures =
        file.measures().stream()
            .filter(measure -> by == null || measure.by().containsKey(by))
            .toList();
    if (json) {
      Map<String, Object> result = new LinkedHashMap<>();
      result.put("as_of", file.asOf());
      result.put("audience", release.audience().name());
      result.put("release", release.id());
      result.put("measures", measures);
      JsonLine.print(result);
    } else if (csv) {
      System.out.print(MeasureLines.csv(measures));
    } else {
      measures.forEach(measure -> System.out.println(MeasureLines.text(measure)));
    }
    return ExitCode.DONE.number();
  }
}
