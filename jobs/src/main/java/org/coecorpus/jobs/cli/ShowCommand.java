package org.coecorpus.jobs.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.coecorpus.coe.Coe;
import org.coecorpus.coe.CoeJson;
import org.coecorpus.search.SearchIndex;
import org.coecorpus.settings.UserException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints one COE. */
@Command(name = "show", description = "Prints one COE.")
public final class ShowCommand implements Callable<Integer> {

  @Mixin private StoreOptions store = new StoreOptions();

  @Parameters(paramLabel = "ID", description = "Id of the COE.")
  private String id = "";

  @Option(names = "--json", description = "Print coe/1 JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    try (SearchIndex index = Shards.open(store.release())) {
      Coe coe =
          index
              .show(id)
              .orElseThrow(
                  () ->
                      new UserException(
                          "no COE \""
                              + id
                              + "\" in the release of "
                              + store.audience
                              + "; expected an id as search prints it"));
      if (json) {
        System.out.println(CoeJson.write(coe));
      } else {
        CoePage.print(coe, System.out);
      }
    }
    return ExitCode.DONE.number();
  }
}
