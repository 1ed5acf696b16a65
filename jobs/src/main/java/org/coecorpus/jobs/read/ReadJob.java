package org.coecorpus.jobs.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.coecorpus.access.AccessPolicy;
import org.coecorpus.access.Audience;
import org.coecorpus.coe.Coe;
import org.coecorpus.coe.CoeJson;
import org.coecorpus.jobs.dataset.AuditedRows;
import org.coecorpus.jobs.dataset.DocumentRows;
import org.coecorpus.jobs.dataset.Essence;
import org.coecorpus.jobs.read.Sources.SourceFile;
import org.coecorpus.read.DocumentReader;
import org.coecorpus.read.Mappings;
import org.coecorpus.read.ParsedCoe;
import org.coecorpus.read.ReadLimits;
import org.coecorpus.read.ReadOutcome;
import org.coecorpus.read.Reject;
import org.coecorpus.redact.CoeRedactor;
import org.coecorpus.redact.RedactionKind;
import org.coecorpus.redact.Redactor;
import org.coecorpus.settings.Settings;
import org.coecorpus.sideinput.Roster;
import org.coecorpus.sideinput.SideInputs;
import org.coecorpus.text.Sha256;
import scala.reflect.ClassTag$;

/**
 * Reads the inputs in the executors.
 *
 * <p>In: files. Out: every object found, either a document, redacted and with its readers, or a
 * reject; and the {@link Ledger} that says which documents are kept and under which id. What was
 * read in an earlier run, byte for byte, is taken from the cache.
 */
public final class ReadJob {

  private static final String PURGED = "purged: take it out of the input as well";

  private final DocumentCache cache;
  private final Map<String, CachedDocument> documents;
  private final Map<String, AccessPolicy.Decision> decisions;
  private final Ledger ledger;
  private final Balance balance;
  private final List<Reject> rejects;

  private ReadJob(
      DocumentCache cache,
      Map<String, CachedDocument> documents,
      Map<String, AccessPolicy.Decision> decisions,
      Ledger ledger,
      Balance balance,
      List<Reject> rejects) {
    this.cache = cache;
    this.documents = documents;
    this.decisions = decisions;
    this.ledger = ledger;
    this.balance = balance;
    this.rejects = rejects;
  }

  /**
   * A document that no audience may read.
   *
   * @param source where it came from
   * @param coeId its id
   * @param reason why, and how to mend it
   */
  public record Withheld(String source, String coeId, String reason) {}

  /**
   * An object whose bytes came before.
   *
   * @param source where it came from
   * @param repeats where the same bytes came from first
   */
  public record Duplicate(String source, String repeats) {}

  /**
   * How documents are read, the same in every executor.
   *
   * @param limits what is too large or too deep
   * @param mappings how inputs that are neither coe/1 nor Markdown are read
   * @param policy who may read what
   * @param redacted what is replaced
   * @param customers names to replace
   * @param persons names to replace
   * @param purged ids of COEs and keys of documents that are not to be read again
   * @param names what the audit knows of people and customers while it reads
   * @param audit limits and lists of the audit
   */
  public record Reading(
      ReadLimits limits,
      Mappings mappings,
      AccessPolicy policy,
      Set<RedactionKind> redacted,
      List<String> customers,
      List<String> persons,
      Set<String> purged,
      SideInputs names,
      Settings.Auditing audit)
      implements Serializable {

    /** Copies the collections. */
    public Reading {
      redacted = Set.copyOf(redacted);
      customers = List.copyOf(customers);
      persons = List.copyOf(persons);
      purged = Set.copyOf(purged);
    }

    /**
     * Equal for equal ways of reading: limits, what is replaced or purged, what the audit goes by,
     * and the program. Who may read what is decided afterwards.
     */
    public String fingerprint(String program) {
      Sha256 way = new Sha256().add(program).add(limits.toString()).add(mappings.canonical());
      Stream.of(
              new TreeSet<>(redacted),
              new TreeSet<>(customers),
              new TreeSet<>(persons),
              new TreeSet<>(purged))
          .forEach(
              names -> {
                way.add(String.valueOf(names.size()));
                names.forEach(name -> way.add(name.toString()));
              });
      return way.add(audit.toString())
          .add(names.roster().map(Roster::people).toString())
          .add(names.roster().map(Roster::unreadableAliases).toString())
          .add(names.customers().toString())
          .hex();
    }

    /** A reject in the place of a document that was purged; nothing of the document is in it. */
    private ReadOutcome withoutPurged(ReadOutcome outcome) {
      if (outcome instanceof ParsedCoe parsed
          && (purged.contains(parsed.coe().id()) || purged.contains(parsed.key()))) {
        return new Reject(parsed.source(), "", PURGED, "");
      }
      return outcome;
    }

    /** Replaces what is chosen above. */
    public CoeRedactor redactor() {
      return new CoeRedactor(texts());
    }

    /** The same for single texts. */
    public Redactor texts() {
      return Redactor.of(redacted).withCustomers(customers).withPersons(persons);
    }

    private Auditor auditor() {
      return new Auditor(audit, names, texts());
    }
  }

  /**
   * Reads the files, spread over {@code partitions} tasks.
   *
   * @param cached folder of the documents read before; made if missing
   * @param program what stands for the code that reads
   */
  public static ReadJob run(
      SparkSession spark,
      Sources sources,
      Reading reading,
      int partitions,
      Path cached,
      String program)
      throws IOException {
    DocumentCache cache = DocumentCache.open(spark, cached, reading.fingerprint(program));
    Map<String, CachedDocument> documents = cache.documents();
    Broadcast<Set<String>> known =
        spark
            .sparkContext()
            .broadcast(new HashSet<>(documents.keySet()), ClassTag$.MODULE$.apply(Set.class));
    Dataset<Row> outcomes =
        spark
            .createDataset(
                sources.files().stream().map(SourceFileRows::toRow).toList(),
                SourceFileRows.ENCODER)
            .repartition(partitions)
            .mapPartitions(
                (MapPartitionsFunction<Row, Row>) files -> read(files, reading, known.value()),
                OutcomeRows.ENCODER);
    String segment = cache.add(outcomes);
    List<Row> found =
        cache.rows(new TreeSet<>(List.of(segment))).drop(Payloads.COLUMNS).collectAsList();
    if (found.stream().allMatch(row -> row.getAs("coe_id") == null)) {
      cache.remove(segment);
    }
    found.stream()
        .filter(row -> row.getAs("coe_id") != null)
        .map(CachedDocument::of)
        .sorted(Comparator.comparing(CachedDocument::source))
        .forEach(document -> documents.putIfAbsent(document.key(), document));
    return of(found, sources, cache, documents, reading.policy());
  }

  private static ReadJob of(
      List<Row> found,
      Sources sources,
      DocumentCache cache,
      Map<String, CachedDocument> cached,
      AccessPolicy policy) {
    Map<String, CachedDocument> documents = new HashMap<>();
    Map<String, AccessPolicy.Decision> decisions = new HashMap<>();
    List<Ledger.Entry> entries = new ArrayList<>();
    for (Row row : found) {
      if (!OutcomeRows.isReject(row)) {
        String source = row.getAs("source");
        CachedDocument document = Objects.requireNonNull(cached.get(row.<String>getAs("key")));
        AccessPolicy.Decision decision = document.decision(policy);
        documents.put(source, document);
        decisions.put(source, decision);
        entries.add(
            new Ledger.Entry(
                source,
                row.getAs("hash"),
                document.coeId(),
                document.idInferred(),
                decision.isWithheld() ? null : readers(decision)));
      }
    }
    Ledger ledger = Ledger.of(entries);
    List<Reject> rejects =
        Stream.of(
                sources.rejects().stream(),
                found.stream().filter(OutcomeRows::isReject).map(OutcomeRows::reject),
                ledger.rejects().stream())
            .flatMap(each -> each)
            .sorted(Comparator.comparing(Reject::source).thenComparing(Reject::place))
            .toList();
    documents.keySet().retainAll(ledger.ids().keySet());
    decisions.keySet().retainAll(ledger.ids().keySet());
    Balance balance =
        new Balance(
            found.size() + sources.rejects().size(),
            ledger.ids().size(),
            rejects.size(),
            ledger.duplicates().size(),
            decisions.values().stream()
                .flatMap(decision -> decision.withheldReason().stream())
                .collect(
                    Collectors.groupingBy(
                        Function.identity(), TreeMap::new, Collectors.counting())));
    return new ReadJob(cache, documents, decisions, ledger, balance, rejects);
  }

  private static String readers(AccessPolicy.Decision decision) {
    return decision.audiences().stream().map(Audience::name).collect(Collectors.joining(","));
  }

  private static Iterator<Row> read(Iterator<Row> files, Reading reading, Set<String> known) {
    DocumentReader reader =
        DocumentReader.with(reading.limits()).withMappings(reading.mappings()).passingOver(known);
    CoeRedactor redactor = reading.redactor();
    Auditor auditor = reading.auditor();
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(files, Spliterator.ORDERED), false)
        .map(SourceFileRows::fromRow)
        .flatMap(file -> read(file, reader, reading, auditor, redactor).stream())
        .iterator();
  }

  private static List<Row> read(
      SourceFile file,
      DocumentReader reader,
      Reading reading,
      Auditor auditor,
      CoeRedactor redactor) {
    List<Row> rows = new ArrayList<>();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(Path.of(file.path())))) {
      reader.readWithText(
          file.name(),
          in,
          (outcome, text) ->
              rows.add(OutcomeRows.toRow(reading.withoutPurged(outcome), text, auditor, redactor)));
    } catch (IOException | InvalidPathException e) {
      rows.add(OutcomeRows.toRow(new Reject(file.name(), "", "cannot be read: " + e, "")));
    }
    return rows;
  }

  /**
   * The documents that an audience may read: the key of each by its final id. Two documents with
   * one key are equal but for the id.
   */
  public SortedMap<String, String> keys(Audience audience) {
    SortedMap<String, String> keys = new TreeMap<>();
    readableBy(audience).forEach(source -> keys.put(id(source), document(source).key()));
    return keys;
  }

  /** The documents that an audience may read, as {@link DocumentRows} under their final ids. */
  public Dataset<Row> documents(Audience audience) {
    return payloads(sources(audience));
  }

  /** Those of the documents that an audience may read whose final id is one of {@code ids}. */
  public Dataset<Row> documents(Audience audience, Set<String> ids) {
    return payloads(sources(audience).stream().filter(source -> ids.contains(id(source))).toList());
  }

  /** The documents that an audience may read, as {@link AuditedRows} under their final ids. */
  public Dataset<Row> audited(Audience audience) {
    SortedSet<String> sources = sources(audience);
    return Payloads.audited(cache.rows(segments(sources)), idByPlace(sources));
  }

  /**
   * The {@link Essence} of a kept document.
   *
   * @param source where the document came from
   * @param coe the essence, under the document's final id
   */
  public record Kept(String source, Coe coe) {}

  /** The {@link Essence} of each kept document, whoever may read it, one after the other. */
  public Iterator<Kept> essences() {
    Map<String, String> sources = sourceByPlace();
    Iterator<Row> rows =
        cache
            .rows(segments(documents.keySet()))
            .filter("coe_id IS NOT NULL")
            .select("segment", "source", "essence_json")
            .toLocalIterator();
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED), false)
        .flatMap(
            row ->
                Stream.ofNullable(sources.get(Payloads.place(row)))
                    .map(source -> kept(source, row.getString(2))))
        .iterator();
  }

  private Kept kept(String source, String json) {
    Coe coe = CoeJson.read(json);
    return new Kept(source, coe.id().equals(id(source)) ? coe : coe.withId(id(source)));
  }

  /** Where the documents that an audience may read came from. */
  public SortedSet<String> sources(Audience audience) {
    return readableBy(audience).collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * What was found in the kept documents and what could not be read, and which documents are alike:
   * for the operator, who may see them all.
   *
   * @param inputs the inputs as given
   */
  public ReadingAccount account(List<String> inputs) {
    ReadingAccount account = new ReadingAccount(inputs, rejects);
    Map<String, String> sourceByPlace = sourceByPlace();
    cache
        .rows(segments(documents.keySet()))
        .filter("coe_id IS NOT NULL")
        .select("segment", "source", "count_json", "likeness")
        .toLocalIterator()
        .forEachRemaining(
            row -> {
              String source = sourceByPlace.get(Payloads.place(row));
              if (source != null) {
                account.add(source, id(source), row.getString(2), row.getAs(3));
              }
            });
    return account;
  }

  private Dataset<Row> payloads(Collection<String> sources) {
    return Payloads.of(cache.rows(segments(sources)), idByPlace(sources));
  }

  private SortedMap<String, String> idByPlace(Collection<String> sources) {
    SortedMap<String, String> idByPlace = new TreeMap<>();
    sources.forEach(source -> idByPlace.put(document(source).place(), id(source)));
    return idByPlace;
  }

  private SortedSet<String> segments(Collection<String> sources) {
    return sources.stream()
        .map(source -> document(source).segment())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The source of each kept document by where its content lies. */
  private Map<String, String> sourceByPlace() {
    return documents.entrySet().stream()
        .collect(Collectors.toMap(entry -> entry.getValue().place(), Map.Entry::getKey));
  }

  private Stream<String> readableBy(Audience audience) {
    return decisions.entrySet().stream()
        .filter(entry -> entry.getValue().audiences().contains(audience))
        .map(Map.Entry::getKey);
  }

  private CachedDocument document(String source) {
    return Objects.requireNonNull(documents.get(source));
  }

  private String id(String source) {
    return Objects.requireNonNull(ledger.ids().get(source));
  }

  /** Every document that no audience may read, by source. */
  public List<Withheld> withheld() {
    List<Withheld> withheld = new ArrayList<>();
    decisions.forEach(
        (source, decision) ->
            decision
                .withheldReason()
                .ifPresent(reason -> withheld.add(new Withheld(source, id(source), reason))));
    withheld.sort(Comparator.comparing(Withheld::source));
    return withheld;
  }

  /** Whether documents had to be read again since the cache was not as it was written. */
  public boolean foundCacheDamaged() {
    return cache.wasDamaged();
  }

  /** Keeps of the cache what this run read, once nothing is to be taken from it any more. */
  public void compactCache() throws IOException {
    cache.compact(documents.values());
  }

  /** How the objects found add up. */
  public Balance balance() {
    return balance;
  }

  /** Every exact duplicate, by source. */
  public List<Duplicate> duplicates() {
    return ledger.duplicates().entrySet().stream()
        .map(entry -> new Duplicate(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** How many objects could not be read or taken, besides what was purged. */
  public long refused() {
    return rejects.stream().filter(reject -> !reject.reason().equals(PURGED)).count();
  }

  /** Everything that could not be read or taken, by source. */
  public List<Reject> rejects() {
    return rejects;
  }
}
