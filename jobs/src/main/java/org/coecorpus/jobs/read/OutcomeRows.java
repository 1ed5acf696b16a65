package org.coecorpus.jobs.read;

import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.coecorpus.coe.Coe;
import org.coecorpus.coe.CoeJson;
import org.coecorpus.jobs.dataset.Essence;
import org.coecorpus.likeness.SiblingFacts;
import org.coecorpus.read.Known;
import org.coecorpus.read.ParsedCoe;
import org.coecorpus.read.ReadOutcome;
import org.coecorpus.read.Reject;
import org.coecorpus.read.SourceText;
import org.coecorpus.reading.ReadingCount;
import org.coecorpus.reading.ReadingCountJson;
import org.coecorpus.redact.CoeRedactor;

/**
 * What became of one object of the inputs. A reject has a reason; a document has a key and, unless
 * it was known before, its content, redacted: the JSON of the COE and of its {@link Essence}, what
 * was found in it ({@link ReadingCount}), what tells it from others ({@link SiblingFacts}) and what
 * the audit says of it ({@link Auditor}).
 */
final class OutcomeRows {

  static final StructType SCHEMA =
      StructType.fromDDL(
          "source STRING NOT NULL, hash STRING NOT NULL, place STRING, reason STRING, key STRING,"
              + " coe_id STRING, id_inferred BOOLEAN, access STRING, count_json STRING,"
              + " likeness BINARY, essence_json STRING, coe_json STRING, audit_json STRING,"
              + " brief_json STRING");

  static final Encoder<Row> ENCODER = Encoders.row(SCHEMA);

  /** Label of a document whose access label stands there and cannot be read. */
  private static final String UNREADABLE = "";

  private OutcomeRows() {}

  static Row toRow(ReadOutcome outcome, SourceText text, Auditor auditor, CoeRedactor redactor) {
    if (outcome instanceof ParsedCoe parsed) {
      return toRow(parsed, text, auditor, redactor);
    }
    return outcome instanceof Known known ? toRow(known) : toRow((Reject) outcome);
  }

  static Row toRow(Reject reject) {
    return RowFactory.create(
        reject.source(),
        reject.hash(),
        reject.place(),
        reject.reason(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static Row toRow(Known known) {
    return RowFactory.create(
        known.source(),
        known.hash(),
        null,
        null,
        known.key(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static Row toRow(
      ParsedCoe parsed, SourceText text, Auditor auditor, CoeRedactor redactor) {
    boolean labelIsUnreadable =
        parsed.suspect().stream().anyMatch(suspect -> suspect.field().startsWith("access"));
    CoeRedactor.Redacted replaced = redactor.redact(parsed.coe());
    Coe redacted = replaced.coe();
    Coe essence = Essence.of(redacted);
    Auditor.Audited audited = auditor.audit(parsed, text, essence);
    return RowFactory.create(
        parsed.source(),
        parsed.hash(),
        null,
        null,
        parsed.key(),
        parsed.coe().id(),
        parsed.inferred().contains("id"),
        labelIsUnreadable
            ? UNREADABLE
            : CoeJson.MAPPER.valueToTree(parsed.coe().access()).toString(),
        ReadingCountJson.write(ReadingCount.of(parsed).withRedactions(replaced.counts())),
        SiblingFacts.of(redacted).toBytes(),
        CoeJson.write(essence),
        CoeJson.write(redacted),
        audited.result(),
        audited.brief());
  }

  static boolean isReject(Row outcome) {
    return outcome.getAs("reason") != null;
  }

  static Reject reject(Row outcome) {
    return new Reject(
        outcome.getAs("source"),
        outcome.getAs("place"),
        outcome.getAs("reason"),
        outcome.getAs("hash"));
  }
}
