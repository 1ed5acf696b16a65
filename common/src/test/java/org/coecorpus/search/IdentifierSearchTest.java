package org.coecorpus.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coecorpus.search.Corpus.ids;
import static org.coecorpus.search.SearchedCoe.aCoe;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifierSearchTest {

  @TempDir Path directory;

  private SearchIndex index;

  @BeforeEach
  void indexACorpusWhoseWordsMislead() throws IOException {
    index =
        Corpus.index(
            directory,
            aCoe("COE-7").summary("The label api failed.").with("service", "label-api"),
            aCoe("COE-8")
                .summary("LBL 123 LBL 123. Label API label API label API: connection reset reset.")
                .related("COE-7"),
            aCoe("COE-9").action("Renew the certificate", "LBL-123", "mrueda"),
            aCoe("COE-10").timeline("Clients logged E_CONN_RESET for an hour."),
            aCoe("COE-11").summary("Number 1234 and LBL-1234 are others.").incidentTicket("INC55"),
            aCoe("COE-12").summary("Printing stopped.").with("event_id", "EV 2026/3"));
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  @ParameterizedTest
  @CsvSource({
    "LBL-123, COE-9",
    "lbl-123, COE-9",
    "'(LBL-123),', COE-9",
    "E_CONN_RESET, COE-10",
    "e_conn_reset, COE-10",
    "label-api, COE-7",
    "LABEL-API, COE-7",
    "COE-7, COE-7",
    "coe-8, COE-8",
    "INC55, COE-11",
    "EV 2026/3, COE-12",
    "label LBL-123 api connection reset, COE-9",
    "'\"LBL-123\"', COE-9",
    "id:coe-10, COE-10"
  })
  void theCoeThatHasTheIdentifierIsFirst(String query, String first) throws IOException {
    assertThat(ids(index.search(SearchRequest.of(query)))).startsWith(first);
  }

  @Test
  void theCoeItselfIsBeforeThoseThatPointToIt() throws IOException {
    assertThat(ids(index.search(SearchRequest.of("COE-7")))).startsWith("COE-7", "COE-8");
  }

  @Test
  void aCodeIsNotFoundByItsPartsAlone() throws IOException {
    assertThat(ids(index.search(SearchRequest.of("LBL-1234")))).containsExactly("COE-11");
  }

  @Test
  void ownersAreNotSearched() throws IOException {
    assertThat(index.search(SearchRequest.of("mrueda")).total()).isZero();
  }

  @Test
  void theReasonNamesTheIdentifier() throws IOException {
    Hit hit = index.search(SearchRequest.of("E_CONN_RESET")).hits().get(0);

    assertThat(hit.why()).startsWith("exact name or code");
    assertThat(hit.snippet()).isEqualTo("timeline: Clients logged «E_CONN_RESET» for an hour.");
  }
}
