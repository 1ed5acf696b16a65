package org.coecorpus.jobs.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.coecorpus.jobs.bench.Comparison;
import org.coecorpus.jobs.bench.ReadBench;
import org.coecorpus.settings.UserException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Compares reading with only parsing: {@code coe bench read --in DIR}. */
@Command(
    name = "read",
    description = "Documents read in a CPU second, beside only parsing the same JSON and Markdown.")
public final class BenchReadCommand implements Callable<Integer> {

  @Option(
      names = "--in",
      paramLabel = "DIR",
      required = true,
      description = "Folder of .jsonl and .md files.")
  private Path in = Path.of("");

  @Option(
      names = "--passes",
      paramLabel = "N",
      defaultValue = "3",
      description = "Passes over all files; medians are shown (default: ${DEFAULT-VALUE}).")
  private int passes;

  @Option(names = "--json", description = "Print a JSON object a line.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    if (passes < 1) {
      throw new UserException("--passes " + passes + ": expected 1 or more");
    }
    for (Comparison result : ReadBench.run(in, passes)) {
      if (json) {
        JsonLine.print(result);
      } else {
        System.out.println(line(result));
      }
    }
    return ExitCode.DONE.number();
  }

  private static String line(Comparison result) {
    return String.format(
        Locale.ROOT,
        "%s: %d documents a pass; per CPU second: parsed only %.0f, read %.0f; ratio %.3f",
        result.name(),
        result.documents(),
        result.plainPerSecond(),
        result.productPerSecond(),
        result.ratio());
  }
}
