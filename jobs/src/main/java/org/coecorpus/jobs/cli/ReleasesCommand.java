package org.coecorpus.jobs.cli;

import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.coecorpus.release.ReleaseSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists what a store holds. */
@Command(name = "releases", description = "Lists the releases of an audience, newest first.")
public final class ReleasesCommand implements Callable<Integer> {

  @Mixin private StoreOptions store = new StoreOptions();

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() {
    List<ReleaseSummary> releases = store.store().releases(store.audience());
    if (json) {
      JsonLine.print(new TreeMap<>(java.util.Map.of("releases", releases)));
    } else {
      releases.forEach(
          release ->
              System.out.println(
                  (release.current() ? "* " : "  ")
                      + release.id()
                      + "  as of "
                      + release.asOf()
                      + "  "
                      + release.counts()));
    }
    return ExitCode.DONE.number();
  }
}
