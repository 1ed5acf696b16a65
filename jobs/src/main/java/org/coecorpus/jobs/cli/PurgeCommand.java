package org.coecorpus.jobs.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.coecorpus.jobs.run.Purge;
import org.coecorpus.release.Release;
import org.coecorpus.release.Store;
import org.coecorpus.search.SearchIndex;
import org.coecorpus.settings.UserException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes COEs out of a store for good. */
@Command(
    name = "purge",
    description =
        "Takes COEs out of every release, cache and index, for good: repeats the last run without"
            + " them, then removes the releases that hold them. The inputs are not touched.")
public final class PurgeCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "ID", arity = "1..*", description = "Ids of the COEs.")
  private List<String> ids = List.of();

  @Option(
      names = "--store",
      paramLabel = "DIR",
      defaultValue = "build/store",
      description = "Where releases lie (default: ${DEFAULT-VALUE}).")
  private Path directory = Path.of("build/store");

  @Option(
      names = "--no-run",
      description = "Do not repeat the last run: nothing is served until the next one.")
  private boolean noRun;

  @Override
  public Integer call() throws IOException {
    Store store = Store.at(directory);
    Purge purge = Purge.find(store, new TreeSet<>(ids), PurgeCommand::holds);
    Optional<LastRun> last = noRun ? Optional.empty() : lastRun(store);
    purge.forget();
    int code =
        last.map(run -> spec.root().commandLine().execute(run.arguments().toArray(String[]::new)))
            .orElse(ExitCode.DONE.number());
    int withdrawn = purge.withdraw();
    System.err.println("purged " + String.join(", ", ids) + ": " + withdrawn + " releases removed");
    if (code != ExitCode.DONE.number() || last.isEmpty()) {
      System.err.println("coe: audiences without a release get one from the next run");
    }
    return code;
  }

  private static Optional<LastRun> lastRun(Store store) throws IOException {
    LastRun last =
        LastRun.read(store.work())
            .orElseThrow(
                () ->
                    new UserException(
                        "it is not recorded how the last run of "
                            + store.root()
                            + " was started; expected --no-run, and then a run"));
    if (!last.wasStartedHere()) {
      throw new UserException(
          "the last run of "
              + store.root()
              + " was started in "
              + last.directory()
              + "; expected this command there, or --no-run and then a run");
    }
    return Optional.of(last);
  }

  private static boolean holds(Release release, String id) throws IOException {
    try (SearchIndex index = Shards.open(release)) {
      return index.show(id).isPresent();
    }
  }
}
