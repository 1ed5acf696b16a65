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
      assertThat(reader.read("fuzz.md", bytes)).as(text.toString()).isNotNull();
    }
  }
}
