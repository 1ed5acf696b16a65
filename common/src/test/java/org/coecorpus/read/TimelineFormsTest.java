package org.coecorpus.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.coecorpus.coe.Coe;
import org.coecorpus.incident.Severity;
import org.coecorpus.incident.TimelineEntry;
import org.junit.jupiter.api.Test;

/** Timelines, graphs and heads in forms that few writers use. */
class TimelineFormsTest {

  @Test
  void eachLineOfAQuotedChatIsAnEntry() throws IOException {
    assertThat(
            entries(
                """
                # Gate stuck

                ## Timeline (UTC)

                > [2026-03-04 09:12] ana: gate does not open
                > [09:15] bo: looking
                """))
        .containsExactly(
            "2026-03-04T09:12:00Z ana: gate does not open", "2026-03-04T09:15:00Z bo: looking");
  }

  @Test
  void aZoneIsStatedInAFewWords() throws IOException {
    assertThat(entries("# Gate\n\n## Timeline\n\nZone: CET. Day: 2026-03-04.\n\n- 07:40 stuck\n"))
        .containsExactly("2026-03-04T07:40:00+01:00 stuck");
    assertThat(entries("# Gate\n\n## Timeline\n\nall UTC\n\n- 2026-03-04 07:40 stuck\n"))
        .containsExactly("2026-03-04T07:40:00Z stuck");
    assertThat(entries("# Gate\n\n## Timeline\n\nall CET hosts fell\n\n- 2026-03-04 07:40 stuck\n"))
        .containsExactly("2026-03-04T07:40:00 stuck");
  }

  @Test
  void theNextDayIsOneLater() throws IOException {
    assertThat(
            entries(
                """
                # Gate stuck

                ## Timeline (UTC)

                - 2026-03-04 22:10 Alarm rang
                - next day 08:00 Gate oiled
                - 08:30 Gate painted
                """))
        .containsExactly(
            "2026-03-04T22:10:00Z Alarm rang",
            "2026-03-05T08:00:00Z Gate oiled",
            "2026-03-05T08:30:00Z Gate painted");
  }

  @Test
  void whatIsToldBehindTheListIsInNoEntry() throws IOException {
    ParsedCoe parsed =
        read(
            "gate.md",
            """
            # Gate stuck

            ## Timeline (UTC)

            - 2026-03-04 22:10 Alarm rang
            - 22:30 Gate oiled

            All was calm afterwards.
            """);
    assertThat(parsed.coe().timeline().get(1).text()).isEqualTo("Gate oiled");
    assertThat(parsed.coe().extra().toString()).contains("All was calm afterwards.");
  }

  @Test
  void aCellThatIsNoTimeStaysAsItIsWritten() throws IOException {
    ParsedCoe parsed =
        read(
            "gate.md",
            """
            # Gate stuck

            ## Timeline

            | When | What |
            |---|---|
            | 2026-07-05 22:08 America/New_York | Gate stuck |
            | T+3h | Gate oiled |
            """);
    assertThat(parsed.coe().timeline()).hasSize(2);
    assertThat(parsed.coe().timeline().get(0).at()).hasToString("2026-07-05T22:08:00-04:00");
    assertThat(parsed.suspect()).extracting(Suspect::text).containsExactly("T+3h");
  }

  @Test
  void theSubjectsDayComesBeforeThatOfTheMail() throws IOException {
    Coe coe =
        read(
                "mail.txt",
                """
                From: Ana
                Date: Tue, 10 Mar 2026 09:00:00 +0000
                Subject: Postmortem: lamp outage on 4 March 2026

                Timeline
                09:10 UTC lamp dark
                09:40 UTC mended

                Root cause
                The bulb was old.
                """)
            .coe();
    assertThat(coe.timeline().get(0).at()).hasToString("2026-03-04T09:10:00Z");
  }

  @Test
  void aFigureIsCalledByItsLineThenItsWordsThenItsHeading() throws IOException {
    Coe coe =
        read(
                "gate.md",
                """
                # Gate stuck

                ## Graphs

                ![a.png](https://x.example/a.png)

                *Figure 1: Openings a minute*

                ![Openings an hour](https://x.example/b.png)

                ### Openings a day

                ![c.png](https://x.example/c.png)
                """)
            .coe();
    assertThat(coe.graphs())
        .extracting(graph -> graph.caption())
        .containsExactly("Figure 1: Openings a minute", "Openings an hour", "Openings a day");
    assertThat(coe.summary()).isNull();
  }

  @Test
  void aNumberInBracketsExplainsAWord() {
    assertThat(Severity.parse("Major (SEV2)")).contains(Severity.SEV2);
    assertThat(Severity.parse("Major (2 sites)")).isEmpty();
    assertThat(Severity.parse("Major")).isEmpty();
  }

  private static List<String> entries(String text) throws IOException {
    List<String> entries = new ArrayList<>();
    for (TimelineEntry entry : read("gate.md", text).coe().timeline()) {
      entries.add(entry.at() + " " + entry.text());
    }
    return entries;
  }

  private static ParsedCoe read(String name, String text) throws IOException {
    List<ReadOutcome> outcomes = new ArrayList<>();
    DocumentReader.with(ReadLimits.DEFAULT)
        .read(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), outcomes::add);
    return (ParsedCoe) outcomes.get(0);
  }
}
