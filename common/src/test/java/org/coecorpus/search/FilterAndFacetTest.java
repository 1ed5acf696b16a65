package org.coecorpus.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.coecorpus.search.SearchedCoe.aCoe;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.coecorpus.incident.Severity;
import org.coecorpus.search.SearchResult.FacetCount;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilterAndFacetTest {

  @TempDir Path directory;

  private SearchIndex index;

  @BeforeEach
  void indexACorpus() throws IOException {
    List<IndexedCoe> coes =
        List.of(
            aCoe("a")
                .summary("A certificate expired.")
                .with("team", "Labels")
                .with("service", "label-api")
                .with("severity", "SEV1")
                .date("2026-03-31")
                .quarter("2026Q1")
                .build(),
            aCoe("b")
                .summary("A certificate expired.")
                .with("team", "labels")
                .with("severity", "SEV2")
                .startedAt("2026-04-02T00:00:00Z")
                .date("2026-03-31")
                .build(),
            aCoe("c")
                .summary("A certificate expired.")
                .with("team", "routes")
                .date("2026-04-02")
                .cause("x", "config")
                .cause("y", "config")
                .build(),
            aCoe("d").summary("A certificate expired.").startedAt("2026-04-01").build(),
            aCoe("e").summary("A queue grew.").with("team", "secret").build());
    Map<String, List<String>> themes =
        Map.of("a", List.of("cause-1", "cause-2"), "b", List.of("cause-2"));
    index = Corpus.index(directory, 2, coes, themes);
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  @Test
  void eachFilterNarrows() throws IOException {
    assertThat(found("LABELS", null, null, null, null, null)).containsExactlyInAnyOrder("a", "b");
    assertThat(found(null, "Label-API", null, null, null, null)).containsExactly("a");
    assertThat(found(null, null, Severity.SEV2, null, null, null)).containsExactly("b");
    assertThat(found(null, null, null, null, null, "cause-2")).containsExactlyInAnyOrder("a", "b");
    assertThat(found("labels", null, Severity.SEV1, null, null, "cause-2")).containsExactly("a");
    assertThat(found("nobody", null, null, null, null, null)).isEmpty();
  }

  @Test
  void datesAreInclusiveDaysAsGivenAndUnknownDatesAreInNone() throws IOException {
    assertThat(found(null, null, null, "2026-03-31", "2026-03-31", null))
        .containsExactlyInAnyOrder("a", "b");
    assertThat(found(null, null, null, "2026-04-01", null, null)).containsExactly("c");
    assertThat(found(null, null, null, null, "2026-04-02", null))
        .containsExactlyInAnyOrder("a", "b", "c");
  }

  @Test
  void filtersDoNotChangeScores() throws IOException {
    SearchRequest request = SearchRequest.of("certificate");
    Hit unfiltered =
        index.search(request).hits().stream().filter(hit -> hit.id().equals("c")).findFirst().get();
    SearchResult filtered =
        index.search(request.within(new SearchFilters("routes", null, null, null, null, null)));

    assertThat(filtered.hits()).extracting(Hit::id).containsExactly("c");
    assertThat(filtered.hits()).extracting(Hit::score).containsExactly(unfiltered.score());
  }

  @Test
  void facetsCountAllThatMatches() throws IOException {
    SearchResult result = index.search(SearchRequest.of("certificate").withFacets().page(0, 1));

    assertThat(result.total()).isEqualTo(4);
    assertThat(result.facets())
        .containsExactly(
            entry("team", List.of(new FacetCount("Labels", 2), new FacetCount("routes", 1))),
            entry("service", List.of(new FacetCount("label-api", 1))),
            entry("severity", List.of(new FacetCount("SEV1", 1), new FacetCount("SEV2", 1))),
            entry("quarter", List.of(new FacetCount("2026Q1", 1))),
            entry("category", List.of(new FacetCount("config", 1))),
            entry("theme", List.of(new FacetCount("cause-2", 2), new FacetCount("cause-1", 1))));
  }

  @Test
  void facetsAreEmptyUnlessAskedFor() throws IOException {
    assertThat(index.search(SearchRequest.of("certificate")).facets()).isEmpty();
  }

  @Test
  void refusesDatesInTheWrongOrder() {
    assertThatThrownBy(
            () ->
                new SearchFilters(
                    null, null, null, LocalDate.parse("2026-02-01"), LocalDate.MIN, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2026-02-01");
  }

  private List<String> found(
      @Nullable String team,
      @Nullable String service,
      @Nullable Severity severity,
      @Nullable String from,
      @Nullable String to,
      @Nullable String theme)
      throws IOException {
    SearchFilters filters =
        new SearchFilters(
            team,
            service,
            severity,
            from == null ? null : LocalDate.parse(from),
            to == null ? null : LocalDate.parse(to),
            theme);
    return Corpus.ids(index.search(SearchRequest.of("certificate").within(filters)));
  }
}
