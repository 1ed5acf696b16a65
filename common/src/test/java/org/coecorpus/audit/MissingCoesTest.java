package org.coecorpus.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.coecorpus.coe.CoeJson;
import org.coecorpus.measure.CoeFacts;
import org.coecorpus.sideinput.IncidentRegister;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MissingCoesTest {

  private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");

  @TempDir private Path directory;

  private IncidentRegister register(String rows) {
    return SideFiles.in(directory).incidents(rows).read().incidents().orElseThrow();
  }

  private static CoeFacts coe(String id, String event, String team) {
    return CoeFacts.of(
        CoeJson.read(
            "{\"id\":\"%s\",\"event_id\":\"%s\",\"team\":\"%s\"}".formatted(id, event, team)));
  }

  private List<Finding> findings(String rows, CoeFacts... coes) {
    return MissingCoes.in(register(rows), List.of(coes), APRIL, 14).stream()
        .flatMap(result -> result.findings().stream())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SEV1,false,carts | P4 | severity 1",
        "SEV4,true,carts | P4 | customers were affected",
        "SEV4,false,carts;payments | P4 | more than one team was affected",
        "SEV2,false,carts | P5 | severity 2",
      })
  void anIncidentWithoutACoeBreaksTheRuleThatAsksForOne(String row, String rule, String reason) {
    List<Finding> findings = findings("E-1," + row + ",2026-03-01T10:00Z,2026-03-01T11:00Z,");
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).rule().id()).isEqualTo(rule);
    assertThat(findings.get(0).why()).endsWith(": E-1, " + reason + ".");
  }

  @Test
  void aSmallIncidentNeedsNone() {
    assertThat(findings("E-1,SEV3,false,carts,2026-03-01T10:00Z,2026-03-01T11:00Z,")).isEmpty();
  }

  @Test
  void anIncidentWithACoeIsFineWhateverTheCaseOfItsId() {
    String rows = "E-1,SEV1,true,carts,2026-03-01T10:00Z,2026-03-01T11:00Z,";
    assertThat(findings(rows, coe("C-1", "e-1", "carts"))).isEmpty();
    assertThat(findings(rows, coe("C-1", "E-2", "carts"))).hasSize(1);
  }

  @Test
  void aCoeMayTakeFourteenDays() {
    assertThat(findings("E-1,SEV1,true,carts,,2026-03-18T00:00:00Z,")).isEmpty();
    assertThat(findings("E-1,SEV1,true,carts,,2026-03-17T23:59:59Z,")).hasSize(1);
  }

  @Test
  void aWaiverOfTheRegisterStaysVisible() {
    Finding finding = findings("E-1,SEV1,true,carts,,2026-03-01T11:00Z,announced drill").get(0);
    assertThat(finding.waiver().orElseThrow().reason()).isEqualTo("announced drill");
  }

  @Test
  void whatTheRegisterDoesNotSayIsNotAssessable() {
    List<AuditResult> results =
        MissingCoes.in(
            register("E-1,,,carts,,2026-03-01T11:00Z,\nE-2,SEV1,true,carts,,,"),
            List.of(),
            APRIL,
            14);
    assertThat(results.get(0).notAssessable())
        .containsEntry("P4", "incidents.severity")
        .containsEntry("P5", "incidents.severity");
    assertThat(results.get(1).notAssessable()).containsEntry("P4", "incidents.ended");
  }

  @Test
  void p8FiresAtTheOnlyCoeOfSeveralTeams() {
    String rows = "E-1,SEV3,true,carts;payments,2026-03-01T10:00Z,2026-03-01T11:00Z,";
    List<AuditResult> one =
        MissingCoes.in(register(rows), List.of(coe("C-1", "E-1", "carts")), APRIL, 14);
    assertThat(one.get(0).id()).isEqualTo("C-1");
    assertThat(one.get(0).of("P8").map(Finding::why).findFirst())
        .hasValueSatisfying(why -> assertThat(why).endsWith(": no COE of payments."));
    assertThat(findings(rows, coe("C-1", "E-1", "carts"), coe("C-2", "E-1", "payments"))).isEmpty();
  }

  @Test
  void theNeedIsDecidedInOnePlace() {
    assertThat(
            Stream.of("SEV1,,carts", ",,carts", "SEV2,,carts", "SEV5,false,carts")
                .map(row -> register("E-1," + row + ",,,").incidents().get(0))
                .map(incident -> CoeNeed.of(incident).strength()))
        .containsExactly(
            CoeNeed.Strength.MUST,
            CoeNeed.Strength.UNKNOWN,
            CoeNeed.Strength.SHOULD,
            CoeNeed.Strength.MAY);
    assertThat(CoeNeed.Strength.SHOULD.rule()).isEqualTo(Optional.of("P5"));
  }
}
