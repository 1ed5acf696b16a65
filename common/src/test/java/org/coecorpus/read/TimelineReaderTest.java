package org.coecorpus.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.coecorpus.incident.Milestone;
import org.coecorpus.incident.TimelineEntry;
import org.junit.jupiter.api.Test;

class TimelineReaderTest {

  private static List<String> entries(String timeline) {
    return Documents.coe("# Lamp outage\n\n" + timeline).timeline().stream()
        .map(entry -> entry.at() + " " + entry.text())
        .toList();
  }

  @Test
  void tablesCarryTheDateFromTheLastRowThatHasOne() {
    assertThat(
            entries(
                """
                ## Timeline

                | Day | Date (2026) | Time (PT) | Event |
                |---|---|---|---|
                | Mon | Jun 1 | 21:47 | lamp dark |
                | | | 23:59 | called |
                | Tue | Jun 2 | 0:10 | **Mitigated** |
                """))
        .containsExactly(
            "2026-06-01T21:47:00-07:00 lamp dark",
            "2026-06-01T23:59:00-07:00 called",
            "2026-06-02T00:10:00-07:00 **Mitigated**");
  }

  @Test
  void bulletsRollOverMidnight() {
    assertThat(
            entries(
                """
                ## Timeline of events (UTC)

                - 2026-03-01 23:50: lamp dark
                - 00:10: ladder
                  - long one
                - 00:05: out of order
                """))
        .containsExactly(
            "2026-03-01T23:50:00Z lamp dark",
            "2026-03-02T00:10:00Z ladder\n  - long one",
            "2026-03-02T00:05:00Z out of order");
  }

  @Test
  void headingsAreEntriesWithTheirText() {
    assertThat(
            entries(
                """
                ## Timeline

                All times in CET

                ### 2026-03-01 16:32

                Lamp dark.

                - very

                ### 16:40 - 16:50 ###

                Lamp lit.

                ## Lessons learned
                """))
        .containsExactly(
            "2026-03-01T16:32:00+01:00 Lamp dark.\n\n- very",
            "2026-03-01T16:40:00+01:00 Lamp lit.");
  }

  @Test
  void linesOfAParagraphWithADateBeforeThem() {
    assertThat(
            entries(
                """
                ## Timeline

                2 March 2026

                See https://chat.example/1

                11.55 alarm for:
                the front lamp

                12.56 AB: looking
                1.00 done
                """))
        .containsExactly(
            "2026-03-02T11:55:00 alarm for:\nthe front lamp",
            "2026-03-02T12:56:00 AB: looking",
            "2026-03-02T13:00:00 done");
  }

  @Test
  void marksOfLineBreaksAreNoWords() {
    assertThat(
            entries(
                "## Timeline (UTC)\n\n2026-03-01 10:00: dark<br>\n10:05: lamp out ([log](https://l.example/1))<br/>\n10:10: light\\\n"))
        .containsExactly(
            "2026-03-01T10:00:00Z dark",
            "2026-03-01T10:05:00Z lamp out",
            "2026-03-01T10:10:00Z light");
  }

  @Test
  void aLineThatIsOnlyATimeTellsOfTheLinesBelow() {
    assertThat(entries("## Timeline\n\nMarch 2, 2026: 7:56am UTC\nlamp dark\n\nlamp hot\n"))
        .containsExactly("2026-03-02T07:56:00Z lamp dark\n\nlamp hot");
  }

  @Test
  void aDefaultDayStandsForEntriesWithoutDate() {
    assertThat(
            entries(
                """
                ## Timeline

                Unless otherwise noted all events happened on 2026-03-02, and all times are in
                UTC.

                - **2026-03-01 00:55: lamp dims**
                - 01:38: lamp dark
                """))
        .containsExactly("2026-03-01T00:55:00Z lamp dims", "2026-03-02T01:38:00Z lamp dark");
  }

  @Test
  void anUnknownTimeIsAnEntryWithoutTime() {
    List<TimelineEntry> entries =
        Documents.coe(
                "# Lamp outage, 1 March 2026\n\n## Timeline\n\n* [??:??] dim\n* [10:00] dark\n")
            .timeline();
    assertThat(entries.get(0).at()).isNull();
    assertThat(entries.get(1).at()).hasToString("2026-03-01T10:00:00");
  }

  @Test
  void milestonesAreBoldOrBracketedOrLabels() {
    List<TimelineEntry> entries =
        Documents.coe(
                """
                # Lamp outage

                ## Key events

                - 2026-03-01 10:00 UTC **START OF IMPACT.** dark
                - 2026-03-01 10:01 UTC a switch sticks *(trigger)*
                - 2026-03-01 10:02 UTC Detected: by a guard
                - 2026-03-01 10:03 UTC the **impact** of rain
                """)
            .timeline();
    assertThat(entries)
        .extracting(TimelineEntry::milestone)
        .containsExactly(
            Milestone.IMPACT_START, Milestone.TRIGGER, Milestone.DETECTED, Milestone.IMPACT_START);
  }

  @Test
  void anAmbiguousDateIsSuspectAndNotInTheField() {
    ParsedCoe parsed = Documents.parsed("# Lamp\n\n## Timeline\n\n- 02/03/24 10:00 dark\n");
    assertThat(parsed.coe().timeline().get(0).at()).isNull();
    assertThat(parsed.suspect()).extracting(Suspect::field).containsExactly("timeline[0].at");
  }

  @Test
  void startAndEndAreConcludedFromTheEntriesAndMarkedSo() {
    ParsedCoe parsed =
        Documents.parsed(
            """
            # Lamp outage

            ## Timeline (UTC)

            - 2026-03-01 10:00 dark
            - 2026-03-01 10:30 everything is back to normal
            - 2026-03-02 09:00 review
            """);
    assertThat(parsed.coe().incident().startedAt()).hasToString("2026-03-01T10:00:00Z");
    assertThat(parsed.coe().incident().resolvedAt()).hasToString("2026-03-01T10:30:00Z");
    assertThat(parsed.inferred()).contains("incident.started_at", "incident.resolved_at");
  }

  @Test
  void proseTellsStartAndEndWhereThereIsNoTimeline() {
    Coe prose =
        new Coe(
            "On 28th February 2026 the lamps failed, from 15:30 to 18:10 UTC. The outage hurt.");
    assertThat(prose.start()).isEqualTo("2026-02-28T15:30:00Z");
    assertThat(prose.end()).isEqualTo("2026-02-28T18:10:00Z");
  }

  private record Coe(String text) {
    String start() {
      return String.valueOf(Documents.coe(text).incident().start().orElseThrow());
    }

    String end() {
      return String.valueOf(Documents.coe(text).incident().end().orElseThrow());
    }
  }
}
