package org.coecorpus.jobs.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.coecorpus.audit.AuditResult;
import org.coecorpus.audit.Finding;
import org.coecorpus.audit.Part;
import org.coecorpus.audit.Rules;
import org.coecorpus.coe.Waiver;
import org.coecorpus.text.Span;

/**
 * The audit of a release, read from its tables without Spark. An incident that has not the COE it
 * needs stands as a document of its own, under the incident's id.
 */
public final class PublishedFindings {

  private PublishedFindings() {}

  /**
   * Every COE and incident, sorted by id; the source of each is its id.
   *
   * @param findings file of the table of findings
   * @param documents file of the table of audited documents
   */
  public static List<AuditResult> read(Path findings, Path documents) {
    SortedMap<String, List<Finding>> byId = new TreeMap<>();
    SortedMap<String, SortedMap<String, String>> unknown = new TreeMap<>();
    forEach(
        documents,
        row -> {
          byId.put(text(row, "coe_id").orElseThrow(), new ArrayList<>());
          unknown.put(text(row, "coe_id").orElseThrow(), notAssessable(row));
        });
    forEach(
        findings,
        row ->
            byId.computeIfAbsent(
                    text(row, "coe_id").or(() -> text(row, "incident_id")).orElseThrow(),
                    id -> new ArrayList<>())
                .add(finding(row)));
    List<AuditResult> results = new ArrayList<>();
    byId.forEach(
        (id, own) ->
            results.add(
                new AuditResult(
                    id, id, own, unknown.getOrDefault(id, new TreeMap<>()), new TreeMap<>())));
    return results;
  }

  private static Finding finding(Group row) {
    Optional<Span> span =
        row.getFieldRepetitionCount("start_offset") == 0
            ? Optional.empty()
            : Optional.of(
                new Span(row.getInteger("start_offset", 0), row.getInteger("end_offset", 0)));
    String rule = text(row, "rule").orElseThrow();
    String reason = text(row, "waiver_reason").orElse(null);
    return new Finding(
        Rules.find(rule).orElseThrow(() -> new IllegalStateException("no rule " + rule)),
        Part.valueOf(text(row, "section").orElseThrow().toUpperCase(Locale.ROOT)),
        span,
        text(row, "passage").orElseThrow(),
        text(row, "why").orElseThrow(),
        row.getBoolean("waived", 0)
            ? Optional.of(new Waiver(rule, reason, null, null))
            : Optional.empty());
  }

  private static SortedMap<String, String> notAssessable(Group row) {
    SortedMap<String, String> fields = new TreeMap<>();
    Group list = row.getGroup("not_assessable", 0);
    for (int i = 0; i < list.getFieldRepetitionCount("list"); i++) {
      Group field = list.getGroup("list", i).getGroup("element", 0);
      fields.put(text(field, "rule").orElseThrow(), text(field, "field").orElseThrow());
    }
    return fields;
  }

  private static Optional<String> text(Group row, String column) {
    return row.getFieldRepetitionCount(column) == 0
        ? Optional.empty()
        : Optional.of(row.getString(column, 0));
  }

  private static void forEach(Path file, Consumer<Group> use) {
    try (ParquetReader<Group> reader =
        new Rows(new LocalInputFile(file), new PlainParquetConfiguration()).build()) {
      for (Group row = reader.read(); row != null; row = reader.read()) {
        use.accept(Objects.requireNonNull(row));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Rows extends ParquetReader.Builder<Group> {

    Rows(InputFile file, ParquetConfiguration configuration) {
      super(file, configuration);
    }

    @Override
    protected ReadSupport<Group> getReadSupport() {
      return new GroupReadSupport();
    }
  }
}
