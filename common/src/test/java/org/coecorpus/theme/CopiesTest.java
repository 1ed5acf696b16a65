package org.coecorpus.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.IntStream;
import org.coecorpus.text.Mask;
import org.junit.jupiter.api.Test;

class CopiesTest {

  @Test
  void findsTextsThatDifferInNamesNumbersAndAWord() {
    Copies copies =
        copies(
            "The nightly backup of dock-plan failed for 3 days since the archive bucket had no space left for it",
            "The DNS record pointed at a removed host",
            "The nightly backup of fare-box failed for 9 days since the archive bucket had no space left for us",
            "The nightly backup had no space");
    assertThat(copies.groups()).isEqualTo(3);
    assertThat(copies.group(0)).isEqualTo(copies.group(2));
    assertThat(copies.members(copies.group(0))).containsExactly(0, 2);
    assertThat(copies.members(copies.group(3))).containsExactly(3);
  }

  @Test
  void theSameWordsInAnotherOrderAreAnotherText() {
    assertThat(copies("client overloads server queue", "server queue overloads client").groups())
        .isEqualTo(2);
  }

  private static Copies copies(String... texts) {
    Mask mask = Mask.of(Set.of("dock-plan", "fare-box"));
    return Copies.of(
        IntStream.range(0, texts.length)
            .mapToObj(i -> MaskedStatement.of(ThemeFinderContract.statement(i, texts[i]), mask))
            .toList());
  }
}
