package org.coecorpus.jobs.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.coecorpus.evaluation.GroupingScores;
import org.coecorpus.jobs.bench.ThemesBench;
import org.coecorpus.settings.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares themes with common methods: {@code coe bench themes ITEMS.jsonl…}. */
@Command(
    name = "themes",
    description = "Agreement of themes with labels, beside k-means and Leiden without a gate.")
public final class BenchThemesCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "F",
      arity = "1..*",
      description = "Items as for eval --items; \"origin\" and \"noise\": true are used as well.")
  private List<Path> files = List.of();

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      description = "Where vectors are kept (default: nowhere).")
  private @Nullable Path cache;

  @Option(names = "--json", description = "Print a JSON object a line.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    long seed = Settings.load(Optional.empty()).seed();
    if (!json) {
      System.out.println(
          "| set | method | on | groups | ARI | AMI | NMI | V | purity | unassigned | origin AMI"
              + " | noise precision / recall |\n|---|---|---|---|---|---|---|---|---|---|---|---|");
    }
    for (Path file : files) {
      for (ThemesBench.Line line : ThemesBench.run(file, seed, Optional.ofNullable(cache))) {
        if (json) {
          JsonLine.print(line);
        } else {
          System.out.println(row(line));
        }
      }
    }
    return ExitCode.DONE.number();
  }

  private static String row(ThemesBench.Line line) {
    Optional<GroupingScores> scores = line.scores();
    return String.join(
        " | ",
        "| " + line.set(),
        line.method(),
        line.on(),
        String.valueOf(line.groups()),
        shown(scores.map(GroupingScores::ari)),
        shown(scores.map(GroupingScores::ami)),
        shown(scores.map(GroupingScores::nmi)),
        shown(scores.map(GroupingScores::v)),
        shown(scores.map(GroupingScores::purity)),
        shown(Optional.of(line.unassigned())),
        shown(line.byOrigin()),
        shown(line.noisePrecision()) + " / " + shown(line.noiseRecall()) + " |");
  }

  private static String shown(Optional<Double> figure) {
    return figure.map(f -> String.format(Locale.ROOT, "%.3f", f)).orElse("");
  }
}
