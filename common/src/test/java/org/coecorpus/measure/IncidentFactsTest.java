package org.coecorpus.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.coecorpus.incident.Severity;
import org.coecorpus.measure.IncidentFacts.Coverage;
import org.coecorpus.measure.IncidentFacts.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncidentFactsTest {

  private static final Instant ENDED = Instant.parse("2026-01-01T00:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "SEV1, false, a, SEV1",
    "SEV1, , a, SEV1",
    "SEV3, true, a, CUSTOMER_IMPACT",
    "SEV3, false, a b, SEVERAL_TEAMS",
    "SEV3, false, a a, NONE",
    "SEV2, false, a, NONE",
    "SEV3, , a, UNDECIDED",
    ", false, a, UNDECIDED"
  })
  void requirementFollowsTheDecisionRules(
      Severity severity, Boolean customerImpact, String teams, Requirement expected) {
    assertThat(
            new IncidentFacts(
                    "i", severity, customerImpact, List.of(teams.split(" ")), ENDED, ENDED, null)
                .requirement())
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "false, , 2025-12-31T00:00:00Z, NOT_DUE",
    "false, , 2026-01-14T23:59:59Z, DUE",
    "false, , 2026-01-15T00:00:00Z, OVERDUE",
    "true, , 2026-01-15T00:00:00Z, WRITTEN",
    "false, test run, 2026-01-15T00:00:00Z, WAIVED",
    "true, test run, 2026-01-15T00:00:00Z, WRITTEN"
  })
  void coverageIsOneOfItsStates(boolean hasCoe, String waiver, Instant asOf, Coverage expected) {
    IncidentFacts incident =
        new IncidentFacts("i", Severity.SEV1, true, List.of("a"), null, ENDED, waiver);

    assertThat(incident.coverage(hasCoe, asOf)).isEqualTo(expected);
  }

  @Test
  void youngIncidentIsNotCountedEvenIfItHasItsCoe() {
    IncidentFacts incident =
        new IncidentFacts("i", Severity.SEV1, true, List.of("a"), null, ENDED, null);

    assertThat(incident.isCovered(true, ENDED.plusSeconds(60))).isEqualTo(Case.outside());
  }

  @Test
  void undatedIncidentIsLeftOut() {
    IncidentFacts incident =
        new IncidentFacts("i", Severity.SEV1, true, List.of("a"), null, null, null);

    assertThat(incident.isCovered(false, ENDED).reason()).isEqualTo("no end or start");
    assertThat(incident.isCovered(true, ENDED).reason()).isEqualTo("no end or start");
  }
}
