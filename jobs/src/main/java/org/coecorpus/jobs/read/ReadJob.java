package org.coecorpus.jobs.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.coecorpus.access.AccessPolicy;
import org.coecorpus.access.Audience;
import org.coecorpus.coe.Coe;
import org.coecorpus.coe.CoeJson;
import org.coecorpus.jobs.dataset.DocumentRows;
import org.coecorpus.jobs.read.Sources.SourceFile;
import org.coecorpus.read.DocumentReader;
import org.coecorpus.read.Mappings;
import org.coecorpus.read.ReadLimits;
import org.coecorpus.read.Reject;
import org.coecorpus.redact.CoeRedactor;
import org.coecorpus.redact.RedactionKind;
import org.coecorpus.redact.Redactor;

/**
 * Reads the inputs in the executors.
 *
 * <p>In: files. Out: one row an object found, either a document, redacted and with its readers, or
 * a reject; and the {@link Ledger} that says which documents are kept and under which id. The rows
 * stay in memory or on local disk until {@link #close}.
 */
public final class ReadJob implements AutoCloseable {

  private static final Set<String> STATED =
      Set.of("schema", "id", "owner", "severity", "event_id", "incident", "actions");

  private final Dataset<Row> outcomes;
  private final Ledger ledger;
  private final Balance balance;
  private final List<Reject> rejects;
  private final List<Withheld> withheld;

  private ReadJob(
      Dataset<Row> outcomes,
      Ledger ledger,
      Balance balance,
      List<Reject> rejects,
      List<Withheld> withheld) {
    this.outcomes = outcomes;
    this.ledger = ledger;
    this.balance = balance;
    this.rejects = rejects;
    this.withheld = withheld;
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
   */
  public record Reading(
      ReadLimits limits,
      Mappings mappings,
      AccessPolicy policy,
      Set<RedactionKind> redacted,
      List<String> customers,
      List<String> persons)
      implements Serializable {

    /** Copies the collections. */
    public Reading {
      redacted = Set.copyOf(redacted);
      customers = List.copyOf(customers);
      persons = List.copyOf(persons);
    }

    /** Replaces what is chosen above. */
    public CoeRedactor redactor() {
      return new CoeRedactor(Redactor.of(redacted).withCustomers(customers).withPersons(persons));
    }
  }

  /** Reads the files, spread over {@code partitions} tasks. */
  public static ReadJob run(SparkSession spark, Sources sources, Reading reading, int partitions) {
    Dataset<Row> outcomes =
        spark
            .createDataset(
                sources.files().stream().map(SourceFileRows::toRow).toList(),
                SourceFileRows.ENCODER)
            .repartition(partitions)
            .mapPartitions(
                (MapPartitionsFunction<Row, Row>) files -> read(files, reading),
                OutcomeRows.ENCODER)
            .persist(StorageLevel.MEMORY_AND_DISK());
    List<Row> found = outcomes.drop("coe_json").collectAsList();
    Ledger ledger =
        Ledger.of(found.stream().filter(OutcomeRows::isDocument).map(OutcomeRows::entry).toList());
    List<Reject> rejects =
        Stream.of(
                sources.rejects().stream(),
                found.stream().filter(row -> !OutcomeRows.isDocument(row)).map(OutcomeRows::reject),
                ledger.rejects().stream())
            .flatMap(each -> each)
            .sorted(Comparator.comparing(Reject::source).thenComparing(Reject::place))
            .toList();
    List<Withheld> withheld = withheld(found, ledger);
    Balance balance =
        new Balance(
            found.size() + sources.rejects().size(),
            ledger.ids().size(),
            rejects.size(),
            ledger.duplicates().size(),
            withheld.stream()
                .collect(
                    Collectors.groupingBy(Withheld::reason, TreeMap::new, Collectors.counting())));
    return new ReadJob(outcomes, ledger, balance, rejects, withheld);
  }

  private static List<Withheld> withheld(List<Row> found, Ledger ledger) {
    return found.stream()
        .filter(row -> row.getAs("withheld") != null)
        .filter(row -> ledger.ids().containsKey(row.<String>getAs("source")))
        .map(
            row ->
                new Withheld(
                    row.getAs("source"),
                    String.valueOf(ledger.ids().get(row.<String>getAs("source"))),
                    row.getAs("withheld")))
        .sorted(Comparator.comparing(Withheld::source))
        .toList();
  }

  private static Iterator<Row> read(Iterator<Row> files, Reading reading) {
    DocumentReader reader = DocumentReader.with(reading.limits()).withMappings(reading.mappings());
    CoeRedactor redactor = reading.redactor();
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(files, Spliterator.ORDERED), false)
        .map(SourceFileRows::fromRow)
        .flatMap(file -> read(file, reader, reading.policy(), redactor).stream())
        .iterator();
  }

  private static List<Row> read(
      SourceFile file, DocumentReader reader, AccessPolicy policy, CoeRedactor redactor) {
    List<Row> rows = new ArrayList<>();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(Path.of(file.path())))) {
      reader.read(
          file.name(), in, outcome -> rows.add(OutcomeRows.toRow(outcome, policy, redactor)));
    } catch (IOException | InvalidPathException e) {
      rows.add(OutcomeRows.toRow(new Reject(file.name(), "", "cannot be read: " + e, "")));
    }
    return rows;
  }

  /** The documents that an audience may read, as {@link DocumentRows} under their final ids. */
  public Dataset<Row> documents(Audience audience) {
    Map<String, String> ids = new TreeMap<>(ledger.ids());
    return outcomes
        .filter("array_contains(split(readers, ','), '" + audience.name() + "')")
        .select("source", "coe_json")
        .flatMap(
            (FlatMapFunction<Row, Row>)
                row ->
                    Stream.ofNullable(ids.get(row.getString(0)))
                        .map(id -> DocumentRows.toRow(CoeJson.read(row.getString(1)).withId(id)))
                        .iterator(),
            DocumentRows.ENCODER);
  }

  /**
   * Every kept document, whoever may read it, with only the fields that side inputs know as well,
   * one after the other.
   */
  public Iterator<Coe> statements() {
    Dataset<Row> slim =
        outcomes
            .filter("coe_json is not null")
            .select("source", "coe_json")
            .map(
                (MapFunction<Row, Row>)
                    row -> RowFactory.create(row.getString(0), withoutTexts(row.getString(1))),
                Encoders.row(StructType.fromDDL("source STRING, coe_json STRING")));
    Iterator<Row> rows = slim.toLocalIterator();
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED), false)
        .flatMap(
            row ->
                Stream.ofNullable(ledger.ids().get(row.getString(0)))
                    .map(id -> CoeJson.read(row.getString(1)).withId(id)))
        .iterator();
  }

  private static String withoutTexts(String coe) throws JsonProcessingException {
    ObjectNode tree = (ObjectNode) CoeJson.MAPPER.readTree(coe);
    tree.retain(STATED);
    return tree.toString();
  }

  /** How the objects found add up. */
  public Balance balance() {
    return balance;
  }

  /** Every document that no audience may read, by source. */
  public List<Withheld> withheld() {
    return withheld;
  }

  /** Every exact duplicate, by source. */
  public List<Duplicate> duplicates() {
    return ledger.duplicates().entrySet().stream()
        .map(entry -> new Duplicate(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** Everything that could not be read or taken, by source. */
  public List<Reject> rejects() {
    return rejects;
  }

  @Override
  public void close() {
    outcomes.unpersist();
  }
}
