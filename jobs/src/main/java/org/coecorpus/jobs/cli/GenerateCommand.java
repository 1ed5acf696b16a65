package org.coecorpus.jobs.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.coecorpus.jobs.generate.CorpusGenerator;
import org.coecorpus.jobs.generate.GenerateOptions;
import org.coecorpus.jobs.generate.GenerateRequest;
import org.coecorpus.jobs.generate.GenerateResult;
import org.coecorpus.settings.UserException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a corpus of a made-up organisation with planted truth. */
@Command(
    name = "generate",
    description = "Makes a corpus of a made-up organisation, with its side inputs and its truth.")
public final class GenerateCommand implements Callable<Integer> {

  @Option(names = "--count", paramLabel = "N", required = true, description = "COEs to make.")
  private int count;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "The same seed and count give the same bytes (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(
      names = "--changed",
      paramLabel = "SHARE",
      defaultValue = "0",
      description =
          "Makes the next delivery of the corpus of the same seed and count: this share of its"
              + " documents is changed, deleted or new, as truth/changes.jsonl says.")
  private double changed;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Where to write; must be empty or absent.")
  private Path out = Path.of("");

  @Override
  public Integer call() throws IOException {
    if (count < 1) {
      throw new UserException("--count " + count + ": expected 1 or more");
    }
    if (!(changed >= 0 && changed <= 1)) {
      throw new UserException("--changed " + changed + ": expected 0 to 1");
    }
    GenerateOptions options = GenerateOptions.DEFAULTS.withChanged(changed);
    GenerateResult result =
        CorpusGenerator.generate(new GenerateRequest(count, seed, out, options));
    System.out.println(result);
    return ExitCode.DONE.number();
  }
}
