package org.coecorpus.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes, there is an outcome for it, in bounded time. */
class HostileInputTest {

  private static final String HEAD =
      "# Lamp outage of 2026-03-01\n\n## Timeline\n\n- 10:00 dark\n\n## Impact\n\n";

  static Stream<String> attacks() {
    return Stream.of(
        "> ".repeat(50_000) + "x",
        "- ".repeat(50_000) + "x",
        "[a](b".repeat(50_000),
        "[a](<b".repeat(50_000),
        "a**b(c* ".repeat(50_000),
        "`".repeat(20_000) + " x " + "`a``b```c".repeat(10_000),
        "[" + "\\".repeat(50_000),
        "[a\n".repeat(50_000),
        "[a]: b\n".repeat(50_000),
        "|a".repeat(5_000) + "|\n" + "|-".repeat(5_000) + "|\n" + "|x\n".repeat(5_000),
        "<!--".repeat(50_000),
        "**Owner: ".repeat(20_000),
        "10:00 ".repeat(50_000),
        "2026-03-01 ".repeat(20_000),
        ":".repeat(200_000),
        "(".repeat(100_000),
        "- " + "x (a: b, ".repeat(100_000),
        "- " + "x — @a, ".repeat(50_000),
        "times " + "a ".repeat(100_000),
        "{{".repeat(50_000),
        "_".repeat(200_000),
        "## 10:00\n\nx\n\n".repeat(5_000),
        "1. Why?\n".repeat(10_000));
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void attacksOnParsersTakeBoundedTime(String attack) {
    for (String section : List.of("", "## Action items\n\n", "## 5 Whys\n\n", "## Timeline\n\n")) {
      Assertions.assertTimeout(
          Duration.ofSeconds(20),
          () -> assertThat(Documents.all("x.md", HEAD + section + attack)).hasSize(1));
    }
  }

  static Stream<String> plainAttacks() {
    String row = "left words                                        right words\n";
    return Stream.of(
        "the lamp failed and ".repeat(5000),
        "a1 ".repeat(33000),
        "no\n".repeat(10000),
        "- x\n".repeat(10000),
        "  - x\n    - y\n".repeat(3000),
        "1. 10:00 x\n".repeat(5000),
        "10:00\n".repeat(5000),
        "10:00\n      x\n".repeat(5000),
        "2026-03-01 10:00\n".repeat(3000),
        "1234567890".repeat(5000),
        "7\n".repeat(5000),
        "Impact\n".repeat(5000),
        "Root cause: x. ".repeat(4000),
        "Label: x\n".repeat(5000),
        "Owner\nx\n".repeat(3000),
        "ROOT CAUSE\n\nx\n\n".repeat(2000),
        "x\n---\n".repeat(4000),
        "a | b\n".repeat(5000),
        "Timeline\nTime     Event\n" + "10:00    x\n".repeat(4000),
        "Action items\n" + "Action   Owner   Due\n".repeat(2000),
        "a\fb\n".repeat(5000),
        "Page 1 of 2\n\f".repeat(3000),
        row.repeat(1000),
        row + "x\n".repeat(5000) + " ".repeat(44) + "y\n" + row,
        "   ".repeat(30000),
        "\u0000\u0001\u0007abc\u001b[31m\n".repeat(3000),
        "\u00a0\u200b\u200f10:00\u2028x\u0085".repeat(3000),
        "Sommaire\t\tx\ty\r\n".repeat(3000),
        "\u05d0\u05d1 10:00 \u202e impact \u202c\n".repeat(3000),
        "began at 10:00 and ".repeat(3000),
        "between 1 and 2 ".repeat(3000),
        "• Add x (T12345)\n".repeat(4000));
  }

  @ParameterizedTest
  @MethodSource("plainAttacks")
  void attacksOnPlainTextTakeBoundedTime(String attack) {
    DocumentReader reader = DocumentReader.with(ReadLimits.DEFAULT);
    for (String start : List.of("", "Outage of 2026-03-01\n\nTimeline\n\n10:00 dark\n\n")) {
      ReadOutcome outcome =
          Assertions.assertTimeoutPreemptively(
              Duration.ofSeconds(20), () -> reader.readPlain("x.txt", start + attack));
      assertThat(outcome.source()).isEqualTo("x.txt");
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void mutatedPlainTextsAreReadWithTheirSpans(long seed) {
    Random random = new Random(seed);
    String[] pieces = {
      "Timeline\n", "ACTION ITEMS\n", "10:00 ", "2026-03-01 ", "• ", "- ", "1) ", "Owner: ", "\n\n",
      "\r\n", "\f", "\t", "\u00a0", "\u200b", "          ", "=====\n", "Root cause: ",
          "a lamp failed",
      ". ", "Why? ", "| ", "\u05d0\u05d1", "Summary\n", "Severity\n", "SEV-2\n", "Page 2\n", "done"
    };
    DocumentReader reader = DocumentReader.with(ReadLimits.DEFAULT);
    int read = 0;
    for (int i = 0; i < 300; i++) {
      StringBuilder text = new StringBuilder("Outage of a lamp\n\n");
      for (int n = random.nextInt(80); n >= 0; n--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      if (reader.readPlain("fuzz.txt", text.toString()) instanceof ParsedCoe parsed) {
        assertThat(SpansTest.faults(parsed, text.toString())).as(text.toString()).isEmpty();
        read++;
      }
    }
    assertThat(read).isGreaterThan(150);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void mutatedDocumentsAlwaysHaveAnOutcome(long seed) {
    Random random = new Random(seed);
    String[] pieces = {
      "# ",
      "## Timeline\n",
      "- ",
      "| ",
      "10:00 ",
      "2026-02-30",
      "\u0000",
      "\r\n",
      "```\n",
      "---\n",
      "title: x\n",
      "{\"title\":",
      "[",
      "]",
      "\ud800",
      "**",
      "Owner: ",
      "Why? ",
      "\t",
      "é",
      "## Action items\n",
      ": ",
      "|-|-|\n"
    };
    DocumentReader reader = DocumentReader.with(ReadLimits.DEFAULT);
    for (int i = 0; i < 200; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(60); n >= 0; n--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      // An empty array holds no object.
      if (!text.toString().replaceAll("\\s", "").equals("[]")) {
        assertThat(reader.read("fuzz.md", bytes)).as(text.toString()).isNotEmpty();
      }
    }
  }
}
