package org.coecorpus.jobs.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.coecorpus.audit.AuditResult;
import org.coecorpus.audit.Finding;
import org.coecorpus.audit.Need;
import org.coecorpus.audit.Rule;
import org.coecorpus.audit.Rules;
import org.coecorpus.coe.Coe;
import org.coecorpus.coe.Waiver;
import org.coecorpus.time.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * Rows of the table {@code finding}. The id is made of the COE, the rule and the number of the
 * finding among those of this rule, in the order of their places; offsets are those of the source
 * document and null where something is absent. A finding about an incident without a COE has the
 * incident's id and no COE's.
 */
final class FindingRows {

  static final StructType SCHEMA =
      StructType.fromDDL(
          "finding_id STRING NOT NULL, coe_id STRING, incident_id STRING, rule STRING NOT NULL,"
              + " level STRING NOT NULL, section STRING NOT NULL, start_offset INT, end_offset INT,"
              + " passage STRING NOT NULL, why STRING NOT NULL, waived BOOLEAN NOT NULL,"
              + " waiver_reason STRING, team STRING, service STRING, severity STRING,"
              + " quarter STRING");

  private FindingRows() {}

  /** The rows of one COE's findings. */
  static List<Row> of(AuditResult result, Coe essence, @Nullable String quarter) {
    Map<String, Integer> numbers = new HashMap<>();
    List<Row> rows = new ArrayList<>();
    for (Finding finding : result.findings()) {
      int number = numbers.merge(finding.rule().id(), 1, Integer::sum);
      boolean placed = finding.span().isPresent();
      rows.add(
          RowFactory.create(
              essence.id() + "/" + finding.rule().id() + "/" + number,
              essence.id(),
              null,
              finding.rule().id(),
              finding.rule().level().word(),
              finding.part().field(),
              placed ? finding.start() : null,
              placed ? finding.end() : null,
              finding.passage(),
              finding.why(),
              finding.isWaived(),
              finding.waiver().map(Waiver::reason).orElse(null),
              essence.team(),
              essence.service(),
              essence.severity() == null ? null : essence.severity().name(),
              quarter));
    }
    return rows;
  }

  /** The row of an incident without the COE that it needs. */
  static Row toRow(Need need, Instant asOf) {
    Rule rule = Rules.find(need.brokenAt(asOf).orElseThrow()).orElseThrow();
    List<String> owners = need.owners();
    return RowFactory.create(
        need.incident().id() + "/" + rule.id() + "/1",
        null,
        need.incident().id(),
        rule.id(),
        rule.level().word(),
        "incident",
        null,
        null,
        Finding.ABSENT,
        rule.why(need.because()),
        false,
        null,
        owners.isEmpty() ? null : String.join("; ", owners),
        null,
        need.incident().severity() == null ? null : need.incident().severity().name(),
        need.incident().quarter().map(Quarter::toString).orElse(null));
  }
}
