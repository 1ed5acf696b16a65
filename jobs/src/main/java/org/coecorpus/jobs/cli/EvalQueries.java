package org.coecorpus.jobs.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.coecorpus.coe.Coe;
import org.coecorpus.coe.CoeJson;
import org.coecorpus.evaluation.Judgements;
import org.coecorpus.evaluation.QueryScore;
import org.coecorpus.evaluation.RankingScores;
import org.coecorpus.evaluation.TextLines;
import org.coecorpus.read.DocumentReader;
import org.coecorpus.read.ParsedCoe;
import org.coecorpus.read.ReadLimits;
import org.coecorpus.read.ReadOutcome;
import org.coecorpus.release.Release;
import org.coecorpus.search.Hit;
import org.coecorpus.search.IndexedCoe;
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

  EvalQueries(Path queriesFile, Path qrelsFile, SearchMode mode) {
    this.queriesFile = queriesFile;
    this.qrelsFile = qrelsFile;
    this.mode = mode;
  }

  /**
   * What came out.
   *
   * @param mode what was ranked by in the end
   * @param scores over the queries that have a relevant document
   * @param note what was left out
   */
  record Result(SearchMode mode, RankingScores scores, Optional<String> note) {}

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
    List<IndexedCoe> coes = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    DocumentReader reader = DocumentReader.with(ReadLimits.DEFAULT);
    TextLines.ofDocuments(file)
        .forEach(
            document -> {
              ids.add(document.id());
              coes.add(IndexedCoe.of(CoeJson.write(coe(document, reader))));
            });
    Map<String, Map<String, Integer>> grades = judgements.of(queries::containsKey, ids::contains);
    try (ScratchIndex scratch = ScratchIndex.of(coes.iterator())) {
      return ask(queries, grades, scratch.index());
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
    for (Map.Entry<String, String> query : queries.entrySet()) {
      Map<String, Integer> byDocument = grades.getOrDefault(query.getKey(), Map.of());
      if (answered.test(byDocument)) {
        SearchResult result = index.search(SearchRequest.ofPlain(query.getValue()));
        used = result.mode();
        scores.add(QueryScore.of(result.hits().stream().map(Hit::id).toList(), byDocument));
      }
    }
    if (scores.isEmpty()) {
      throw new UserException(
          qrelsFile + ": found no relevant document for any query of " + queriesFile);
    }
    int left = queries.size() - scores.size();
    return new Result(
        used,
        RankingScores.of(scores),
        left == 0
            ? Optional.empty()
            : Optional.of(left + " queries without a relevant document were left out"));
  }
}
