package org.coecorpus.jobs.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.coecorpus.audit.Audit;
import org.coecorpus.audit.AuditContext;
import org.coecorpus.audit.AuditJson;
import org.coecorpus.audit.AuditResult;
import org.coecorpus.audit.Level;
import org.coecorpus.audit.Sarif;
import org.coecorpus.audit.ShownFindings;
import org.coecorpus.audit.Siblings;
import org.coecorpus.coe.LatestInstant;
import org.coecorpus.jobs.audit.PublishedFindings;
import org.coecorpus.jobs.read.Sources;
import org.coecorpus.measure.CoeFacts;
import org.coecorpus.read.DocumentReader;
import org.coecorpus.read.Mappings;
import org.coecorpus.read.ParsedCoe;
import org.coecorpus.read.ReadLimits;
import org.coecorpus.read.ReadOutcome;
import org.coecorpus.read.Reject;
import org.coecorpus.read.SourceText;
import org.coecorpus.redact.RedactionKind;
import org.coecorpus.redact.Redactor;
import org.coecorpus.release.Release;
import org.coecorpus.settings.Settings;
import org.coecorpus.settings.UserException;
import org.coecorpus.sideinput.CustomerList;
import org.coecorpus.sideinput.Roster;
import org.coecorpus.sideinput.SideInputs;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Holds files against the rules, publishes nothing and looks at no access label; or shows what the
 * audit of a release found.
 *
 * <p>Example: {@code coe audit --fail-on violation drafts/login-outage.md}.
 */
@Command(
    name = "audit",
    description = "Holds COEs against the rules of good practice, like a compiler.",
    sortOptions = false)
public final class AuditCommand implements Callable<Integer> {

  @Parameters(paramLabel = "PATH", arity = "0..*", description = "Files and folders of COEs.")
  private List<Path> paths = List.of();

  @Option(
      names = "--store",
      paramLabel = "DIR",
      description = "In place of files: what the served release of this store found.")
  private @Nullable Path store;

  @Option(
      names = "--audience",
      paramLabel = "NAME",
      defaultValue = "company",
      description = "With --store: whose release (default: ${DEFAULT-VALUE}).")
  private String audience = "company";

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Option(names = "--sarif", description = "Print SARIF 2.1.0 for code-review systems.")
  private boolean sarif;

  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      description = "violation or advice: exit 3 if there is a finding of that weight or more.")
  private @Nullable Level failOn;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description =
          "Instant or date (its end, UTC) to look from (default: the latest instant in the files).")
  private @Nullable String asOf;

  @Option(
      names = "--roster",
      paramLabel = "F",
      description = "People and teams; their names are not shown.")
  private @Nullable Path roster;

  @Option(names = "--incidents", paramLabel = "F", description = "Incident register, CSV or JSON.")
  private @Nullable Path incidents;

  @Option(
      names = "--actions",
      paramLabel = "F",
      description = "Export of the action tracker, CSV or JSON.")
  private @Nullable Path actions;

  @Option(
      names = "--customers",
      paramLabel = "F",
      description = "Names of customers, which are not shown.")
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

  /** A document with the text that it was read from. */
  private record Draft(ParsedCoe parsed, SourceText text) {}

  @Override
  public Integer call() throws IOException {
    return store == null ? auditFiles() : showRelease(store);
  }

  /** The audit of a release has been made with its own as-of instant and side inputs. */
  private int showRelease(Path directory) {
    if (!paths.isEmpty() || sarif) {
      throw new UserException(
          "--store shows what a release found: it takes neither files nor --sarif");
    }
    if (asOf != null || roster != null || incidents != null || actions != null) {
      throw new UserException(
          "--store shows what a release found at its own as-of instant and with its own side"
              + " inputs: give these to run");
    }
    StoreOptions options = new StoreOptions();
    options.directory = directory;
    options.audience = audience;
    Release release = options.release();
    List<AuditResult> results =
        PublishedFindings.read(
            release.file("tables/finding.parquet"), release.file("tables/audit.parquet"));
    if (json) {
      JsonLine.print(AuditJson.of(results));
    } else {
      FindingLines lines = new FindingLines(System.out, false);
      results.forEach(lines::print);
    }
    return fails(results) ? ExitCode.REFUSED.number() : ExitCode.DONE.number();
  }

  private int auditFiles() throws IOException {
    if (paths.isEmpty()) {
      throw new UserException("nothing to audit: give files or folders of COEs, or --store DIR");
    }
    Settings.Auditing limits = Settings.load(Optional.ofNullable(settings)).audit();
    SideInputs inputs =
        SideInputs.read(given(roster), given(incidents), given(actions), given(customers));
    inputs.rejects().forEach(reject -> System.err.println("coe: " + Lines.one(reject)));
    List<Draft> drafts = read();
    AuditContext known = AuditContext.of(limits).with(inputs).with(siblings(drafts));
    Audit audit =
        Audit.in(
            Optional.ofNullable(asOf)
                .map(AsOf::parse)
                .or(() -> latest(drafts))
                .map(known::asOf)
                .orElse(known));
    ShownFindings shown = new ShownFindings(redactor(inputs));
    List<AuditResult> results =
        drafts.stream().map(draft -> audit.of(draft.parsed(), draft.text())).toList();
    results.forEach(AuditCommand::reportFaults);
    boolean redacting = roster != null || customers != null;
    print(drafts, redacting ? results.stream().map(shown::of).toList() : results, !redacting);
    return fails(results) ? ExitCode.REFUSED.number() : ExitCode.DONE.number();
  }

  private List<Draft> read() throws IOException {
    Sources sources = Sources.find(paths);
    sources.rejects().forEach(AuditCommand::print);
    DocumentReader reader =
        DocumentReader.with(ReadLimits.DEFAULT).withMappings(Mappings.read(mappings));
    List<Draft> drafts = new ArrayList<>();
    for (Sources.SourceFile file : sources.files()) {
      try (InputStream in = new BufferedInputStream(Files.newInputStream(Path.of(file.path())))) {
        reader.readWithText(file.name(), in, (outcome, text) -> keep(outcome, text, drafts));
      } catch (IOException e) {
        print(new Reject(file.name(), "", "cannot be read: " + e, ""));
      }
    }
    return drafts;
  }

  private static void keep(ReadOutcome outcome, SourceText text, List<Draft> drafts) {
    if (outcome instanceof ParsedCoe parsed) {
      drafts.add(new Draft(parsed, text));
    } else if (outcome instanceof Reject reject) {
      print(reject);
    }
  }

  private static void print(Reject reject) {
    String place = reject.place().isEmpty() ? "" : ": " + reject.place();
    System.err.println("coe: " + Lines.one(reject.source() + place + ": " + reject.reason()));
  }

  private static Siblings siblings(List<Draft> drafts) {
    return Siblings.of(drafts.stream().map(draft -> CoeFacts.of(draft.parsed().coe())).toList());
  }

  private static Optional<Instant> latest(List<Draft> drafts) {
    return drafts.stream()
        .flatMap(draft -> LatestInstant.of(draft.parsed().coe()).stream())
        .max(Comparator.naturalOrder());
  }

  /** Only what the lists name: the writer's own file is else shown as it is. */
  private static Redactor redactor(SideInputs inputs) {
    return Redactor.of(EnumSet.of(RedactionKind.CUSTOMER, RedactionKind.PERSON))
        .withCustomers(inputs.customers().map(CustomerList::names).orElse(List.of()))
        .withPersons(inputs.roster().map(Roster::names).orElse(List.of()));
  }

  private void print(List<Draft> drafts, List<AuditResult> results, boolean quoting) {
    if (json) {
      JsonLine.print(AuditJson.of(results));
      return;
    }
    Sarif log = new Sarif();
    FindingLines lines = new FindingLines(System.out, quoting);
    for (int i = 0; i < results.size(); i++) {
      if (sarif) {
        log.add(results.get(i), drafts.get(i).text());
      } else {
        lines.print(results.get(i), drafts.get(i).text());
      }
    }
    if (sarif) {
      JsonLine.print(log.log());
    }
  }

  private static void reportFaults(AuditResult result) {
    result
        .faults()
        .forEach(
            (rule, fault) ->
                System.err.println(
                    "coe: "
                        + Lines.one(
                            result.source()
                                + ": rule "
                                + rule
                                + " failed, a fault of ours: "
                                + fault)));
  }

  private boolean fails(List<AuditResult> results) {
    Level limit = failOn;
    return limit != null
        && results.stream()
            .flatMap(result -> result.findings().stream())
            .anyMatch(
                finding -> !finding.isWaived() && finding.rule().level().compareTo(limit) <= 0);
  }

  private static Optional<Path> given(@Nullable Path option) {
    return Optional.ofNullable(option);
  }
}
