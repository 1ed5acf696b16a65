package org.coecorpus.jobs.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.coecorpus.release.Problem;
import org.coecorpus.release.Verifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Compares what is published with what was published. */
@Command(
    name = "verify",
    description = "Compares every published file with the manifest; exit 4 if one differs.")
public final class VerifyCommand implements Callable<Integer> {

  @Mixin private StoreOptions store = new StoreOptions();

  @Option(names = "--deep", description = "Every release that is kept, not only the one served.")
  private boolean deep;

  @Override
  public Integer call() {
    List<Problem> problems =
        deep
            ? Verifier.all(store.store(), store.audience())
            : Verifier.current(store.store(), store.audience());
    problems.forEach(problem -> System.err.println("coe: " + problem));
    if (!problems.isEmpty()) {
      System.err.println("coe: " + problems.size() + " problems found");
      return ExitCode.STORE.number();
    }
    System.out.println("verified: every file is as it was published");
    return ExitCode.DONE.number();
  }
}
