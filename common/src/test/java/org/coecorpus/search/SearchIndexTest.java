package org.coecorpus.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.coecorpus.search.Corpus.ids;
import static org.coecorpus.search.SearchedCoe.aCoe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.coecorpus.coe.CoeJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchIndexTest {

  @TempDir Path directory;

  @Test
  void findsOtherFormsOfTheWords() throws IOException {
    try (SearchIndex index =
        Corpus.index(
            directory,
            aCoe("C-1").summary("Both certificates were expiring unnoticed."),
            aCoe("C-2").summary("A queue grew."))) {
      assertThat(ids(index.search(SearchRequest.of("certificate expired")))).containsExactly("C-1");
    }
  }

  @Test
  void aCoeThatHasMoreOfTheWordsRanksHigher() throws IOException {
    try (SearchIndex index =
        Corpus.index(
            directory,
            aCoe("C-1").summary("The certificate was rotated by the new tool in time."),
            aCoe("C-2").summary("The certificate expired and nobody saw it in time."),
            aCoe("C-3").summary("The lease expired and the worker saw it in time."))) {
      SearchResult result = index.search(SearchRequest.of("certificate expired nobody"));

      assertThat(ids(result)).startsWith("C-2").hasSize(3);
      assertThat(result.total()).isEqualTo(3);
    }
  }

  @Test
  void wordsCloseTogetherRankHigherThanWordsFarApart() throws IOException {
    try (SearchIndex index =
        Corpus.index(
            directory,
            aCoe("C-1").summary("pool one two three four five six seven eight exhausted nine ten"),
            aCoe("C-2")
                .summary("one two three four five six pool exhausted seven eight nine ten"))) {
      assertThat(ids(index.search(SearchRequest.of("pool exhausted"))))
          .containsExactly("C-2", "C-1");
    }
  }

  @Test
  void equalScoresAreInOrderOfId() throws IOException {
    List<IndexedCoe> coes = new ArrayList<>();
    for (String id : List.of("b", "a", "Z", "é", "c10", "c9")) {
      coes.add(aCoe(id).summary("The certificate expired.").build());
    }
    for (int shards : List.of(1, 2, 3)) {
      try (SearchIndex index = Corpus.index(directory, shards, coes)) {
        SearchResult result = index.search(SearchRequest.of("certificate"));

        assertThat(ids(result)).containsExactly("Z", "a", "b", "c10", "c9", "é");
        assertThat(result.hits()).extracting(Hit::score).containsOnly(result.hits().get(0).score());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "certificate expired",
        "queue timeout retry cache latency disk worker lock",
        "\"connection pool\" database",
        "cert* -printer",
        "team:team-1 deployment OR rollback",
        "service-3 memory",
        "title:parcel route",
        "+label +printer order"
      })
  void scoresAreTheSameToTheLastBitForAnyNumberOfShards(String query) throws IOException {
    List<IndexedCoe> coes = Corpus.random(300, 5);
    SearchRequest request = SearchRequest.of(query).withFacets();
    SearchResult whole;
    try (SearchIndex index = Corpus.index(directory, 1, coes)) {
      whole = index.search(request);
    }
    assertThat(whole.hits()).hasSize(10);
    for (int shards : List.of(2, 7)) {
      try (SearchIndex index = Corpus.index(directory, shards, coes)) {
        assertThat(index.search(request)).isEqualTo(whole);
      }
    }
  }

  @Test
  void pagesContinueEachOther() throws IOException {
    try (SearchIndex index = Corpus.index(directory, 2, Corpus.random(50, 6))) {
      SearchRequest request = SearchRequest.of("certificate queue");
      List<Hit> both = index.search(request.page(0, 20)).hits();

      assertThat(index.search(request.page(10, 10)).hits()).isEqualTo(both.subList(10, 20));
      assertThat(both.get(10).rank()).isEqualTo(11);
      assertThat(index.search(request.page(60, 10)).hits()).isEmpty();
    }
  }

  @Test
  void showsACoeAsItWasIndexed() throws IOException {
    IndexedCoe coe =
        aCoe("C-1").title("No labels").cause("A certificate expired.", "config").build();
    IndexedCoe twin = aCoe("c-1").title("Another").build();
    try (SearchIndex index = Corpus.index(directory, 2, List.of(coe, twin))) {
      assertThat(index.show("C-1").map(CoeJson::write)).contains(CoeJson.write(coe.coe()));
      assertThat(index.show("c-1").map(CoeJson::write)).contains(CoeJson.write(twin.coe()));
      assertThat(index.show("C-2")).isEmpty();
      assertThat(index.size()).isEqualTo(2);
    }
  }

  @Test
  void noShardAtAllIsAnEmptyCorpus() throws IOException {
    try (SearchIndex index = SearchIndex.open(List.of())) {
      assertThat(index.search(SearchRequest.of("certificate LBL-1").withFacets()).hits()).isEmpty();
      assertThat(index.show("C-1")).isEmpty();
    }
  }

  @Test
  void aMissingShardIsNamedAndNotMade() {
    Path missing = directory.resolve("missing");

    assertThatThrownBy(() -> SearchIndex.open(List.of(missing)))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("missing");
    assertThat(Files.exists(missing)).isFalse();
  }

  @Test
  void aDirectoryWithoutAnIndexIsRefused() {
    assertThatThrownBy(() -> SearchIndex.open(List.of(directory))).isInstanceOf(IOException.class);
  }

  @Test
  void resultsAreWrittenAsTheCommandLinePromises() throws IOException {
    try (SearchIndex index =
        Corpus.index(
            directory,
            1,
            List.of(
                aCoe("C-1")
                    .title("No labels")
                    .summary("The certificate expired.")
                    .with("team", "Labels")
                    .with("severity", "SEV2")
                    .date("2026-03-02")
                    .build()),
            Map.of("C-1", List.of("cause-1", "cause-2")))) {
      SearchResult result = index.search(SearchRequest.of("certificate"));

      assertThat(CoeJson.MAPPER.valueToTree(result).toString())
          .matches(
              "\\{\"query\":\"certificate\",\"mode\":\"lexical\",\"total\":1,\"hits\":\\[\\{"
                  + "\"rank\":1,\"id\":\"C-1\",\"title\":\"No labels\",\"score\":0\\.\\d+,"
                  + "\"team\":\"Labels\",\"severity\":\"SEV2\",\"date\":\"2026-03-02\","
                  + "\"snippet\":\"summary: The «certificate» expired\\.\",\"theme\":\"cause-1\","
                  + "\"why\":\"summary: certificate\"}]}");
    }
  }
}
