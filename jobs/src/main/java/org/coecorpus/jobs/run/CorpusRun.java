package org.coecorpus.jobs.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.SparkSession;
import org.coecorpus.access.Audience;
import org.coecorpus.coe.Coe;
import org.coecorpus.coe.CoeJson;
import org.coecorpus.embed.MiniLmEmbedder;
import org.coecorpus.jobs.measure.DocumentFacts;
import org.coecorpus.jobs.measure.FactsJob;
import org.coecorpus.jobs.read.Balance;
import org.coecorpus.jobs.read.ReadJob;
import org.coecorpus.jobs.read.ReadingAccount;
import org.coecorpus.jobs.read.Sources;
import org.coecorpus.likeness.NearDuplicates;
import org.coecorpus.likeness.SiblingProposals;
import org.coecorpus.measure.CoeFacts;
import org.coecorpus.measure.EventGroups;
import org.coecorpus.read.ReadLimits;
import org.coecorpus.read.Reject;
import org.coecorpus.reading.ReadingReport;
import org.coecorpus.reading.ReadingTable;
import org.coecorpus.redact.RedactionKind;
import org.coecorpus.release.Release;
import org.coecorpus.release.ReleaseDraft;
import org.coecorpus.release.ReleaseInfo;
import org.coecorpus.release.Store;
import org.coecorpus.release.StoreLock;
import org.coecorpus.release.Verifier;
import org.coecorpus.settings.InputRefusedException;
import org.coecorpus.settings.Settings;
import org.coecorpus.settings.UserException;
import org.coecorpus.sideinput.Conflicts;
import org.coecorpus.sideinput.CustomerList;
import org.coecorpus.sideinput.Roster;
import org.coecorpus.sideinput.SideInputs;
import org.coecorpus.text.Sha256;
import org.coecorpus.time.Quarter;

/**
 * One run of the batch: reads the inputs, then makes and publishes a release for every audience.
 * Until an audience's pointer moves, its former release is served.
 */
public final class CorpusRun {

  private static final String REJECTS = "rejects.jsonl";
  private static final String SIDE_INPUT_REJECTS = "side-input-rejects.jsonl";
  private static final String CONFLICTS = "conflicts.jsonl";
  private static final int REJECTS_SHOWN = 20;

  private final RunRequest request;
  private final Settings settings;
  private final SideInputs sideInputs;
  private final PurgeList purged;
  private final Progress progress;
  private final SparkSession spark;
  private final FactsJob factsJob;

  /** By where the document came from; filled when the account of the reading is given. */
  private final Map<String, DocumentFacts> facts = new HashMap<>();

  private CorpusRun(
      RunRequest request,
      Settings settings,
      SideInputs sideInputs,
      PurgeList purged,
      Progress progress,
      SparkSession spark) {
    this.request = request;
    this.settings = settings;
    this.sideInputs = sideInputs;
    this.purged = purged;
    this.progress = progress;
    this.spark = spark;
    this.factsJob = FactsJob.with(sideInputs, reading().redactor()::redactOwner);
  }

  /**
   * Runs. Paths and settings are checked, and the store is locked, before Spark is started.
   *
   * @throws org.coecorpus.settings.UserException if a path or a setting is wrong
   * @throws InputRefusedException if what was read must not be published, or if a name that is to
   *     be redacted cannot be read
   * @throws org.coecorpus.release.StoreException if the store cannot be used
   */
  public static RunResult run(RunRequest request, Progress progress) throws IOException {
    long started = System.nanoTime();
    Settings settings = Settings.load(request.settings());
    refuseStoreAmongInputs(request);
    Sources sources = Sources.find(request.inputs());
    SideInputs sideInputs =
        SideInputs.read(
            request.roster(), request.incidents(), request.actions(), request.customers());
    Store store = Store.at(request.store());
    try (StoreLock lock = store.lock()) {
      PurgeList purged = PurgeList.read(store.work());
      SparkSession spark = SparkSessions.open(request.master());
      CorpusRun run = new CorpusRun(request, settings, sideInputs, purged, progress, spark);
      ReadJob read = run.read(sources, store.work());
      run.record(read, store.work());
      ReadingReport reading = run.account(read, store.work());
      run.refuse(read);
      SortedMap<String, RunResult.Published> published = new TreeMap<>();
      for (Audience audience : request.access().audiences()) {
        published.put(audience.name(), run.publish(read, store, lock, audience));
      }
      read.compactCache();
      return result(read.balance(), reading, published, (System.nanoTime() - started) / 1e9);
    }
  }

  /** The next run would read the store as documents. */
  private static void refuseStoreAmongInputs(RunRequest request) throws IOException {
    Path store = real(request.store());
    for (Path input : request.inputs()) {
      if (!input.toString().isEmpty() && store.startsWith(real(input))) {
        throw new UserException(
            "store "
                + request.store()
                + " lies in the input "
                + input
                + " and would be read as documents; expected --store outside every --in");
      }
    }
  }

  /** The path without links, also of what does not exist yet. */
  private static Path real(Path path) throws IOException {
    Path absolute = path.toAbsolutePath().normalize();
    Path there = absolute;
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    return there.toRealPath().resolve(there.relativize(absolute)).normalize();
  }

  private ReadJob read(Sources sources, Path work) throws IOException {
    progress.begin("read");
    sideInputs.rejects().forEach(reject -> progress.say("row left out: " + reject));
    if (!sideInputs.rejects().isEmpty()) {
      progress.warn(
          sideInputs.rejects().size()
              + " rows of side inputs were left out: "
              + request.store().resolve("work").resolve(SIDE_INPUT_REJECTS));
    }
    sideInputs.suspects().forEach(cell -> progress.say("cell left out: " + cell));
    int partitions =
        Math.min(sources.files().size(), spark.sparkContext().defaultParallelism() * 4);
    ReadJob read =
        ReadJob.run(
            spark,
            sources,
            reading(),
            Math.max(1, partitions),
            work.resolve("documents"),
            Versions.build());
    if (read.foundCacheDamaged()) {
      progress.say("kept documents were not as they had been written; these were read again");
    }
    Balance balance = read.balance();
    progress.end(
        balance.read()
            + " objects: "
            + balance.documents()
            + " documents, "
            + balance.rejects()
            + " rejects, "
            + balance.duplicates()
            + " duplicates");
    read.rejects().stream().limit(REJECTS_SHOWN).forEach(reject -> progress.say(line(reject)));
    if (read.rejects().size() > REJECTS_SHOWN) {
      progress.say("all rejects: " + request.store().resolve("work").resolve(REJECTS));
    }
    balance
        .withheld()
        .forEach((reason, count) -> progress.say("withheld " + count + ": " + reason));
    return read;
  }

  private ReadJob.Reading reading() {
    return new ReadJob.Reading(
        ReadLimits.DEFAULT.withMaxDocumentBytes(settings.read().maxDocumentBytes()),
        request.mappings(),
        request.access(),
        kinds(settings.redaction()),
        sideInputs.customers().map(CustomerList::names).orElse(List.of()),
        sideInputs.roster().map(Roster::names).orElse(List.of()),
        purged.marks());
  }

  private static Set<RedactionKind> kinds(Settings.Redaction chosen) {
    Map<RedactionKind, Boolean> switches =
        Map.of(
            RedactionKind.EMAIL, chosen.emails(),
            RedactionKind.PHONE, chosen.phones(),
            RedactionKind.IP, chosen.ipAddresses(),
            RedactionKind.ACCOUNT, chosen.accounts(),
            RedactionKind.CUSTOMER, chosen.customers(),
            RedactionKind.PERSON, chosen.persons());
    return switches.entrySet().stream()
        .filter(Map.Entry::getValue)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static String line(Reject reject) {
    return "rejected "
        + reject.source()
        + (reject.place().isEmpty() ? "" : ", " + reject.place())
        + ": "
        + reject.reason();
  }

  /** Leaves for the operator what is not published, and why, whether or not anything is. */
  private void record(ReadJob read, Path work) throws IOException {
    record(read.rejects(), work.resolve(REJECTS));
    record(read.withheld(), work.resolve("withheld.jsonl"));
    record(read.duplicates(), work.resolve("duplicates.jsonl"));
    record(sideInputs.rejects(), work.resolve(SIDE_INPUT_REJECTS));
    record(sideInputs.suspects(), work.resolve("side-input-suspects.jsonl"));
  }

  /**
   * Leaves for the operator alone, who may see every document, what was found in them, which are
   * alike, and where they and the side inputs do not agree.
   */
  private ReadingReport account(ReadJob read, Path work) throws IOException {
    progress.begin("account");
    Conflicts conflicts =
        Conflicts.of(coes(read.essences()), sideInputs, reading().redactor()::redactOwner);
    ReadingAccount account = read.account(request.inputs().stream().map(Path::toString).toList());
    List<NearDuplicates.Row> alike = account.nearDuplicates();
    List<CoeFacts> coes = facts.values().stream().map(DocumentFacts::coe).toList();
    List<SiblingProposals.Row> siblings = account.siblingProposals(EventGroups.of(coes)::eventOf);
    ReadingReport report = account.report();
    record(conflicts.all(), work.resolve(CONFLICTS));
    record(alike, work.resolve("near-duplicates.jsonl"));
    record(siblings, work.resolve("siblings.jsonl"));
    Files.writeString(work.resolve(ReadingReport.PATH), report.toJson() + "\n");
    Files.writeString(work.resolve(ReadingReport.CSV_PATH), ReadingTable.csv(report));
    progress.end(
        alike.size()
            + " near-duplicates, "
            + siblings.size()
            + " likely siblings; what was found, field by field: "
            + work.resolve(ReadingReport.CSV_PATH));
    if (!conflicts.all().isEmpty()) {
      progress.say(conflicts + ", all in " + work.resolve(CONFLICTS));
    }
    return report;
  }

  /** The kept COEs, whose facts are taken in passing: each is decoded once. */
  private Iterator<Coe> coes(Iterator<ReadJob.Kept> kept) {
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(kept, Spliterator.ORDERED), false)
        .map(
            document -> {
              facts.put(document.source(), factsJob.of(document.coe()));
              return document.coe();
            })
        .iterator();
  }

  private static void record(List<?> lines, Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(CoeJson.MAPPER.<JsonNode>valueToTree(line)).append('\n'));
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private void refuse(ReadJob read) {
    long rejects = read.refused();
    request
        .failOnRejects()
        .filter(most -> rejects > most)
        .ifPresent(
            most -> {
              throw new InputRefusedException(
                  rejects
                      + " objects were rejected, at most "
                      + most
                      + " are allowed by --fail-on-rejects; nothing was published, the rejects are in "
                      + request.store().resolve("work").resolve(REJECTS));
            });
  }

  private RunResult.Published publish(ReadJob read, Store store, StoreLock lock, Audience audience)
      throws IOException {
    SortedMap<String, String> keys = read.keys(audience);
    if (keys.isEmpty() && !request.allowEmpty()) {
      throw new InputRefusedException(
          "no document that audience "
              + audience
              + " may read: "
              + read.balance().documents()
              + " documents were found, "
              + read.balance().withheldCount()
              + " of them withheld; nothing was published (--allow-empty publishes all the same)");
    }
    String shape = shape();
    String inputs = inputs(shape, audience, keys);
    Optional<Release> served = Verifier.intact(store, audience);
    Optional<Published> former =
        served.flatMap(release -> Published.find(store.work(), audience, release.id()));
    if (former.isPresent() && former.get().inputs().equals(inputs)) {
      progress.say("nothing has changed: release " + former.get().release() + " stays");
      return published(served.get(), keys.size(), former.get().report());
    }
    Optional<AudienceRun.Base> base =
        former
            .filter(published -> published.shape().equals(shape))
            .map(published -> new AudienceRun.Base(served.get(), published));
    ReleaseDraft draft = store.draft(lock, audience);
    AudienceRun run =
        new AudienceRun(
            spark,
            request,
            settings,
            progress,
            audience,
            store.work().resolve("vectors"),
            draft.path());
    List<DocumentFacts> readable = read.sources(audience).stream().map(facts::get).toList();
    AudienceRun.Content content = run.write(read, factsJob.of(readable), base);
    Quarter quarter = request.quarter().orElseGet(content::latestQuarter);
    ReleaseInfo info =
        new ReleaseInfo(
            content.asOf(),
            settings.canonical()
                + request.mappings().canonical()
                + "report.quarter = "
                + quarter
                + "\n",
            Versions.all(content.model()),
            new TreeMap<>(Map.of("coes", (long) keys.size())));
    String report = run.writeReports(content, quarter, draft.id(info));
    Release release = draft.publish(info, settings.release().keep());
    boolean repeatable = content.model().equals(expectedModel());
    new Published(release.id(), report, repeatable ? inputs : "", shape, keys)
        .write(store.work(), audience);
    return published(release, keys.size(), report);
  }

  private static RunResult.Published published(Release release, long coes, String report) {
    return new RunResult.Published(coes, release.id(), release.asOf(), release.file(report));
  }

  /** What decides, besides a document's key, which rows and index entries it gives. */
  private String shape() {
    return new Sha256()
        .add(reading().fingerprint(Versions.build()))
        .add(Versions.all("").toString())
        .add(String.valueOf(settings.index().shards()))
        .hex();
  }

  /** What decides, as a whole, which release an audience gets. */
  private String inputs(String shape, Audience audience, SortedMap<String, String> keys)
      throws IOException {
    Sha256 inputs =
        new Sha256()
            .add(shape)
            .add(audience.name())
            .add(settings.canonical())
            .add(request.asOf().toString())
            .add(request.quarter().toString())
            .add(expectedModel())
            .add(sha256(request.roster()))
            .add(sha256(request.incidents()))
            .add(sha256(request.actions()))
            .add(sha256(request.customers()));
    keys.forEach((id, key) -> inputs.add(id).add(key));
    return inputs.hex();
  }

  private static String sha256(Optional<Path> file) throws IOException {
    return file.isPresent() ? Sha256.of(file.get()) : "none";
  }

  private String expectedModel() {
    return request.embeddings() ? MiniLmEmbedder.installedId() : "none";
  }

  private static RunResult result(
      Balance balance,
      ReadingReport reading,
      SortedMap<String, RunResult.Published> published,
      double seconds) {
    return new RunResult(
        balance.read(),
        balance.documents(),
        balance.rejects(),
        balance.duplicates(),
        balance.withheldCount(),
        reading,
        published,
        seconds);
  }
}
