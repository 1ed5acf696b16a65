package org.coecorpus.jobs.read;

import java.util.stream.Collectors;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.coecorpus.access.AccessPolicy;
import org.coecorpus.access.Audience;
import org.coecorpus.coe.CoeJson;
import org.coecorpus.read.ParsedCoe;
import org.coecorpus.read.ReadOutcome;
import org.coecorpus.read.Reject;
import org.coecorpus.redact.CoeRedactor;

/**
 * What became of one object of the inputs. A reject has a reason; a document has its JSON,
 * redacted, and either its readers, joined by commas, or the reason why it is withheld.
 */
final class OutcomeRows {

  static final StructType SCHEMA =
      StructType.fromDDL(
          "source STRING NOT NULL, hash STRING NOT NULL, place STRING, reason STRING, coe_id STRING,"
              + " id_inferred BOOLEAN NOT NULL, readers STRING, withheld STRING, coe_json STRING");

  static final Encoder<Row> ENCODER = Encoders.row(SCHEMA);

  private OutcomeRows() {}

  static Row toRow(ReadOutcome outcome, AccessPolicy policy, CoeRedactor redactor) {
    return outcome instanceof ParsedCoe parsed
        ? toRow(parsed, policy, redactor)
        : toRow((Reject) outcome);
  }

  static Row toRow(Reject reject) {
    return RowFactory.create(
        reject.source(),
        reject.hash(),
        reject.place(),
        reject.reason(),
        null,
        false,
        null,
        null,
        null);
  }

  private static Row toRow(ParsedCoe parsed, AccessPolicy policy, CoeRedactor redactor) {
    boolean labelIsUnreadable =
        parsed.suspect().stream().anyMatch(suspect -> suspect.field().startsWith("access"));
    AccessPolicy.Decision decision =
        labelIsUnreadable ? policy.decideUnreadable() : policy.decide(parsed.coe().access());
    String readers =
        decision.audiences().stream().map(Audience::name).collect(Collectors.joining(","));
    return RowFactory.create(
        parsed.source(),
        parsed.hash(),
        null,
        null,
        parsed.coe().id(),
        parsed.inferred().contains("id"),
        readers.isEmpty() ? null : readers,
        decision.withheldReason().orElse(null),
        CoeJson.write(redactor.redact(parsed.coe()).coe()));
  }

  static boolean isDocument(Row outcome) {
    return outcome.isNullAt(SCHEMA.fieldIndex("reason"));
  }

  static Ledger.Entry entry(Row outcome) {
    return new Ledger.Entry(
        outcome.getAs("source"),
        outcome.getAs("hash"),
        outcome.getAs("coe_id"),
        outcome.<Boolean>getAs("id_inferred"),
        outcome.getAs("readers"));
  }

  static Reject reject(Row outcome) {
    return new Reject(
        outcome.getAs("source"),
        outcome.getAs("place"),
        outcome.getAs("reason"),
        outcome.getAs("hash"));
  }
}
