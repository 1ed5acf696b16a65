package org.coecorpus.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coecorpus.search.SearchedCoe.aCoe;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryLanguageTest {

  @TempDir Path directory;

  private SearchIndex index;

  @BeforeEach
  void indexACorpus() throws IOException {
    index =
        Corpus.index(
            directory,
            aCoe("a")
                .title("Labels stopped")
                .summary("The certificate had expired.")
                .cause("Renewal was manual.", "Process")
                .with("team", "Parcel Labels")
                .with("severity", "SEV1")
                .with("status", "IN_REVIEW")
                .quarter("2026Q1"),
            aCoe("b")
                .title("Certificates rotated late")
                .summary("The printer was out of memory.")
                .lesson("Expired things page nobody.")
                .with("team", "routes")
                .with("severity", "SEV2"),
            aCoe("c")
                .summary("A queue of parcels grew. Memory was out.")
                .cause("The queue had no alarm.")
                .with("team", "routes")
                .with("runbook", "Renewal of leases"));
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      value = {
        "certificate > a,b",
        "certificate queue > a,b,c",
        "certificate OR queue > a,b,c",
        "certificate AND expired > a,b",
        "certificate AND memory > b",
        "+certificate +printer > b",
        "\"certificate had expired\" > a",
        "\"expired certificate\" > ",
        "\"out of memory\" > b",
        "\"out of memory\" OR queue > b,c",
        "certificate -printer > a",
        "-certificate > c",
        "-team:routes > a",
        "certifica* > a,b",
        "certifica* -title:certifica* > a",
        "printe* OR renew* > a,b,c",
        "title:certificate > b",
        "root_causes:renewal > a",
        "other:renewal > c",
        "lessons:expired > b",
        "summary:\"queue of parcels\" > c",
        "team:routes > b,c",
        "team:ROUTES printer > b",
        "team:\"parcel labels\" > a",
        "team:parcel > ",
        "team:parc* > a",
        "severity:sev-1 > a",
        "severity:SEV1 OR severity:SEV2 > a,b",
        "quarter:2026-q1 > a",
        "status:in-review > a",
        "category:process > a",
        "the > ",
        "the certificate of > a,b",
        "nosuch:certificate > a,b",
        "parcel > a,c"
      })
  void findsWhatTheQuerySays(String query, String expected) throws IOException {
    assertThat(found(SearchRequest.of(query)))
        .isEqualTo(expected == null ? Set.of() : Set.of(expected.split(",")));
  }

  @Test
  void aBlankQueryMatchesEverythingInOrderOfId() throws IOException {
    SearchResult result = index.search(SearchRequest.of("  "));

    assertThat(Corpus.ids(result)).containsExactly("a", "b", "c");
    assertThat(result.hits()).extracting(Hit::score).containsOnly(0.0);
  }

  @Test
  void aFieldOfTheRequestHoldsForWordsThatNameNone() throws IOException {
    assertThat(found(SearchRequest.of("certificate").in(SearchField.TITLE))).containsExactly("b");
    assertThat(found(SearchRequest.of("certifica*").in(SearchField.SUMMARY))).containsExactly("a");
    assertThat(found(SearchRequest.of("\"had expired\" -lessons:x").in(SearchField.SUMMARY)))
        .containsExactly("a");
    assertThat(found(SearchRequest.of("routes").in(SearchField.TEAM))).containsOnly("b", "c");
  }

  @Test
  void plainTextHasNoOperators() throws IOException {
    assertThat(found(SearchRequest.ofPlain("\"expired certificate\" -printer title:queue")))
        .isEqualTo(Set.of("a", "b", "c"));
  }

  private Set<String> found(SearchRequest request) throws IOException {
    List<String> ids = Corpus.ids(index.search(request));
    assertThat(ids).doesNotHaveDuplicates();
    return Set.copyOf(ids);
  }
}
