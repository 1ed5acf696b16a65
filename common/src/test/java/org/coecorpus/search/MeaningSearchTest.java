package org.coecorpus.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.coecorpus.search.SearchedCoe.aCoe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coecorpus.embed.Embedder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the sentence model adds to the words, and what happens without it. */
class MeaningSearchTest {

  private static final WordVectors MODEL = new WordVectors(Map.of("outage", "down"));

  @TempDir Path directory;

  private static final List<IndexedCoe> COES =
      List.of(
          aCoe("C-1").summary("Printers in the hall were down").build(),
          aCoe("C-2").summary("Printers in the hall were painted").build(),
          aCoe("C-3").summary("Conveyor belts stopped, ticket LBL-123").build());

  @Test
  void whatMeansTheSameGoesBeforeWhatDoesNot() throws IOException {
    SearchRequest request = SearchRequest.of("printers outage").by(SearchMode.HYBRID);

    SearchResult result = open(1, COES, () -> MODEL).search(request);

    assertThat(result.mode()).isEqualTo(SearchMode.HYBRID);
    assertThat(result.note()).isEmpty();
    assertThat(ids(result)).startsWith("C-1", "C-2");
  }

  @Test
  void meaningAloneRanksEverythingThatTheConditionsAllow() throws IOException {
    SearchRequest request = SearchRequest.of("outage -id:C-2").by(SearchMode.SEMANTIC);

    SearchResult result = open(1, COES, () -> MODEL).search(request);

    assertThat(ids(result)).containsExactly("C-1", "C-3");
  }

  @Test
  void anIdentifierGoesBeforeAnyMeaning() throws IOException {
    SearchRequest request =
        SearchRequest.ofPlain("LBL-123 printers in the hall were down outage")
            .by(SearchMode.HYBRID);

    assertThat(ids(open(1, COES, () -> MODEL).search(request))).startsWith("C-3");
  }

  @Test
  void anIdentifierThatNobodyUsedFindsNothing() throws IOException {
    SearchRequest request = SearchRequest.of("LBL-99999").by(SearchMode.HYBRID);

    assertThat(open(1, COES, () -> MODEL).search(request).total()).isZero();
  }

  @Test
  void aModelThatFailsLeavesTheWordsAndSaysSo() throws IOException {
    SearchRequest request = SearchRequest.of("printers").by(SearchMode.HYBRID);

    SearchResult result = open(1, COES, WordVectors::failing).search(request);

    assertThat(result.mode()).isEqualTo(SearchMode.LEXICAL);
    assertThat(result.note()).hasValue("answered by words alone: the library is missing");
    assertThat(ids(result)).containsExactly("C-1", "C-2");
  }

  @Test
  void withoutVectorsTheWordsAnswerAndSaySo() throws IOException {
    SearchRequest request = SearchRequest.of("printers").by(SearchMode.SEMANTIC);

    SearchResult result = Corpus.index(directory, 1, COES).search(request);

    assertThat(result.mode()).isEqualTo(SearchMode.LEXICAL);
    assertThat(result.note())
        .hasValue("answered by words alone: this release holds no vectors for search");
  }

  @Test
  void theSameHitsAndScoresForAnyNumberOfShards() throws IOException {
    List<IndexedCoe> coes = Corpus.random(120, 7);
    SearchIndex whole = open(1, coes, () -> MODEL);
    List<String> queries =
        List.of("certificate expired", "queue timeout rollback label", "disk", "database pool");
    for (int shards : new int[] {2, 7, 32}) {
      SearchIndex cut = open(shards, coes, () -> MODEL);
      for (String query : queries) {
        for (SearchMode mode : SearchMode.values()) {
          SearchRequest request = SearchRequest.of(query).by(mode);
          assertThat(cut.search(request).hits())
              .as(query + " by " + mode + " in " + shards + " shards")
              .isEqualTo(whole.search(request).hits());
        }
      }
    }
  }

  @Test
  void vectorsOfOtherShardsAreRefused() throws IOException {
    Path one = shards(directory.resolve("one"), 1, COES).get(0);
    Path other = shards(directory.resolve("other"), 1, COES.subList(0, 2)).get(0);
    Path file = directory.resolve("vectors");
    CoeVectors.write(file, List.of(one), WordVectors.ID, MODEL.of(COES)::get);

    assertThatThrownBy(
            () ->
                SearchIndex.open(
                    List.of(other), Optional.empty(), Optional.of(file), QueryModel.none()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("vectors of 3 COEs, expected the 2");
  }

  @Test
  void vectorsThatAreCutShortAreRefused() throws IOException {
    List<Path> shards = shards(directory.resolve("one"), 1, COES);
    Path file = directory.resolve("vectors");
    CoeVectors.write(file, shards, WordVectors.ID, MODEL.of(COES)::get);
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 5));

    assertThatThrownBy(
            () -> SearchIndex.open(shards, Optional.empty(), Optional.of(file), QueryModel.none()))
        .isInstanceOf(IOException.class);
  }

  @Test
  void similarCoesShareWordsAndLeaveSiblingsOut() throws IOException {
    List<IndexedCoe> coes = new ArrayList<>(COES);
    coes.add(aCoe("C-4").summary("Printers down again").with("event_id", "E-1").build());
    coes.add(aCoe("C-5").summary("Printers down, told twice").with("event_id", "E-1").build());
    SearchIndex index = open(1, coes, () -> MODEL);

    SimilarCoes.Result result =
        SimilarCoes.to(coes.get(3).coe(), SimilarCoes.By.SYMPTOM, 10, index);

    assertThat(result.hits()).extracting(similar -> similar.hit().id()).startsWith("C-1");
    assertThat(result.hits())
        .extracting(similar -> similar.hit().id())
        .doesNotContain("C-4", "C-5");
    assertThat(result.hits().get(0).shared()).containsExactly("words down, printers");
  }

  @Test
  void aLongTextIsCutIntoPiecesAtItsSentences() {
    String sentence = "one two three four five six seven eight nine ten. ";

    assertThat(Chunks.ofQuery(sentence.repeat(6)))
        .containsExactly(sentence.repeat(4).strip(), sentence.repeat(2).strip());
  }

  private static List<String> ids(SearchResult result) {
    return result.hits().stream().map(Hit::id).toList();
  }

  private SearchIndex open(
      int count, List<IndexedCoe> coes, java.util.function.Supplier<Embedder> model)
      throws IOException {
    Path folder = Files.createTempDirectory(directory, "index");
    List<Path> shards = shards(folder, count, coes);
    Path file = folder.resolve(CoeVectors.FILE);
    CoeVectors.write(file, shards, WordVectors.ID, new HashMap<>(MODEL.of(coes))::get);
    return SearchIndex.open(shards, Optional.empty(), Optional.of(file), QueryModel.opening(model));
  }

  private static List<Path> shards(Path folder, int count, List<IndexedCoe> coes)
      throws IOException {
    List<Path> shards = new ArrayList<>();
    for (int shard = 0; shard < count; shard++) {
      List<IndexedCoe> dealt = new ArrayList<>();
      for (int i = shard; i < coes.size(); i += count) {
        dealt.add(coes.get(i));
      }
      Path path = folder.resolve("shard-" + shard);
      ShardWriter.write(path, dealt);
      shards.add(path);
    }
    return shards;
  }
}
