package org.coecorpus.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.junit.jupiter.api.Test;

/** What is found once for all fields is what each field's own analysis would find. */
class WordFinderTest {

  private static final List<String> STATEMENTS =
      List.of(
          "The certificates of ALICE'S load-balancer expired at the",
          "",
          "the of and",
          "error:timeout in print-queue: E_CONN_RESET, ERR1042!",
          "İstanbul's ſtation’s THE'S 日本 😀 naïve \uD83D alone",
          "x".repeat(700) + " running runners ran",
          "  and then it stopped  ");

  @Test
  void stemsStandWhereTheAnalyzerPutsThem() throws IOException {
    WordList section = new WordList();
    WordList body = new WordList();
    WordFinder finder = new WordFinder();
    STATEMENTS.forEach(text -> finder.find(text, new WordList(), section, body));

    List<String> expected = analyzed(Fields.BODY);
    assertThat(expected).contains("1: certif", "3: alic");
    assertThat(read(section.stream())).isEqualTo(expected);
    assertThat(read(body.stream())).isEqualTo(expected);
  }

  @Test
  void wordsAsWrittenAreThoseOfTheAnalyzer() throws IOException {
    WordList unstemmed = new WordList();
    WordFinder finder = new WordFinder();
    STATEMENTS.forEach(text -> finder.find(text, unstemmed));

    List<String> expected = analyzed(Fields.unstemmed(SearchField.SUMMARY));
    assertThat(words(expected)).contains("certificates", "alice's");
    assertThat(words(read(unstemmed.stream()))).isEqualTo(words(expected));
  }

  /** As Lucene does for a field of several values. */
  private static List<String> analyzed(String field) throws IOException {
    List<String> terms = new ArrayList<>();
    int position = -1;
    for (String text : STATEMENTS) {
      try (TokenStream stream = CoeAnalyzer.INSTANCE.tokenStream(field, text)) {
        position = read(stream, position, terms);
      }
      position += CoeAnalyzer.INSTANCE.getPositionIncrementGap(field);
    }
    return terms;
  }

  private static List<String> read(TokenStream stream) throws IOException {
    List<String> terms = new ArrayList<>();
    read(stream, -1, terms);
    return terms;
  }

  private static int read(TokenStream stream, int before, List<String> terms) throws IOException {
    var term = stream.getAttribute(TermToBytesRefAttribute.class);
    var step = stream.addAttribute(PositionIncrementAttribute.class);
    int position = before;
    stream.reset();
    while (stream.incrementToken()) {
      position += step.getPositionIncrement();
      terms.add(position + ": " + term.getBytesRef().utf8ToString());
    }
    stream.end();
    return position + step.getPositionIncrement();
  }

  private static List<String> words(List<String> terms) {
    return terms.stream().map(term -> term.replaceFirst("^\\d+: ", "")).toList();
  }
}
