package org.coecorpus.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes no value of its own is kept as text, block by block. */
class OtherSectionsTest {

  private static final DocumentReader READER = DocumentReader.with(ReadLimits.DEFAULT);

  /** Front matter, comments, and the lines of headings. */
  private static final String NOT_TOLD =
      "\\A---\\n(?s:.*?)\\n---\\n|<!--(?s:.*?)-->|(?m)^#{1,6} .*$|(?m)^.+\\n(?:={3,}|-{3,})$";

  @Test
  void aCauseInASentenceTakesNoParagraph() {
    assertThat(
            sections(
                """
                # Lamp outage on 2026-03-01

                ## Summary

                Docks were dark.

                ## What happened

                The outage was caused by a loose wire.

                The crew lit candles.

                Ships waited outside.
                """))
        .containsExactly(
            "What happened: The outage was caused by a loose wire.\n\nThe crew lit candles.\n\n"
                + "Ships waited outside.");
  }

  @Test
  void aSecondImpactIsKept() {
    assertThat(
            sections(
                """
                # Lamp outage on 2026-03-01

                ## Impact

                Docks were dark.

                ## Lessons learned

                - Keep spare lamps.

                ### Impact

                Crews did not trust the new lamps.
                """))
        .containsExactly("Impact: Crews did not trust the new lamps.");
  }

  @Test
  void anAnswerThatBecameNoWhyIsKept() {
    String text =
        """
        # Lamp outage on 2026-03-01

        ## Impact

        Docks were dark.

        ## Root Cause Analysis

        ### Why did it fail?

        Because the wire was loose.
        """;
    assertThat(values(text)).anyMatch(value -> value.contains("Because the wire was loose."));
  }

  @Test
  void blocksBetweenValuesAreKeptAndValuesAreNot() {
    assertThat(
            sections(
                """
                # Lamp outage on 2026-03-01

                ## Impact

                Docks were dark.

                ## Timeline

                All clocks are those of the harbour office.

                - 2026-03-01 10:00 UTC the lamps went dark
                - 2026-03-01 10:30 UTC the crew found the wire

                ## Action items

                Nobody was asked to do more than this.

                - Replace the wire
                - Buy spare lamps

                The board agreed to both.
                """))
        .containsExactly(
            "Timeline: All clocks are those of the harbour office.",
            "Action items: Nobody was asked to do more than this.",
            "Action items: The board agreed to both.");
  }

  @Test
  void footnotesAreKept() {
    assertThat(
            sections(
                """
                # Lamp outage on 2026-03-01

                ## Impact

                Docks[^1] were dark.

                [^1]: Those of the north harbour only.
                """))
        .containsExactly(": [^1]: Those of the north harbour only.");
  }

  @Test
  void commentsAndPlaceholdersAreNotKeptButWhatReadsLikeGuidanceIs() {
    assertThat(
            sections(
                """
                # Lamp outage on 2026-03-01

                ## Impact

                Docks were dark.

                ## Weather

                <!-- Say how the weather was. -->

                Rain.

                ## Detection

                N/A

                ## Resolution

                {{ resolution }}

                ## Food

                Describe what was eaten.

                * Add a lemon to the tea.
                """))
        .containsExactly(
            "Weather: Rain.", "Food: Describe what was eaten.\n\n* Add a lemon to the tea.");
  }

  @Test
  void plainTextKeepsWhatBecameNoValue() {
    String text =
        """
        LAMP OUTAGE ON 2026-03-01

        SUMMARY
        Docks were dark.

        WHAT HAPPENED
        The outage was caused by a loose wire.

        The crew lit candles.

        LESSONS LEARNED
        - Keep spare lamps.

        IMPACT
        Ships waited outside.
        """;
    assertThat(values(text, "lamps.txt"))
        .anyMatch(value -> value.contains("The crew lit candles."));
  }

  @ParameterizedTest
  @CsvSource({"markdown-postmortems/docs", "icco-postmortems/data", "wikitech-incidents/docs"})
  void nearlyAllLettersOfTheCorporaAreInValuesOrSections(String folder) throws IOException {
    long letters = 0;
    long kept = 0;
    for (Path file : Corpora.files(folder)) {
      String text = Files.readString(file).replace("\ufeff", "");
      for (ReadOutcome outcome :
          READER.read(file.toString(), text.getBytes(StandardCharsets.UTF_8))) {
        if (outcome instanceof ParsedCoe parsed) {
          BitSet told = told(text);
          letters += told.cardinality();
          BitSet read = new BitSet();
          parsed.spans().values().forEach(span -> read.set(span.start(), span.end()));
          told.and(read);
          kept += told.cardinality();
        }
      }
    }
    assertThat(kept * 100 / letters).as("percent of %s", folder).isGreaterThanOrEqualTo(95);
  }

  /** The letters outside of headings, front matter and comments. */
  private static BitSet told(String text) {
    BitSet told = new BitSet();
    for (int i = 0; i < text.length(); i++) {
      told.set(i, Character.isLetter(text.charAt(i)));
    }
    Pattern.compile(NOT_TOLD)
        .matcher(text)
        .results()
        .forEach(match -> told.clear(match.start(), match.end()));
    return told;
  }

  private static List<String> sections(String text) {
    List<String> sections = new ArrayList<>();
    JsonNode all = Documents.parsed(text).coe().extra().get("sections");
    assertThat(all).isNotNull();
    all.forEach(
        one -> sections.add(one.path("heading").asText() + ": " + one.path("text").asText()));
    return sections;
  }

  private static List<String> values(String text) {
    return values(text, "lamps.md");
  }

  private static List<String> values(String text, String name) {
    ParsedCoe parsed = (ParsedCoe) Documents.all(name, text).get(0);
    return parsed.spans().values().stream().map(span -> span.of(text)).toList();
  }
}
