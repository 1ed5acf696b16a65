package org.coecorpus.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A document's times that cannot all be right are reported, and none of them is changed. */
class ContradictionsTest {

  private static List<String> reasons(String text) {
    return Documents.parsed(text).suspect().stream().map(Suspect::reason).toList();
  }

  @Test
  void headerAgainstTheMarkedEntryOfTheTimeline() {
    String text =
        """
        # Scanners stood still

        **Impact start:** 2026-03-01 10:00 UTC
        **Impact end:** 2026-03-01 11:30 UTC

        ## Timeline

        - 2026-03-01 09:00 UTC **IMPACT START:** scanners stop
        - 2026-03-01 11:30 UTC **IMPACT END:** scanners run
        """;
    assertThat(reasons(text))
        .containsExactly(
            "incident.impact_started_at is 2026-03-01T10:00:00Z, but timeline[0], marked"
                + " IMPACT_START, is at 2026-03-01T09:00:00Z");
    assertThat(Documents.coe(text).incident().impactStartedAt())
        .hasToString("2026-03-01T10:00:00Z");
  }

  @Test
  void endBeforeStartAndDetectionAfterResolution() {
    String text =
        """
        # Scanners stood still

        **Started at:** 2026-03-01 10:00 UTC
        **Detected at:** 2026-03-01 12:00 UTC
        **Resolved at:** 2026-03-01 09:30 UTC

        ## Summary

        Scanners stopped at the north dock.
        """;
    assertThat(reasons(text))
        .containsExactly(
            "incident.resolved_at is 2026-03-01T09:30:00Z, before started_at, which is"
                + " 2026-03-01T10:00:00Z",
            "incident.resolved_at is 2026-03-01T09:30:00Z, before detected_at, which is"
                + " 2026-03-01T12:00:00Z");
  }

  @Test
  void statedDurationAgainstStatedEnds() {
    String text =
        """
        # Scanners stood still

        - Started at: 2026-03-01 10:00 UTC
        - Resolved at: 2026-03-01 12:00 UTC
        - Duration: %s

        ## Summary

        Scanners stopped at the north dock.
        """;
    assertThat(reasons(text.formatted("45 minutes")))
        .containsExactly(
            "the document says that it took \"45 minutes\", but from started_at"
                + " 2026-03-01T10:00:00Z to resolved_at 2026-03-01T12:00:00Z are 120 minutes");
    assertThat(reasons(text.formatted("about 2 hours"))).isEmpty();
    assertThat(reasons(text.formatted("1h 57m"))).isEmpty();
    assertThat(reasons(text.formatted("a while"))).isEmpty();
  }

  @Test
  void anEntryWithTheWrongYear() {
    String text =
        """
        # Scanners stood still

        ## Timeline

        - 2026-03-01 09:00 UTC: scanners stop
        - 2025-03-01 09:20 UTC: the alarm rings
        - 2026-03-01 10:00 UTC: scanners run
        """;
    assertThat(reasons(text))
        .containsExactly(
            "timeline[1].at is 2025-03-01T09:20:00Z, long before timeline[0], which is at"
                + " 2026-03-01T09:00:00Z");
  }

  @Test
  void whatIsConcludedContradictsNothing() {
    String text =
        """
        # Scanners stood still

        Resolved at: 2026-03-01 08:59 UTC

        ## Timeline

        - 2026-03-01 09:00 UTC: scanners stop
        - 2026-03-01 10:00 UTC: scanners run
        """;
    assertThat(Documents.parsed(text).inferred()).contains("incident.started_at");
    assertThat(reasons(text)).isEmpty();
  }
}
