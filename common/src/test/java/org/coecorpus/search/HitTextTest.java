package org.coecorpus.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coecorpus.search.SearchedCoe.aCoe;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HitTextTest {

  @TempDir Path directory;

  @Test
  void theSnippetIsTheBestPassageWithItsSection() throws IOException {
    Hit hit =
        hit(
            aCoe("C-1")
                .title("Labels and certificates")
                .summary("A certificate was involved, as told below.")
                .cause("Nobody owned it. The certificates had expired on Sunday.\nThen more."),
            "certificate expired");

    assertThat(hit.snippet())
        .isEqualTo("root causes: … The «certificates» had «expired» on Sunday. Then more.");
    assertThat(hit.why())
        .isEqualTo("title: certificate; summary: certificate; root causes: certificate, expired");
  }

  @Test
  void aLongStatementIsCutBetweenWords() throws IOException {
    Hit hit =
        hit(
            aCoe("C-1").summary("alpha ".repeat(50) + "certificate " + "omega ".repeat(50)),
            "certificate");

    assertThat(hit.snippet()).matches("summary: … (alpha ){1,12}«certificate»( omega){10,40} …");
  }

  @Test
  void aWordWithoutEndIsCutBetweenCharacters() throws IOException {
    Hit hit = hit(aCoe("C-1").summary("x " + "😀".repeat(500)).title("certificate"), "x");

    assertThat(hit.snippet()).startsWith("summary: «x»").endsWith("…").hasSizeLessThan(200);
    assertThat(hit.snippet()).doesNotContain("\ufffd");
  }

  @Test
  void prefixesAreMarkedAsWritten() throws IOException {
    Hit hit = hit(aCoe("C-1").summary("Certification of Certificates"), "certifica*");

    assertThat(hit.snippet()).isEqualTo("summary: «Certification» of «Certificates»");
    assertThat(hit.why()).isEqualTo("summary: certifica*");
  }

  @Test
  void withoutAWordToMarkTheBeginningIsShown() throws IOException {
    Hit hit = hit(aCoe("C-1").summary("Printing stopped.").with("team", "labels"), "team:labels");

    assertThat(hit.snippet()).isEqualTo("summary: Printing stopped.");
    assertThat(hit.why()).isEqualTo("passes the conditions");
  }

  @Test
  void titleAndSnippetStayOnOneLineWithoutControlCharacters() throws IOException {
    Hit hit =
        hit(
            aCoe("C-1")
                .title("No\r\nlabels\u001b[31m")
                .summary("certificate\u0000\u2028red\u202egreen \ud800!"),
            "certificate");

    assertThat(hit.title()).isEqualTo("No labels [31m");
    assertThat(hit.snippet()).isEqualTo("summary: «certificate» red green \ufffd!");
  }

  @Test
  void anExplanationGivesThePartsThatMakeTheScore() throws IOException {
    try (SearchIndex index =
        Corpus.index(
            directory,
            aCoe("C-1").title("Expired").summary("The certificate expired. LBL-7"),
            aCoe("C-2").title("Queue").summary("A queue grew."))) {
      Hit hit =
          index
              .search(SearchRequest.of("certificate expired LBL-7").withExplanation())
              .hits()
              .get(0);

      assertThat(hit.why())
          .matches(
              ".*; score \\d+\\.\\d\\d = words in the text \\S+ \\+ words in the title \\S+"
                  + " \\+ words close together \\S+ \\+ codes \\S+"
                  + " \\+ exact names or codes, more than any words \\S+");
      double sum = 0;
      for (String part : hit.why().split(" = ")[1].split(" \\+ ")) {
        sum += Double.parseDouble(part.substring(part.lastIndexOf(' ')));
      }
      assertThat(sum).isCloseTo(hit.score(), org.assertj.core.data.Offset.offset(0.03));
    }
  }

  private Hit hit(SearchedCoe coe, String query) throws IOException {
    try (SearchIndex index = Corpus.index(directory, coe)) {
      return index.search(SearchRequest.of(query)).hits().get(0);
    }
  }
}
