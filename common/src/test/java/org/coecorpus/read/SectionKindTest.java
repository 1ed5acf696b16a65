package org.coecorpus.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headings are compared by their plain words. */
class SectionKindTest {

  private static final String[] PIECES = {
    "Root", "cause", "5", "Whys", " ", "  ", "\t", "*", "**", "_", "-", "(", ")", "[", "]", "<!--",
    "-->", "&", " & ", "/", "'", "’", "é", "\u00a0", "\u2003", "😀", "1.", "2.3)", ":", "#", "İ",
        "\n"
  };

  @ParameterizedTest
  @CsvSource({
    "Root_Cause(s):, root cause",
    "**5 Whys**, whys",
    "2.1 What went  well?, what went well",
    "Follow-ups / To Do, follow ups / to do",
    "Impact & scope, impact and scope",
    "What we've *learn*ed, what we've learned"
  })
  void marksAndNumberingDoNotCount(String heading, String plain) {
    assertThat(SectionKind.plain(heading)).isEqualTo(plain);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void theQuickWayGivesTheSameWords(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder heading = new StringBuilder();
      for (int i = random.nextInt(7); i > 0; i--) {
        heading.append(PIECES[random.nextInt(PIECES.length)]);
      }
      assertThat(SectionKind.plain(heading)).isEqualTo(SectionKind.withoutNoise(heading));
    }
  }
}
