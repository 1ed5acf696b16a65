package org.coecorpus.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Expected ids are those that Hugging Face tokenizers 0.23.2 gives with the model's own tokenizer
 * file: {@code Tokenizer.from_file("all-minilm-l6-v2-q-tokenizer.json").encode(text).ids}.
 */
class WordPieceTest {

  private static WordPiece tokenizer;

  @BeforeAll
  static void open() throws IOException {
    tokenizer = new WordPiece(ModelFiles.read().vocabulary());
  }

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of(
            "The TLS certificate expired.",
            new long[] {101, 1996, 1056, 4877, 8196, 13735, 1012, 102}),
        Arguments.of("Ünïcode façade – naïve", new long[] {101, 27260, 8508, 1516, 15743, 102}),
        Arguments.of("İstanbul's CDN", new long[] {101, 9960, 1005, 1055, 3729, 2078, 102}),
        Arguments.of("数据 centre", new long[] {101, 100, 100, 2803, 102}),
        Arguments.of(
            "re-deployed 2x; can't",
            new long[] {101, 2128, 1011, 7333, 1016, 2595, 1025, 2064, 1005, 1056, 102}),
        Arguments.of(
            "supercalifragilisticexpialidocious",
            new long[] {
              101, 3565, 9289, 10128, 29181, 24411, 4588, 10288, 19312, 21273, 10085, 6313, 102
            }),
        Arguments.of("a\u0000b\tc\u200dd", new long[] {101, 11113, 3729, 102}),
        Arguments.of("x".repeat(101), new long[] {101, 100, 102}),
        Arguments.of("unaffable", new long[] {101, 14477, 20961, 3468, 102}),
        Arguments.of("🙂 ok", new long[] {101, 100, 7929, 102}),
        Arguments.of("", new long[] {101, 102}));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void givesTheIdsOfTheReferenceTokenizer(String text, long[] ids) {
    assertThat(tokenizer.encode(text)).containsExactly(ids);
  }

  @Test
  void cutsLongTextsAndClosesThem() {
    long[] ids = tokenizer.encode("word ".repeat(300));
    assertThat(ids).hasSize(128).startsWith(101, 2773, 2773).endsWith(2773, 102);
  }

  @Test
  void takesSpecialTokensInATextForOrdinaryWords() {
    assertThat(tokenizer.encode("[SEP]")).startsWith(101, 1031).endsWith(1033, 102);
  }

  @Test
  void refusesAVocabularyOfAnotherKind() {
    assertThatThrownBy(() -> new WordPiece(Map.of("[CLS]", 1, "[SEP]", 2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[UNK]");
  }
}
