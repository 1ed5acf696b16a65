package org.coecorpus.jobs.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.coecorpus.access.AccessLevel;
import org.coecorpus.access.AccessPolicy;
import org.coecorpus.jobs.run.CorpusRun;
import org.coecorpus.jobs.run.Progress;
import org.coecorpus.jobs.run.RunRequest;
import org.coecorpus.jobs.run.RunResult;
import org.coecorpus.read.Mappings;
import org.coecorpus.release.Store;
import org.coecorpus.settings.UserException;
import org.coecorpus.time.Moment;
import org.coecorpus.time.Quarter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The batch: reads COEs and publishes a release.
 *
 * <p>Example: {@code coe run --in coes --store store --roster people.csv --as-of 2026-09-30}.
 */
@Command(
    name = "run",
    description = "Reads COEs and publishes a release, all or nothing.",
    sortOptions = false)
public final class RunCommand implements Callable<Integer> {

  private static final int STAGES = 6;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--in",
      paramLabel = "PATH",
      arity = "1..*",
      description =
          "Files and folders of COEs (default: the sample, with its side inputs and its as-of date).")
  private List<Path> inputs = List.of();

  @Option(
      names = "--store",
      paramLabel = "DIR",
      defaultValue = "build/store",
      description = "Where to publish (default: ${DEFAULT-VALUE}).")
  private Path store = Path.of("build/store");

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description =
          "Instant or date (its end, UTC) at which the corpus is looked at (default: the latest instant in the documents).")
  private @Nullable String asOf;

  @Option(
      names = "--unlabelled",
      paramLabel = "LEVEL",
      description = "company: read documents without an access label as open to the company.")
  private @Nullable String unlabelled;

  @Option(
      names = "--actions",
      paramLabel = "F",
      description = "Export of the action tracker, CSV or JSON.")
  private @Nullable Path actions;

  @Option(names = "--incidents", paramLabel = "F", description = "Incident register, CSV or JSON.")
  private @Nullable Path incidents;

  @Option(names = "--roster", paramLabel = "F", description = "People and teams, CSV or JSON.")
  private @Nullable Path roster;

  @Option(names = "--customers", paramLabel = "F", description = "Names to redact, CSV or JSON.")
  private @Nullable Path customers;

  @Option(
      names = "--mapping",
      paramLabel = "F",
      description = "How CSV or other JSON is read (data/mappings/example.yaml); repeatable.")
  private List<Path> mappings = List.of();

  @Option(
      names = "--settings",
      paramLabel = "F",
      description = "Settings that differ from the defaults.")
  private @Nullable Path settings;

  @Option(
      names = "--quarter",
      paramLabel = "2026Q3",
      converter = QuarterOption.class,
      description = "Quarter to report on (default: the latest complete one).")
  private @Nullable Quarter quarter;

  @Option(names = "--no-embeddings", description = "Do without the sentence model.")
  private boolean noEmbeddings;

  @Option(
      names = "--master",
      paramLabel = "URL",
      description = "Spark's master (default: local[*]).")
  private @Nullable String master;

  @Option(
      names = "--fail-on-rejects",
      paramLabel = "N",
      description = "Publish nothing if more than N objects are rejected; exit 3.")
  private @Nullable Long failOnRejects;

  @Option(names = "--allow-empty", description = "Publish even if no document may be read.")
  private boolean allowEmpty;

  @Option(names = "--quiet", description = "No progress.")
  private boolean quiet;

  @Option(names = "--json", description = "End with one line of JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    RunRequest request =
        inputs.isEmpty() ? sample() : request(inputs, given(asOf).map(RunCommand::instant));
    RunResult result = run(request);
    LastRun.of(spec.commandLine()).write(Store.at(store).work());
    if (json) {
      JsonLine.print(result);
    } else if (!quiet) {
      print(result);
    }
    return ExitCode.DONE.number();
  }

  private RunResult run(RunRequest request) throws IOException {
    Interruption.watch();
    try {
      return CorpusRun.run(
          request, new Progress(System.err, quiet, Boolean.getBoolean("coe.terminal"), STAGES));
    } finally {
      Interruption.end();
    }
  }

  private void print(RunResult result) {
    result
        .audiences()
        .forEach(
            (audience, published) -> {
              System.out.println(
                  "published "
                      + published.release()
                      + " for "
                      + audience
                      + ", "
                      + published.coes()
                      + " COEs, as of "
                      + published.asOf()
                      + (asOf == null && !inputs.isEmpty()
                          ? ", the latest instant in the documents"
                          : ""));
              System.out.println("report: " + published.report());
            });
    String at = store.equals(Path.of("build/store")) ? "" : "--store " + store + " ";
    System.out.println("try: ./coe search " + at + "certificate expired");
    System.out.println("try: ./coe themes " + at + "--recurring");
  }

  /** The sample's inputs lie beside each other under fixed names. */
  private RunRequest sample() throws IOException {
    Path sample = Path.of(System.getProperty("coe.root", "."), "data", "sample");
    if (!Files.isDirectory(sample)) {
      throw new UserException(
          "no sample at " + sample + "; expected --in with files or folders of COEs");
    }
    actions = actions == null ? sample.resolve("actions.csv") : actions;
    incidents = incidents == null ? sample.resolve("incidents.csv") : incidents;
    roster = roster == null ? sample.resolve("roster.csv") : roster;
    customers = customers == null ? sample.resolve("customers.csv") : customers;
    String date = asOf == null ? Files.readString(sample.resolve("as-of.txt")).strip() : asOf;
    return request(List.of(sample.resolve("coes")), Optional.of(instant(date)));
  }

  private RunRequest request(List<Path> from, Optional<Instant> at) {
    if (store.toString().isEmpty()) {
      throw new UserException("--store is empty: expected a folder");
    }
    if (failOnRejects != null && failOnRejects < 0) {
      throw new UserException("--fail-on-rejects " + failOnRejects + ": expected 0 or more");
    }
    return new RunRequest(
        from,
        store,
        at,
        policy(),
        given(actions),
        given(incidents),
        given(roster),
        given(customers),
        Mappings.read(mappings),
        given(settings),
        given(quarter),
        !noEmbeddings,
        given(master),
        given(failOnRejects),
        allowEmpty);
  }

  private AccessPolicy policy() {
    if (unlabelled == null) {
      return AccessPolicy.labelledOnly();
    }
    if (!unlabelled.equals("company")) {
      throw new UserException("--unlabelled " + unlabelled + ": expected company");
    }
    return AccessPolicy.labelledOnly().withUnlabelledAs(AccessLevel.COMPANY);
  }

  /** An instant, or the last instant of a date in UTC. */
  private static Instant instant(String text) {
    return Moment.tryParse(text)
        .filter(moment -> moment.isPlaced() || moment.isDateOnly())
        .map(moment -> moment.lastInstantIn(ZoneOffset.UTC))
        .orElseThrow(
            () ->
                new UserException(
                    "--as-of "
                        + text
                        + ": expected a date such as 2026-09-30 or an instant such as 2026-09-30T12:00:00Z"));
  }

  private static <T> Optional<T> given(@Nullable T option) {
    return Optional.ofNullable(option);
  }
}
