package org.coecorpus.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimelineRulesTest {

  private static final String FOUND = "- 2026-03-02 09:26 UTC the build is found\n";

  @Test
  void l4FiresAtTheLaterEntryOfAGap() {
    Finding finding =
        Audited.of(Draft.clean().replacing(FOUND, ""))
            .breaks("L4", "build 511 is on all hosts")
            .get(0);
    assertThat(finding.why()).endsWith(": 24 minutes before this entry.");
    Audited.of(Draft.clean()).passes("L4");
  }

  @Test
  void l4PassesAGapOfExactlyFifteenMinutes() {
    Audited.of(Draft.clean().replacing("09:26", "09:29")).passes("L4");
    Audited.of(Draft.clean().replacing("09:26", "09:30")).breaks("L4", "the build is found");
  }

  @Test
  void l4PassesAGapThatEitherEntryExplains() {
    Draft gap = Draft.clean().replacing(FOUND, "");
    Audited.of(
            gap.replacing(
                "the alarm pages the team", "the alarm pages the team, who wait for the vendor"))
        .passes("L4");
    Audited.of(
            gap.replacing(
                "is on all hosts\n- 2026-03-02 09:40",
                "is on all hosts, which took 20 minutes\n- 2026-03-02 09:40"))
        .passes("L4");
  }

  @Test
  void l4LooksInsideTheImpactOnly() {
    Audited.of(Draft.clean().replacing("08:52", "06:00")).passes("L4");
  }

  @Test
  void l4CannotAssessWithoutAnEndOfImpact() {
    Audited.of(
            "{\"id\":\"COE-1\",\"title\":\"Carts\",\"summary\":\"Empty.\",\"timeline\":[{\"at\":\"2026-03-02T09:10:00Z\",\"text\":\"a\",\"milestone\":\"IMPACT_START\"}]}")
        .cannotAssess("L4", "incident.impact_ended_at");
    Audited.of("{\"id\":\"COE-1\",\"title\":\"Carts\",\"summary\":\"Empty.\"}")
        .cannotAssess("L4", "timeline");
  }
}
