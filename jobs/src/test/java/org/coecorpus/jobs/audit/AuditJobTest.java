package org.coecorpus.jobs.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.coecorpus.access.AccessLevel;
import org.coecorpus.access.AccessPolicy;
import org.coecorpus.access.Audience;
import org.coecorpus.audit.Siblings;
import org.coecorpus.incident.Severity;
import org.coecorpus.jobs.read.ReadJob;
import org.coecorpus.jobs.read.Sources;
import org.coecorpus.jobs.testing.SparkTestSession;
import org.coecorpus.measure.AuditCount;
import org.coecorpus.measure.IncidentFacts;
import org.coecorpus.read.Mappings;
import org.coecorpus.read.ReadLimits;
import org.coecorpus.redact.RedactionKind;
import org.coecorpus.settings.Settings;
import org.coecorpus.sideinput.SideInputs;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("spark")
class AuditJobTest {

  private static final Instant AS_OF = Instant.parse("2026-03-31T00:00:00Z");
  private static final String OPEN =
      """
      {"id":"COE-1","title":"Failed deployment for Umber Foods","status":"DRAFT","team":"labels",
      "summary":"Many labels of Umber Foods failed.",
      "incident":{"impact_ended_at":"2026-03-02T10:00:00Z"},
      "waivers":[{"rule":"I1","reason":"counted later"}]}
      """;

  @TempDir Path folder;

  @Test
  void aFindingHasItsPlaceAndNothingThatIsRedacted() throws IOException {
    Row finding = row(findings(), "COE-1/T1/1");
    assertThat(finding.<String>getAs("passage")).doesNotContain("Umber").contains("Failed deploy");
    assertThat(finding.<Integer>getAs("start_offset")).isEqualTo(OPEN.indexOf("Failed"));
    assertThat(finding.<String>getAs("team")).isEqualTo("labels");
    assertThat(finding.<String>getAs("quarter")).isEqualTo("2026Q1");
    assertThat(findings().collectAsList().toString()).doesNotContain("Umber");
  }

  @Test
  void aRuleThatNeedsTheAsOfInstantIsLookedAtInTheRun() throws IOException {
    assertThat(row(findings(), "COE-1/P1/1").<String>getAs("why"))
        .endsWith(": not completed 28 days after it.");
  }

  @Test
  void aWaivedFindingIsAMarkedRowAndAStateOfItsOwn() throws IOException {
    Row waived = row(findings(), "COE-1/I1/1");
    assertThat(waived.<Boolean>getAs("waived")).isTrue();
    assertThat(waived.<String>getAs("waiver_reason")).isEqualTo("counted later");
    assertThat(job().counts())
        .contains(new AuditCount("I1", "labels", "2026Q1", AuditCount.State.WAIVED, "", 1, 0))
        .contains(new AuditCount("T1", "labels", "2026Q1", AuditCount.State.BROKEN, "", 1, 1));
  }

  @Test
  void whatCannotBeAssessedIsListedWithTheField() throws IOException {
    Files.writeString(
        folder.resolve("2.json"),
        "{\"id\":\"COE-2\",\"title\":\"Labels failed\",\"severity\":\"SEV3\"}");
    Row undated =
        job()
            .documents()
            .filter("coe_id = 'COE-2'")
            .selectExpr("inline(not_assessable)")
            .filter("rule = 'P1'")
            .head();
    assertThat(undated.<String>getAs("field")).isEqualTo("incident.impact_ended_at");
    assertThat(job().counts())
        .contains(
            new AuditCount(
                "P1",
                null,
                null,
                AuditCount.State.NOT_ASSESSABLE,
                "incident.impact_ended_at",
                1,
                0));
  }

  @Test
  void anIncidentWithoutItsCoeIsAFinding() throws IOException {
    List<IncidentFacts> register =
        List.of(
            incident("INC-1", Severity.SEV1, null),
            incident("INC-2", Severity.SEV1, "a drill"),
            incident("INC-3", Severity.SEV2, null));
    AuditJob.Missing missing = AuditJob.missing(Optional.of(register), List.of(), AS_OF);
    Dataset<Row> rows = job().findings(missing.unmet());
    assertThat(row(rows, "INC-1/P4/1").<String>getAs("why")).endsWith(": severity 1.");
    assertThat(row(rows, "INC-3/P5/1").<String>getAs("coe_id")).isNull();
    assertThat(rows.filter("incident_id = 'INC-2'").count()).isZero();
    assertThat(missing.counts())
        .extracting(count -> count.rule() + " " + count.state())
        .containsExactly("P4 BROKEN", "P4 WAIVED", "P5 BROKEN");
  }

  private static IncidentFacts incident(String id, Severity severity, String waiver) {
    return new IncidentFacts(
        id,
        severity,
        false,
        List.of("labels"),
        null,
        Instant.parse("2026-03-01T00:00:00Z"),
        waiver);
  }

  private static Row row(Dataset<Row> findings, String id) {
    return findings.filter("finding_id = '" + id + "'").head();
  }

  private Dataset<Row> findings() throws IOException {
    return job().findings(List.of());
  }

  private AuditJob job() throws IOException {
    Files.writeString(folder.resolve("1.json"), OPEN);
    Settings.Auditing settings = Settings.load(Optional.empty()).audit();
    ReadJob.Reading reading =
        new ReadJob.Reading(
            ReadLimits.DEFAULT,
            Mappings.NONE,
            AccessPolicy.labelledOnly().withUnlabelledAs(AccessLevel.COMPANY),
            EnumSet.allOf(RedactionKind.class),
            List.of("Umber Foods"),
            List.of(),
            Set.of(),
            SideInputs.NONE,
            settings);
    ReadJob read =
        ReadJob.run(
            SparkTestSession.session(),
            Sources.find(List.of(folder)),
            reading,
            1,
            folder.resolveSibling(folder.getFileName() + "-cache"),
            "test");
    return AuditJob.run(
        read.audited(Audience.COMPANY),
        new Knowledge(AS_OF, SideInputs.NONE, Siblings.of(List.of()), settings, reading::texts));
  }
}
