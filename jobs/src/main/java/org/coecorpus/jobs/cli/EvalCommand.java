package org.coecorpus.jobs.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.coecorpus.evaluation.RankingScores;
import org.coecorpus.search.SearchMode;
import org.coecorpus.settings.UserException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Measures search on queries whose answers are known, or themes on texts whose groups are known.
 *
 * <p>Examples: {@code coe eval --queries queries.jsonl --qrels qrels.tsv --docs docs.jsonl}, {@code
 * coe eval --items items.jsonl}.
 */
@Command(
    name = "eval",
    description =
        "Measures search on queries whose answers are known, or themes on texts whose groups are"
            + " known.",
    sortOptions = false)
public final class EvalCommand implements Callable<Integer> {

  @Mixin private StoreOptions store = new StoreOptions();

  @Option(
      names = "--queries",
      paramLabel = "F",
      description = "JSON Lines of {qid, text}; each text is plain, no mark in it has a meaning.")
  private @Nullable Path queries;

  @Option(
      names = "--qrels",
      paramLabel = "F",
      description = "Answers, four columns: qid, 0, id, grade; above 0 is relevant.")
  private @Nullable Path qrels;

  @Option(
      names = "--docs",
      paramLabel = "F",
      description = "JSON Lines of {id, title?, text} to search in (default: the store).")
  private @Nullable Path docs;

  @Option(
      names = "--mode",
      paramLabel = "M",
      description = "lexical, hybrid or semantic (default: hybrid; without vectors, lexical).")
  private SearchMode mode = SearchMode.HYBRID;

  @Option(
      names = "--items",
      paramLabel = "F",
      description =
          "JSON Lines of {id, text, label} to group; without a label a text is not scored.")
  private @Nullable Path items;

  @Option(
      names = "--view",
      paramLabel = "V",
      defaultValue = "themes",
      description = "What --items are grouped by: themes or taxonomy (default: ${DEFAULT-VALUE}).")
  private EvalItems.View view = EvalItems.View.THEMES;

  @Option(
      names = "--settings",
      paramLabel = "F",
      description = "Settings of themes that differ from the defaults.")
  private @Nullable Path settings;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    if (items != null) {
      return group(items);
    }
    if (queries == null || qrels == null) {
      throw new UserException("expected --queries with --qrels, or --items");
    }
    EvalQueries evaluation = new EvalQueries(queries, qrels, mode, Optional.empty());
    EvalQueries.Result result =
        docs == null ? evaluation.inStore(store.release()) : evaluation.inDocuments(docs);
    result.notes().forEach(note -> System.err.println("coe: " + note));
    print(result);
    return ExitCode.DONE.number();
  }

  private int group(Path file) {
    if (queries != null || qrels != null || docs != null) {
      throw new UserException("--items goes without --queries, --qrels and --docs");
    }
    EvalItems.Result result = EvalItems.run(file, view, Optional.ofNullable(settings));
    if (json) {
      JsonLine.print(result);
    } else {
      System.out.println(result.line());
    }
    return ExitCode.DONE.number();
  }

  private void print(EvalQueries.Result result) {
    Map<String, Object> line = new LinkedHashMap<>();
    RankingScores scores = result.scores();
    line.put("mode", result.mode());
    line.put("queries", scores.queries());
    line.put("mrr_10", scores.mrr10());
    line.put("ndcg_10", scores.ndcg10());
    line.put("s_1", scores.s1());
    line.put("s_5", scores.s5());
    line.put("s_10", scores.s10());
    if (json) {
      JsonLine.print(line);
      return;
    }
    line.replaceAll((name, value) -> shown(value));
    line.forEach((name, value) -> System.out.printf(Locale.ROOT, "%-8s %s%n", name, value));
  }

  private static Object shown(Object value) {
    return value instanceof Double share
        ? String.format(Locale.ROOT, "%.4f", share)
        : value.toString().toLowerCase(Locale.ROOT);
  }
}
