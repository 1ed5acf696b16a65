package org.coecorpus.jobs.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.coecorpus.audit.Audit;
import org.coecorpus.audit.AuditResult;
import org.coecorpus.audit.Finding;
import org.coecorpus.coe.Coe;
import org.coecorpus.measure.AuditCount;
import org.coecorpus.measure.CoeFacts;
import org.coecorpus.time.Quarter;

/** One COE a row: all that the audit says of it, to be taken apart into tables and counts. */
final class FinishedRows {

  private static final StructType UNKNOWN =
      StructType.fromDDL("rule STRING NOT NULL, field STRING NOT NULL");
  private static final StructType STATE =
      StructType.fromDDL(
          "rule STRING NOT NULL, state STRING NOT NULL, reason STRING NOT NULL,"
              + " findings BIGINT NOT NULL");

  private static final StructType SCHEMA =
      StructType.fromDDL(
              "coe_id STRING NOT NULL, team STRING, quarter STRING, exists_at_as_of BOOLEAN NOT"
                  + " NULL, faults ARRAY<STRING> NOT NULL")
          .add("findings", DataTypes.createArrayType(FindingRows.SCHEMA, false), false)
          .add("not_assessable", DataTypes.createArrayType(UNKNOWN, false), false)
          .add("states", DataTypes.createArrayType(STATE, false), false);

  static final Encoder<Row> ENCODER = Encoders.row(SCHEMA);

  private FinishedRows() {}

  static Row toRow(Coe essence, AuditResult result, Instant asOf) {
    CoeFacts facts = CoeFacts.of(essence);
    String quarter = facts.incidentQuarter().map(Quarter::toString).orElse(null);
    return RowFactory.create(
        essence.id(),
        essence.team(),
        quarter,
        facts.existsAt(asOf),
        result.faults().entrySet().stream()
            .map(fault -> "rule " + fault.getKey() + " failed, " + fault.getValue())
            .toArray(String[]::new),
        FindingRows.of(result, essence, quarter).toArray(new Row[0]),
        result.notAssessable().entrySet().stream()
            .map(field -> RowFactory.create(field.getKey(), field.getValue()))
            .toArray(Row[]::new),
        states(result).toArray(new Row[0]));
  }

  /** How the COE stands by each rule that was looked at, and by all together. */
  private static List<Row> states(AuditResult result) {
    Map<String, List<Finding>> findings = new HashMap<>();
    result
        .findings()
        .forEach(f -> findings.computeIfAbsent(f.rule().id(), r -> new ArrayList<>()).add(f));
    List<Row> states = new ArrayList<>();
    for (String rule : Audit.rules()) {
      if (!result.faults().containsKey(rule)) {
        String unknown = result.notAssessable().getOrDefault(rule, "");
        states.add(state(rule, findings.getOrDefault(rule, List.of()), unknown));
      }
    }
    states.add(state(AuditCount.ANY, result.findings(), ""));
    return states;
  }

  private static Row state(String rule, List<Finding> findings, String unknown) {
    long open = findings.stream().filter(finding -> !finding.isWaived()).count();
    AuditCount.State state =
        open > 0
            ? AuditCount.State.BROKEN
            : !findings.isEmpty()
                ? AuditCount.State.WAIVED
                : unknown.isEmpty() ? AuditCount.State.KEPT : AuditCount.State.NOT_ASSESSABLE;
    return RowFactory.create(rule, state.name(), unknown, open);
  }
}
