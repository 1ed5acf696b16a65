package org.coecorpus.jobs.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coecorpus.coe.Coe;
import org.coecorpus.coe.CoeJson;
import org.coecorpus.embed.EmbeddingException;
import org.coecorpus.embed.MiniLmEmbedder;
import org.coecorpus.evaluation.Judgements;
import org.coecorpus.evaluation.QueryScore;
import org.coecorpus.evaluation.RankingScores;
import org.coecorpus.evaluation.TextLines;
import org.coecorpus.jobs.theme.LocalEmbedding;
import org.coecorpus.read.DocumentReader;
import org.coecorpus.read.ParsedCoe;
import org.coecorpus.read.ReadLimits;
import org.coecorpus.read.ReadOutcome;
import org.coecorpus.release.Release;
import org.coecorpus.search.Chunks;
import org.coecorpus.search.Hit;
import org.coecorpus.search.IndexedCoe;
import org.coecorpus.search.QueryModel;
import org.coecorpus.search.ScratchIndex;
import org.coecorpus.search.SearchIndex;
import org.coecorpus.search.SearchMode;
import org.coecorpus.search.SearchRequest;
import org.coecorpus.search.SearchResult;
import org.coecorpus.settings.UserException;

/**
 * Queries with known answers, asked as {@code search} asks them. Documents that are given become
 * COEs through the reader of plain text and are indexed as those of a run.
 */
final class EvalQueries {

  private final Path queriesFile;
  private final Path qrelsFile;
  private final SearchMode mode;

  private final Optional<Path> cache;

  /**
   * An evaluation of these files.
   *
   * @param cache folder where vectors of documents are kept; empty to compute all of them
   */
  EvalQueries(Path queriesFile, Path qrelsFile, SearchMode mode, Optional<Path> cache) {
    this.queriesFile = queriesFile;
    this.qrelsFile = qrelsFile;
    this.mode = mode;
    this.cache = cache;
  }

  /**
   * What came out.
   *
   * @param mode what was ranked by in the end
   * @param scores over the queries that have a relevant document
   * @param byQuery the score of each of them
   * @param notes what was left out, and why it is not what was asked for
   */
  record Result(
      SearchMode mode, RankingScores scores, List<QueryScore> byQuery, List<String> notes) {

    Result noting(String note) {
      return new Result(
          mode, scores, byQuery, Stream.concat(notes.stream(), Stream.of(note)).toList());
    }
  }

  /** Asks for COEs of a release. */
  Result inStore(Release release) throws IOException {
    Map<String, String> queries = queries();
    Judgements judgements = Judgements.read(qrelsFile);
    try (SearchIndex index = Shards.open(release)) {
      return ask(queries, judgements.of(queries::containsKey, id -> has(index, id)), index);
    }
  }

  private static boolean has(SearchIndex index, String id) {
    try {
      return index.show(id).filter(coe -> coe.id().equals(id)).isPresent();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Asks for the documents of a file. */
  Result inDocuments(Path file) throws IOException {
    Map<String, String> queries = queries();
    Judgements judgements = Judgements.read(qrelsFile);
    List<IndexedCoe> coes = indexed(file);
    Set<String> ids = coes.stream().map(coe -> coe.coe().id()).collect(Collectors.toSet());
    Map<String, Map<String, Integer>> grades = judgements.of(queries::containsKey, ids::contains);
    Embedded embedded = mode == SearchMode.LEXICAL ? Embedded.NONE : Embedded.of(coes, cache);
    try (ScratchIndex scratch =
        ScratchIndex.of(
            coes.iterator(),
            QueryModel.opening(MiniLmEmbedder::open),
            embedded.modelId(),
            embedded.vectorsById())) {
      Result result = ask(queries, grades, scratch.index());
      return embedded.problem().isEmpty() ? result : result.noting(embedded.problem().get());
    }
  }

  /** The documents of the file as COEs. */
  static List<IndexedCoe> indexed(Path file) throws IOException {
    List<IndexedCoe> coes = new ArrayList<>();
    DocumentReader reader = DocumentReader.with(ReadLimits.DEFAULT);
    TextLines.ofDocuments(file)
        .forEach(document -> coes.add(IndexedCoe.of(CoeJson.write(coe(document, reader)))));
    return coes;
  }

  /**
   * The vectors of documents.
   *
   * @param modelId of the model that made them
   * @param vectorsById of the chunks of each
   * @param problem why there are none, if there should be
   */
  private record Embedded(
      String modelId, Map<String, List<float[]>> vectorsById, Optional<String> problem) {

    static final Embedded NONE = new Embedded("", Map.of(), Optional.empty());

    static Embedded of(List<IndexedCoe> coes, Optional<Path> cache) {
      Map<String, List<String>> chunks = new HashMap<>();
      coes.forEach(coe -> chunks.put(coe.coe().id(), Chunks.of(coe.coe())));
      NavigableSet<String> texts = new TreeSet<>();
      chunks.values().forEach(texts::addAll);
      try {
        Map<String, float[]> vectors = LocalEmbedding.of(texts, cache);
        Map<String, List<float[]>> byId = new HashMap<>();
        chunks.forEach((id, own) -> byId.put(id, own.stream().map(vectors::get).toList()));
        return new Embedded(MiniLmEmbedder.installedId(), byId, Optional.empty());
      } catch (EmbeddingException e) {
        return new Embedded("", Map.of(), Optional.of(String.valueOf(e.getMessage())));
      }
    }
  }

  private Map<String, String> queries() throws IOException {
    Map<String, String> queries = new LinkedHashMap<>();
    TextLines.ofQueries(queriesFile).forEach(query -> queries.put(query.id(), query.text()));
    return queries;
  }

  /** A text that the reader refuses, such as an empty one, is a COE with that summary alone. */
  private static Coe coe(TextLines.Line document, DocumentReader reader) {
    String text = document.title().map(title -> title + "\n\n").orElse("") + document.text();
    ReadOutcome read = reader.readPlain("document.txt", text);
    return read instanceof ParsedCoe parsed
        ? parsed.coe().withId(document.id())
        : CoeJson.read(
            CoeJson.MAPPER
                .createObjectNode()
                .put("id", document.id())
                .put("summary", text)
                .toString());
  }

  private Result ask(
      Map<String, String> queries, Map<String, Map<String, Integer>> grades, SearchIndex index)
      throws IOException {
    Predicate<Map<String, Integer>> answered =
        byDocument -> byDocument.values().stream().anyMatch(grade -> grade > 0);
    List<QueryScore> scores = new ArrayList<>();
    SearchMode used = mode;
    Set<String> notes = new LinkedHashSet<>();
    for (Map.Entry<String, String> query : queries.entrySet()) {
      Map<String, Integer> byDocument = grades.getOrDefault(query.getKey(), Map.of());
      if (answered.test(byDocument)) {
        SearchResult result = index.search(SearchRequest.ofPlain(query.getValue()).by(mode));
        used = result.mode();
        result.note().ifPresent(notes::add);
        scores.add(QueryScore.of(result.hits().stream().map(Hit::id).toList(), byDocument));
      }
    }
    if (scores.isEmpty()) {
      throw new UserException(
          qrelsFile + ": found no relevant document for any query of " + queriesFile);
    }
    int left = queries.size() - scores.size();
    if (left > 0) {
      notes.add(left + " queries without a relevant document were left out");
    }
    return new Result(used, RankingScores.of(scores), scores, List.copyOf(notes));
  }
}
