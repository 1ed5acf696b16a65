package org.coecorpus.jobs.audit;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.coecorpus.audit.Audit;
import org.coecorpus.audit.AuditContext;
import org.coecorpus.audit.AuditResult;
import org.coecorpus.audit.Need;
import org.coecorpus.audit.ShownFindings;
import org.coecorpus.coe.Coe;
import org.coecorpus.jobs.dataset.AuditedRows;
import org.coecorpus.measure.AuditCount;
import org.coecorpus.measure.CoeFacts;
import org.coecorpus.measure.IncidentFacts;
import org.coecorpus.measure.IncidentMeasures;
import scala.reflect.ClassTag$;

/**
 * Finishes the audit of the documents that an audience may read.
 *
 * <p>In: {@link AuditedRows}, what the rules found that depend on a document alone, and the {@link
 * Knowledge} that the others need. Out: the tables {@code finding} and {@code audit}, and how many
 * COEs stand how by each rule.
 *
 * <p>Findings speak of what the documents say now; the counts leave out COEs that were begun after
 * as-of.
 */
public final class AuditJob implements AutoCloseable {

  private final Dataset<Row> audited;
  private final Knowledge knowledge;

  private AuditJob(Dataset<Row> audited, Knowledge knowledge) {
    this.audited = audited;
    this.knowledge = knowledge;
  }

  /** Audits the documents; the result is held until {@link #close}. */
  public static AuditJob run(Dataset<Row> documents, Knowledge knowledge) {
    Broadcast<Knowledge> known =
        documents
            .sparkSession()
            .sparkContext()
            .broadcast(knowledge, ClassTag$.MODULE$.apply(Knowledge.class));
    Dataset<Row> audited =
        documents
            .mapPartitions(
                (MapPartitionsFunction<Row, Row>) rows -> finish(rows, known.value()),
                FinishedRows.ENCODER)
            .persist();
    return new AuditJob(audited, knowledge);
  }

  private static Iterator<Row> finish(Iterator<Row> rows, Knowledge knowledge) {
    AuditContext context = knowledge.context();
    Audit audit = Audit.in(context);
    ShownFindings shown = new ShownFindings(knowledge.redactor());
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public Row next() {
        Row row = rows.next();
        Coe essence = AuditedRows.essence(row);
        AuditResult late = shown.of(audit.of(AuditedRows.brief(row, essence)));
        AuditResult all = AuditedRows.result(row).with(late, essence.id());
        return FinishedRows.toRow(essence, all, knowledge.asOf());
      }
    };
  }

  /**
   * Table {@code finding}: one row a finding of a COE, and one for each incident of the register
   * whose missing COE breaks a rule.
   */
  public Dataset<Row> findings(List<Need> unmet) {
    Dataset<Row> ofCoes = audited.selectExpr("inline(findings)");
    List<Row> ofIncidents =
        unmet.stream().map(need -> FindingRows.toRow(need, knowledge.asOf())).toList();
    return ofCoes.union(
        audited.sparkSession().createDataset(ofIncidents, Encoders.row(FindingRows.SCHEMA)));
  }

  /** Table {@code audit}: one row a COE, with the rules that cannot be assessed in it. */
  public Dataset<Row> documents() {
    return audited.select("coe_id", "team", "quarter", "not_assessable");
  }

  /** Faults of the program: the rule, a COE and what went wrong, of at most {@code most} COEs. */
  public List<String> faults(int most) {
    return audited
        .selectExpr("coe_id", "explode(faults) AS fault")
        .orderBy("coe_id")
        .limit(most)
        .collectAsList()
        .stream()
        .map(row -> row.getString(0) + ": " + row.getString(1))
        .toList();
  }

  /** How many COEs stand how by each rule, by team and quarter. */
  public List<AuditCount> counts() {
    return audited
        .filter("exists_at_as_of")
        .selectExpr("team", "quarter", "explode(states) AS state")
        .groupBy("team", "quarter", "state.rule", "state.state", "state.reason")
        .agg(count(lit(1)), sum("state.findings"))
        .collectAsList()
        .stream()
        .map(AuditJob::toCount)
        .toList();
  }

  private static AuditCount toCount(Row row) {
    return new AuditCount(
        row.getString(2),
        row.getString(0),
        row.getString(1),
        AuditCount.State.valueOf(row.getString(3)),
        row.getString(4),
        row.getLong(5),
        row.getLong(6));
  }

  /**
   * The incidents whose missing COE breaks a rule, and how all incidents of the register stand by
   * these rules; both empty without a register.
   */
  public static Missing missing(
      Optional<List<IncidentFacts>> register, List<CoeFacts> coes, Instant asOf) {
    List<CoeFacts> begun = coes.stream().filter(coe -> coe.existsAt(asOf)).toList();
    Set<String> covered = IncidentMeasures.covered(begun);
    List<Need> unmet =
        register.map(incidents -> Need.unmet(incidents, covered, asOf)).orElse(List.of());
    List<AuditCount> counts = new ArrayList<>();
    for (String rule : List.of("P4", "P5")) {
      register.ifPresent(all -> counts.addAll(RegisterCounts.of(rule, all, unmet, asOf)));
    }
    return new Missing(unmet, counts);
  }

  /**
   * What the register says.
   *
   * @param unmet incidents whose missing COE breaks a rule
   * @param counts how the incidents stand by these rules; its COEs are incidents
   */
  public record Missing(List<Need> unmet, List<AuditCount> counts) {

    /** Copies the lists. */
    public Missing {
      unmet = List.copyOf(unmet);
      counts = List.copyOf(counts);
    }
  }

  @Override
  public void close() {
    audited.unpersist();
  }
}
