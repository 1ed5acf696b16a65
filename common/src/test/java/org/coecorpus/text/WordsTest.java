package org.coecorpus.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void stemsMarksFunctionWordsAndNeighbours() {
    assertThat(Words.of("The certificates expired, re-issued by [name] hosts 42"))
        .extracting(Word::surface, Word::stem, Word::content, Word::adjacent)
        .containsExactly(
            tuple("the", "the", false, false),
            tuple("certificates", "certif", true, true),
            tuple("expired", "expir", true, true),
            tuple("re", "re", true, false),
            tuple("issued", "issu", true, true),
            tuple("by", "by", false, true),
            tuple("hosts", "host", true, false),
            tuple("42", "42", false, true));
  }

  @Test
  void possessivesAndCaseDoNotMatter() {
    assertThat(Words.of("INVALID Vendor’s vendor's"))
        .extracting(Word::surface)
        .containsExactly("invalid", "vendor", "vendor");
  }

  @Test
  void aTextWithoutWordsHasNone() {
    assertThat(Words.of(" – … !? [name] ")).isEmpty();
  }
}
