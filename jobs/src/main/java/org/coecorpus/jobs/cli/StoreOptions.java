package org.coecorpus.jobs.cli;

import java.nio.file.Path;
import org.coecorpus.access.Audience;
import org.coecorpus.release.Release;
import org.coecorpus.release.Store;
import org.coecorpus.settings.UserException;
import picocli.CommandLine.Option;

/** Which release a reading command looks at. */
final class StoreOptions {

  @Option(
      names = "--store",
      paramLabel = "DIR",
      defaultValue = "build/store",
      description = "Where releases lie (default: ${DEFAULT-VALUE}).")
  Path directory = Path.of("build/store");

  @Option(
      names = "--audience",
      paramLabel = "NAME",
      defaultValue = "company",
      description = "Whose release (default: ${DEFAULT-VALUE}).")
  String audience = "company";

  Store store() {
    return Store.at(directory);
  }

  Audience audience() {
    if (!Audience.isName(audience)) {
      throw new UserException(
          "not the name of an audience: \"" + audience + "\", expected one such as company");
    }
    return new Audience(audience);
  }

  /** The release that is served now; everything is read from this one. */
  Release release() {
    return Release.open(store(), audience());
  }
}
