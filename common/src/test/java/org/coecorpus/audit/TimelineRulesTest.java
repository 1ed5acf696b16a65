package org.coecorpus.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimelineRulesTest {

  private static final String FOUND = "- 2026-03-02 09:26 UTC the build is found\n";

  @Test
  void l4FiresAtTheLaterEntryOfAGap() {
    Finding finding =
        Audited.of(Draft.clean().replacing(FOUND, "")).breaks("L4", "2026-03-02 09:38 UTC").get(0);
    assertThat(finding.why()).endsWith(": 24 minutes before this entry.");
    Audited.of(Draft.clean()).passes("L4");
  }

  @Test
  void l4PassesAGapOfExactlyFifteenMinutes() {
    Audited.of(Draft.clean().replacing("09:26", "09:29")).passes("L4");
    Audited.of(Draft.clean().replacing("09:26", "09:30")).breaks("L4", "2026-03-02 09:30 UTC");
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

  @Test
  void l1FiresAtTheTimeOfEachEntryInAnotherZone() {
    Audited.of(Draft.clean().replacing("09:26 UTC", "10:26 CET"))
        .breaks("L1", "2026-03-02 10:26 CET");
    Audited.of(Draft.clean()).passes("L1");
  }

  @Test
  void l1FiresOnceWithoutAnyZoneAndLeavesTheTimesToItself() {
    String text =
        Draft.clean().text().replace(" UTC", "").replace("  zone: UTC\n", "").replace("Z\n", "\n");
    Audited audited = Audited.of(text);
    audited.breaks("L1", "absent");
    assertThat(audited.result().of("C6")).isEmpty();
  }

  @Test
  void l1TakesTheOffsetsOfOneZoneForThatZone() {
    String json =
        "{\"id\":\"C\",\"title\":\"Carts\",\"incident\":{\"zone\":\"Europe/Madrid\"},\"timeline\":["
            + "{\"at\":\"2026-03-28T23:10:00+01:00\",\"text\":\"a\"},{\"at\":\"2026-03-29T08:10:00%s\",\"text\":\"b\"}]}";
    Audited.of(json.formatted("+02:00")).passes("L1");
    Audited.of(json.formatted("-05:00")).breaks("L1", "2026-03-29T08:10:00-05:00");
  }

  @Test
  void l1CannotAssessEntriesWithDaysOnly() {
    Audited.of(
            "{\"id\":\"C\",\"title\":\"Carts\",\"timeline\":[{\"at\":\"2026-03-02\",\"text\":\"a\"}]}")
        .cannotAssess("L1", "timeline.at");
  }

  @Test
  void l2NamesEveryMilestoneThatIsNotMarkedInOneFinding() {
    Audited unmarked =
        Audited.of(
            Draft.clean()
                .replacing("**DETECTED:** the", "The")
                .replacing("**MITIGATED:** build", "Build"));
    assertThat(unmarked.breaks("L2", "absent").get(0).why())
        .endsWith(": not marked are detection, mitigation.");
    Audited.of(Draft.clean()).passes("L2");
  }

  @Test
  void l2WantsBoldAndNotOnlyTheWordsInMarkdown() {
    Audited.of(Draft.clean().replacing("**DETECTED:**", "DETECTED:")).breaks("L2", "absent");
    Audited.of(
            Draft.clean()
                .replacing(
                    "**MITIGATED:** build 511 is on all hosts\n- 2026-03-02 09:40 UTC **END OF IMPACT:** requests succeed\n",
                    "**MITIGATED, END OF IMPACT:** build 511 is on all hosts\n"))
        .passes("L2");
  }

  @Test
  void l2FiresWithoutATimelineWhichTheOthersCannotAssess() {
    Audited none = Audited.of(Draft.clean().without("Timeline"));
    none.breaks("L2", "absent");
    for (String rule : new String[] {"L1", "L3", "L4", "L5", "L6", "L7"}) {
      none.cannotAssess(rule, "timeline");
    }
    Audited.of(
            Draft.clean().with("Timeline", "See [timeline.docx](https://files.example/t.docx).\n"))
        .cannotAssess("L2", "timeline");
  }

  @Test
  void l3FiresWhereTheStoryBeginsWithThePage() {
    String trigger =
        "- 2026-03-02 08:52 UTC **TRIGGER:** build 512 reaches all hosts ([deployment](https://deploy.example/512))\n"
            + "- 2026-03-02 09:10 UTC **START OF IMPACT:** the first request fails\n";
    Audited.of(Draft.clean().replacing(trigger, "")).breaks("L3", "the alarm pages the team");
    Audited.of(Draft.clean()).passes("L3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "support gets the first calls",
        "the on-call engineer is paged",
        "ticket OPS-9 is opened",
        "customers report empty carts"
      })
  void l3KnowsPagesAlarmsTicketsAndCalls(String first) {
    Audited.of(
            Draft.clean()
                .replacing(
                    "**TRIGGER:** build 512 reaches all hosts ([deployment](https://deploy.example/512))",
                    first))
        .breaks("L3", first);
  }

  @Test
  void l5ComparesInstantsAndNotWallClocks() {
    Audited.of(Draft.clean().replacing("09:26 UTC", "09:12 UTC"))
        .breaks("L5", "2026-03-02 09:12 UTC");
    Audited.of(Draft.clean().replacing("09:26 UTC", "10:26 CET")).passes("L5");
    Audited.of(Draft.clean()).passes("L5");
  }

  @Test
  void l5FindsOneFaultInATimelineThatRunsBackwards() {
    Audited.of(
            Draft.clean()
                .with(
                    "Timeline",
                    "- 2026-03-02 09:40 UTC d\n- 2026-03-02 09:30 UTC c\n- 2026-03-02 09:20 UTC b\n- 2026-03-02 09:10 UTC a\n"))
        .breaks("L5", "2026-03-02 09:30 UTC");
  }

  @Test
  void l6FiresOnAnEntryWithoutATime() {
    Audited.of(Draft.clean().replacing("2026-03-02 09:26 UTC the build", "then the build"))
        .breaks("L6", "then the build is found");
    Audited.of(Draft.clean()).passes("L6");
  }

  @Test
  void l7FiresWithoutAnyLinkInTheTimeline() {
    Draft without = Draft.clean().replacing(" ([deployment](https://deploy.example/512))", "");
    Audited.of(without).breaks("L7", "absent");
    Audited.of(without.replacing("requests succeed", "requests succeed (OPS-12)")).passes("L7");
    Audited.of(Draft.clean()).passes("L7");
  }
}
