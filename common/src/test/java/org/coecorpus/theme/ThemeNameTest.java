package org.coecorpus.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ThemeNameTest {

  @Test
  void showsThreeTermsAndTheSentenceThatHoldsThem() {
    assertThat(
            ThemeName.of(
                List.of("expired certificate", "renewal", "manual step", "tls"),
                "The proxy ends every connection. Its certificate had expired since **renewal** is a manual step."))
        .isEqualTo(
            "expired certificate, renewal, manual step: «Its certificate had expired since renewal is a manual step.»");
  }

  @Test
  void shortensAtAWord() {
    String name = ThemeName.of(List.of(), "many words, ".repeat(40));
    assertThat(name).startsWith("«many words,").endsWith("words…»").hasSizeLessThan(120);
  }

  @Test
  void neverCutsACharacterInTwo() {
    String name = ThemeName.of(List.of(), "x" + "🙂".repeat(200));
    assertThat(name.codePoints()).noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
  }
}
