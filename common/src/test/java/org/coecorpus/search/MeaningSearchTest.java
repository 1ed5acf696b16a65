package org.coecorpus.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coecorpus.search.SearchedCoe.aCoe;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.coecorpus.embed.Embedder;
import org.coecorpus.embed.EmbeddingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Search by words and meaning; the model is one that knows three ideas. */
class MeaningSearchTest {

  @TempDir Path directory;

  @Test
  void aCoeOfTheSameMeaningIsFoundWithoutASharedWord() throws IOException {
    try (SearchIndex index =
        index(
            1,
            aCoe("C-1").summary("The volume was full.").build(),
            aCoe("C-2").summary("The certificate expired.").build(),
            aCoe("C-3").summary("A parcel was late.").build())) {
      SearchResult result =
          index.search(SearchRequest.of("disk space"), SearchMode.HYBRID, Ideas::new);

      assertThat(result.mode()).isEqualTo(SearchMode.HYBRID);
      assertThat(result.degraded()).isNull();
      assertThat(result.hits().get(0).id()).isEqualTo("C-1");
      assertThat(result.hits().get(0).why()).isEqualTo("similar in meaning");
      assertThat(index.search(SearchRequest.of("disk space")).hits()).isEmpty();
    }
  }

  @Test
  void meaningCannotMoveAnIdentifierDown() throws IOException {
    try (SearchIndex index =
        index(
            1,
            aCoe("C-1").summary("Disk volume full.").build(),
            aCoe("C-2").summary("Disk disk volume full.").build(),
            aCoe("C-3").summary("Tea was cold.").incidentTicket("LBL-123").build())) {
      SearchResult result =
          index.search(SearchRequest.of("LBL-123 disk full"), SearchMode.HYBRID, Ideas::new);

      assertThat(Corpus.ids(result)).startsWith("C-3").hasSize(3);
    }
  }

  @Test
  void aNameOrASingleWordBringsNothingThatOnlyMeansTheSame() throws IOException {
    try (SearchIndex index = index(1, aCoe("C-1").summary("The volume was full.").build())) {
      for (String query : List.of("disk", "DSK-4711")) {
        assertThat(index.search(SearchRequest.of(query), SearchMode.HYBRID, Ideas::new).hits())
            .isEmpty();
      }
    }
  }

  @Test
  void conditionsHoldForWhatOnlyMeansTheSame() throws IOException {
    try (SearchIndex index =
        index(
            1,
            aCoe("C-1").summary("The volume was full.").with("team", "labels").build(),
            aCoe("C-2").summary("A full volume again.").with("team", "orders").build())) {
      for (SearchMode mode : List.of(SearchMode.HYBRID, SearchMode.SEMANTIC)) {
        assertThat(
                Corpus.ids(
                    index.search(SearchRequest.of("disk space team:orders"), mode, Ideas::new)))
            .containsExactly("C-2");
        assertThat(
                Corpus.ids(index.search(SearchRequest.of("disk space -again"), mode, Ideas::new)))
            .containsExactly("C-1");
      }
    }
  }

  @Test
  void ordersAndScoresAreTheSameForAnyNumberOfShards() throws IOException {
    List<IndexedCoe> coes = Corpus.random(300, 5);
    SearchRequest request = SearchRequest.of("certificate queue disk").page(0, 150);
    List<Hit> expected;
    try (SearchIndex index = index(1, coes.toArray(IndexedCoe[]::new))) {
      expected = index.search(request, SearchMode.HYBRID, Ideas::new).hits();
    }
    assertThat(expected).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
    for (int shards : List.of(2, 7)) {
      try (SearchIndex index = index(shards, coes.toArray(IndexedCoe[]::new))) {
        assertThat(index.search(request, SearchMode.HYBRID, Ideas::new).hits()).isEqualTo(expected);
      }
    }
  }

  @Test
  void theTopDoesNotDependOnThePage() throws IOException {
    try (SearchIndex index = index(2, Corpus.random(300, 6).toArray(IndexedCoe[]::new))) {
      SearchRequest request = SearchRequest.of("certificate queue disk");
      List<Hit> all = index.search(request.page(0, 250), SearchMode.HYBRID, Ideas::new).hits();

      assertThat(index.search(request.page(95, 20), SearchMode.HYBRID, Ideas::new).hits())
          .isEqualTo(all.subList(95, 115));
    }
  }

  @Test
  void aModelThatFailsLeavesTheWordsAndSaysSo() throws IOException {
    try (SearchIndex index = index(1, aCoe("C-1").summary("The disk was full.").build())) {
      SearchResult result =
          index.search(
              SearchRequest.of("disk full"),
              SearchMode.HYBRID,
              () -> {
                throw new EmbeddingException("no library for this machine", new IOException());
              });

      assertThat(result.mode()).isEqualTo(SearchMode.LEXICAL);
      assertThat(result.degraded()).isEqualTo("no library for this machine");
      assertThat(Corpus.ids(result)).containsExactly("C-1");
    }
  }

  @Test
  void anIndexWithoutVectorsOrOfAnotherModelAnswersLexically() throws IOException {
    try (SearchIndex index = Corpus.index(directory, aCoe("C-1").summary("The disk was full."))) {
      assertThat(
              index
                  .search(SearchRequest.of("disk full"), SearchMode.SEMANTIC, Ideas::new)
                  .degraded())
          .isEqualTo("the index holds no vectors");
    }
    try (SearchIndex index = index(1, aCoe("C-1").summary("The disk was full.").build())) {
      Embedder other =
          new Ideas() {
            @Override
            public String modelId() {
              return "other";
            }
          };
      assertThat(
              index
                  .search(SearchRequest.of("disk full"), SearchMode.HYBRID, () -> other)
                  .degraded())
          .isEqualTo("the vectors are of ideas, the model here is other");
    }
  }

  private SearchIndex index(int shards, IndexedCoe... coes) throws IOException {
    List<Path> paths = new ArrayList<>();
    Path folder = directory.resolve("vectors-" + shards);
    for (int shard = 0; shard < shards; shard++) {
      List<IndexedCoe> dealt = new ArrayList<>();
      for (int i = shard; i < coes.length; i += shards) {
        dealt.add(coes[i]);
      }
      paths.add(folder.resolve("shard-" + shard));
      ShardWriter.write(paths.get(shard), dealt);
    }
    Path vectors = folder.resolve(ChunkVectors.FILE);
    ChunkVectors.write(vectors, paths, "ideas", new Ideas()::embed);
    return SearchIndex.open(paths, Optional.empty(), Optional.of(vectors));
  }

  /** Counts words of three ideas, and all others as a fourth. */
  private static class Ideas implements Embedder {

    private static final List<List<String>> IDEAS =
        List.of(
            List.of("disk", "space", "volume", "full"),
            List.of("certificate", "expired"),
            List.of("parcel", "late", "route"));

    @Override
    public String modelId() {
      return "ideas";
    }

    @Override
    public int dimensions() {
      return 4;
    }

    @Override
    public float[] embed(String text) {
      float[] vector = {0, 0, 0, 0.1f};
      for (String word : text.toLowerCase(Locale.ROOT).split("[^a-z]+")) {
        int idea = 0;
        while (idea < IDEAS.size() && !IDEAS.get(idea).contains(word)) {
          idea++;
        }
        vector[idea] += 1;
      }
      double length = 0;
      for (float x : vector) {
        length += x * x;
      }
      for (int i = 0; i < vector.length; i++) {
        vector[i] /= (float) Math.sqrt(length);
      }
      return vector;
    }

    @Override
    public void close() {}
  }
}
