package org.coecorpus.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.coecorpus.coe.Coe;
import org.coecorpus.coe.Lesson;
import org.coecorpus.coe.RootCause;
import org.coecorpus.coe.Why;
import org.coecorpus.incident.Impact;
import org.coecorpus.incident.Severity;
import org.coecorpus.incident.TimelineEntry;
import org.junit.jupiter.api.Test;

class MarkdownDocumentTest {

  @Test
  void boldListItemsAreSections() {
    Coe coe =
        Documents.coe(
            """
            # Lamps on 2026-03-01

            - **Key events**
              - First detected 2026-03-01 9:29
              - Repaired 2026-03-01 10:46
              - Resolved 2026-03-01 10:50

            - **Time to repair**: 1h 17m

            - **Impact**:
              - One dock was dark.

            - **Review actions**:
              - Buy a lamp
            """);
    assertThat(coe.incident().detectedAt()).hasToString("2026-03-01T09:29:00");
    assertThat(coe.incident().mitigatedAt()).hasToString("2026-03-01T10:46:00");
    assertThat(coe.incident().resolvedAt()).hasToString("2026-03-01T10:50:00");
    assertThat(coe.timeline())
        .extracting("text")
        .containsExactly("First detected", "Repaired", "Resolved");
    assertThat(coe.impact().text()).isEqualTo("- One dock was dark.");
    assertThat(coe.actions()).hasSize(1);
  }

  @Test
  void labelsNameSingleFields() {
    Coe coe =
        Documents.coe(
            """
            # Lamps

            **Severity:** Sev-2
            **Status:** In review
            **Incident from:** 1 March 2026 10:00 UTC

            **Incident until:** 2026-03-01 11:00 UTC

            ## Summary

            Dark.
            """);
    assertThat(coe.severity()).hasToString("SEV2");
    assertThat(coe.status()).hasToString("IN_REVIEW");
    assertThat(coe.incident().startedAt()).hasToString("2026-03-01T10:00:00Z");
    assertThat(coe.incident().resolvedAt()).hasToString("2026-03-01T11:00:00Z");
    assertThat(coe.summary()).isEqualTo("Dark.");
  }

  @Test
  void impactCountsAndOrders() {
    Impact impact =
        Documents.coe(
                "# Lamps\n\n## Customer impact\n\n2,120 of 30,000 scans (7 percent) failed. Order impact: 0 of 12 label orders.\n\n![dark](dark.png)\n")
            .impact();
    assertThat(impact.failed()).isEqualTo(2120);
    assertThat(impact.total()).isEqualTo(30000);
    assertThat(impact.unit()).isEqualTo("scans");
    assertThat(impact.orders()).isEqualTo(new Impact.Orders(0L, 12L));
    assertThat(impact.screenshots()).containsExactly("dark.png");
  }

  @Test
  void graphsKeepTheirAxes() {
    Coe coe =
        Documents.coe(
            """
            # Lamps

            ## Metrics and graphs

            **Graph 1: Dark lamps.** X axis: time (UTC). Y axis: dark lamps (lamps). Sampling interval: per 1 minute. Size 600x400. Vertical lines: start, end.

            ![Dark lamps](dark.png)
            [Live](https://d.example/1)
            """);
    assertThat(coe.graphs()).hasSize(1);
    assertThat(coe.graphs().get(0).xUnit()).isEqualTo("UTC");
    assertThat(coe.graphs().get(0).yUnit()).isEqualTo("lamps");
    assertThat(coe.graphs().get(0).width()).isEqualTo(600);
    assertThat(coe.graphs().get(0).link()).isEqualTo("https://d.example/1");
    assertThat(coe.graphs().get(0).markers()).containsExactly("start, end");
  }

  @Test
  void unmatchedSectionsAreKept() {
    Coe coe = Documents.coe("# Lamps\n\n## Impact\n\nDark.\n\n## Weather\n\nRain.\n");
    assertThat(coe.extra().get("sections").toString())
        .isEqualTo("[{\"heading\":\"Weather\",\"text\":\"Rain.\"}]");
  }

  @Test
  void aTitleMayHoldTheWordsOfASection() {
    Coe coe = Documents.coe("# Root cause of the lamp outage\n\n## Impact\n\nDark.\n");
    assertThat(coe.title()).isEqualTo("Root cause of the lamp outage");
    assertThat(coe.rootCauses()).isEmpty();
  }

  @Test
  void aBoldFirstLineIsATitle() {
    assertThat(Documents.coe("**Lamps dark**\n\n## Impact\n\nDark.\n").title())
        .isEqualTo("Lamps dark");
  }

  @Test
  void headingsMayBeUnderlinedAtAnyLength() {
    Coe coe =
        Documents.coe(
            """
            Lamp outage of 2026-03-01
            =========================

            Sequence of events (all times are in UTC)
            -----------------------------------------

            - 10:00 dark
            """);
    assertThat(coe.timeline()).extracting(TimelineEntry::text).containsExactly("dark");
  }

  @Test
  void boldLinesAreSectionsWithOrWithoutAnArticle() {
    Coe coe =
        Documents.coe(
            """
            # Lamp outage of 2026-03-01

            **The timeline**

            - 10:00 dark

            **The five whys**

            1. Why was it dark? The lamp broke.

            **Root Cause Analysis**

            - No spare lamp.

            **Lessons learned**

            **Process**

            - Keep spares.

            **Review feedback**

            - Manager: How many lamps?
            """);
    assertThat(coe.timeline()).hasSize(1);
    assertThat(coe.whys()).extracting(Why::answer).containsExactly("The lamp broke.");
    assertThat(coe.rootCauses()).extracting(RootCause::text).containsExactly("No spare lamp.");
    assertThat(coe.lessons()).extracting(Lesson::text).containsExactly("Keep spares.");
    assertThat(coe.lessons()).extracting(Lesson::category).containsExactly("Process");
  }

  @Test
  void aTitleThatIsAPlaceholderOpensNoSection() {
    Coe coe =
        Documents.coe("# Root cause analysis\n\nIt was dark.\n\n## Timeline\n\n- 10:00 dark\n");
    assertThat(coe.rootCauses()).isEmpty();
    assertThat(coe.timeline()).hasSize(1);
  }

  @Test
  void timesOfThePeriodInASentenceAreThoseOfTheImpactWhereLabelsSayThem() {
    Coe coe =
        Documents.coe(
            """
            # Lamp outage

            - Impact start: 2026-03-01 10:00 UTC
            - Impact end: 2026-03-01 11:00 UTC

            ## Impact

            From 10:00 UTC on 2026-03-01 to 11:00 UTC on 2026-03-01 it was dark.
            """);
    assertThat(coe.incident().impactStartedAt()).hasToString("2026-03-01T10:00:00Z");
    assertThat(coe.incident().startedAt()).isNull();
    assertThat(coe.incident().resolvedAt()).isNull();
  }

  @Test
  void namesOfSectionsThatAreUnderlinedAreHeadingsOfMarkdown() {
    ParsedCoe parsed =
        Documents.parsed(
            """
            Lamp outage
            ===========

            | Field | Value |
            |---|---|
            | Sev | 3 |

            Timeline
            --------

            - 2026-03-01 10:15 UTC dark
            """);
    assertThat(parsed.form()).isEqualTo("Markdown");
    assertThat(parsed.coe().severity()).isEqualTo(Severity.SEV3);
    assertThat(parsed.coe().timeline()).hasSize(1);
  }
}
