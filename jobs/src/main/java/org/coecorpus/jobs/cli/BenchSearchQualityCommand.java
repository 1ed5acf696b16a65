package org.coecorpus.jobs.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.coecorpus.evaluation.Judgements;
import org.coecorpus.evaluation.QueryScore;
import org.coecorpus.evaluation.RankingScores;
import org.coecorpus.evaluation.TextLines;
import org.coecorpus.jobs.bench.Bootstrap;
import org.coecorpus.jobs.bench.DevelopmentSets;
import org.coecorpus.search.PlainIndex;
import org.coecorpus.search.SearchMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Measures search on the development sets: {@code coe bench search-quality --corpora DIR --out
 * DIR}.
 */
@Command(
    name = "search-quality",
    description = "How well search finds known answers, beside plain Lucene BM25.")
public final class BenchSearchQualityCommand implements Callable<Integer> {

  @Option(
      names = "--corpora",
      paramLabel = "DIR",
      required = true,
      description = "Folder of the public write-ups that the sets are made from.")
  private Path corpora = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Where the sets, as files for eval, and vectors are kept.")
  private Path out = Path.of("");

  @Override
  public Integer call() throws IOException {
    System.out.println(
        "| set | queries | ranked by | MRR@10 (95 %) | against plain (95 %) | nDCG@10 | S@1 | S@5"
            + " | S@10 |\n|---|---|---|---|---|---|---|---|---|");
    for (String set : DevelopmentSets.write(corpora, out)) {
      List<QueryScore> plain = plain(set);
      print(set, "plain BM25", plain, plain);
      for (SearchMode mode : List.of(SearchMode.LEXICAL, SearchMode.SEMANTIC, SearchMode.HYBRID)) {
        EvalQueries evaluation =
            new EvalQueries(
                queries(set), qrels(set), mode, Optional.of(out.resolve("search-vectors")));
        EvalQueries.Result result = evaluation.inDocuments(docs(set));
        result.notes().forEach(note -> System.err.println("coe: " + set + ": " + note));
        print(set, result.mode().name().toLowerCase(Locale.ROOT), result.byQuery(), plain);
      }
    }
    return ExitCode.DONE.number();
  }

  private Path docs(String set) {
    return out.resolve(set + ".docs.jsonl");
  }

  private Path queries(String set) {
    return out.resolve(set + ".queries.jsonl");
  }

  private Path qrels(String set) {
    return out.resolve(set + ".qrels");
  }

  private List<QueryScore> plain(String set) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    TextLines.ofDocuments(docs(set)).forEach(document -> texts.put(document.id(), document.text()));
    Map<String, String> queries = new LinkedHashMap<>();
    TextLines.ofQueries(queries(set)).forEach(query -> queries.put(query.id(), query.text()));
    Map<String, Map<String, Integer>> grades =
        Judgements.read(qrels(set)).of(queries::containsKey, texts::containsKey);
    List<QueryScore> scores = new ArrayList<>();
    try (PlainIndex index = PlainIndex.of(texts)) {
      for (Map.Entry<String, String> query : queries.entrySet()) {
        scores.add(
            QueryScore.of(
                index.search(query.getValue(), QueryScore.DEPTH),
                grades.getOrDefault(query.getKey(), Map.of())));
      }
    }
    return scores;
  }

  private static void print(
      String set, String rankedBy, List<QueryScore> scores, List<QueryScore> plain) {
    RankingScores means = RankingScores.of(scores);
    Bootstrap mrr = Bootstrap.of(reciprocalRanks(scores));
    double[] gains = reciprocalRanks(scores);
    for (int i = 0; i < gains.length; i++) {
      gains[i] -= plain.get(i).reciprocalRank();
    }
    Bootstrap gain = Bootstrap.of(gains);
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %s | %.3f (%.3f to %.3f) | %+.3f (%+.3f to %+.3f), %+.1f %% | %.3f | %.3f"
            + " | %.3f | %.3f |%n",
        set,
        means.queries(),
        rankedBy,
        mrr.mean(),
        mrr.low(),
        mrr.high(),
        gain.mean(),
        gain.low(),
        gain.high(),
        100 * gain.mean() / Bootstrap.of(reciprocalRanks(plain)).mean(),
        means.ndcg10(),
        means.s1(),
        means.s5(),
        means.s10());
  }

  private static double[] reciprocalRanks(List<QueryScore> scores) {
    return scores.stream().mapToDouble(QueryScore::reciprocalRank).toArray();
  }
}
