package org.coecorpus.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.coecorpus.incident.Severity;
import org.coecorpus.measure.IncidentFacts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeedTest {

  private static final Instant ENDED = Instant.parse("2026-03-02T10:00:00Z");
  private static final Instant DUE = Instant.parse("2026-03-16T10:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "SEV1, false, 1, REQUIRED",
    "SEV1, , 0, REQUIRED",
    "SEV4, true, 1, REQUIRED",
    "SEV5, false, 2, REQUIRED",
    "SEV2, true, 1, REQUIRED",
    "SEV2, false, 1, ADVISED",
    "SEV2, , 1, ADVISED",
    "SEV3, false, 1, NOT_ASKED",
    "SEV3, , 1, UNKNOWN",
    ", false, 1, UNKNOWN"
  })
  void severityCustomerImpactAndTeamsDecide(
      @Nullable Severity severity, @Nullable Boolean impact, int teams, Need.Demand expected) {
    assertThat(Need.of(incident(severity, impact, teams, null)).demand()).isEqualTo(expected);
  }

  @Test
  void aWaiverSetsANeedAsideAndSaysWhy() {
    Need need = Need.of(incident(Severity.SEV1, true, 1, "a drill"));
    assertThat(need.demand()).isEqualTo(Need.Demand.WAIVED);
    assertThat(need.because()).isEqualTo("a drill");
    assertThat(need.brokenAt(Instant.MAX)).isEmpty();
    assertThat(Need.of(incident(Severity.SEV3, false, 1, "a drill")).demand())
        .isEqualTo(Need.Demand.NOT_ASKED);
  }

  @Test
  void eachTeamWritesItsOwn() {
    assertThat(Need.of(incident(Severity.SEV1, true, 1, null)).ownership())
        .isEqualTo(Need.Ownership.ONE_TEAM);
    Need two = Need.of(incident(Severity.SEV1, true, 2, null));
    assertThat(two.ownership()).isEqualTo(Need.Ownership.EACH_TEAM);
    assertThat(two.owners()).containsExactly("team-1", "team-2");
    assertThat(Need.of(incident(Severity.SEV1, true, 0, null)).ownership())
        .isEqualTo(Need.Ownership.INVESTIGATORS);
  }

  @Test
  void aRuleIsBrokenOnceTheDaysHavePassed() {
    Need must = Need.of(incident(Severity.SEV1, true, 1, null));
    assertThat(must.dueAt()).contains(DUE);
    assertThat(must.brokenAt(DUE.minusSeconds(1))).isEmpty();
    assertThat(must.brokenAt(DUE)).contains("P4");
    assertThat(Need.of(incident(Severity.SEV2, false, 1, null)).brokenAt(DUE)).contains("P5");
    assertThat(Need.of(incident(Severity.SEV3, false, 1, null)).brokenAt(DUE)).isEmpty();
  }

  @Test
  void anIncidentWithACoeIsNotUnmet() {
    List<IncidentFacts> register = List.of(incident(Severity.SEV1, true, 1, null));
    assertThat(Need.unmet(register, Set.of(), DUE)).hasSize(1);
    assertThat(Need.unmet(register, Set.of("inc-7"), DUE)).isEmpty();
  }

  private static IncidentFacts incident(
      @Nullable Severity severity, @Nullable Boolean impact, int teams, @Nullable String waiver) {
    List<String> names = List.of("team-2", "team-1", "team-2").subList(0, teams == 2 ? 3 : teams);
    return new IncidentFacts("INC-7", severity, impact, names, null, ENDED, waiver);
  }
}
