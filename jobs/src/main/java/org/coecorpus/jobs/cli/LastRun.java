package org.coecorpus.jobs.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.coecorpus.coe.CoeJson;
import picocli.CommandLine;

/**
 * How the last run of a store was asked for, so that it can be asked for again.
 *
 * @param directory where it was started: paths may be relative to it
 * @param arguments the command line, without the program's name
 */
record LastRun(String directory, List<String> arguments) {

  private static final String FILE = "last-run.json";

  static LastRun of(CommandLine command) {
    return new LastRun(here(), List.copyOf(command.getParseResult().originalArgs()));
  }

  /** The last run that published into a store, if it is known. */
  static Optional<LastRun> read(Path work) throws IOException {
    Path file = work.resolve(FILE);
    return Files.exists(file)
        ? Optional.of(CoeJson.MAPPER.readValue(Files.readString(file), LastRun.class))
        : Optional.empty();
  }

  void write(Path work) throws IOException {
    Files.writeString(work.resolve(FILE), CoeJson.MAPPER.writeValueAsString(this) + "\n");
  }

  boolean wasStartedHere() {
    return directory.equals(here());
  }

  private static String here() {
    return Path.of("").toAbsolutePath().toString();
  }
}
