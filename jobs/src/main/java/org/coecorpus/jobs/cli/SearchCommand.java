package org.coecorpus.jobs.cli;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.coecorpus.incident.Severity;
import org.coecorpus.search.Hit;
import org.coecorpus.search.SearchField;
import org.coecorpus.search.SearchFilters;
import org.coecorpus.search.SearchIndex;
import org.coecorpus.search.SearchMode;
import org.coecorpus.search.SearchRequest;
import org.coecorpus.search.SearchResult;
import org.coecorpus.settings.UserException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds past incidents. Example: {@code coe search --team payments certificate expired}. */
@Command(
    name = "search",
    description = {
      "Finds COEs: words, \"phrases\", -not, OR, prefix*, field:value.",
      "Words that begin with a dash stand behind --, as in: coe search -- certificate -expired"
    },
    sortOptions = false)
public final class SearchCommand implements Callable<Integer> {

  @Mixin private StoreOptions store = new StoreOptions();

  @Parameters(paramLabel = "QUERY", arity = "0..*", description = "What to look for.")
  private List<String> words = List.of();

  @Option(names = "--team", paramLabel = "T", description = "Only this team's.")
  private @Nullable String team;

  @Option(names = "--service", paramLabel = "S", description = "Only this service's.")
  private @Nullable String service;

  @Option(names = "--severity", paramLabel = "SEV1", description = "Only of this severity.")
  private @Nullable Severity severity;

  @Option(names = "--from", paramLabel = "DATE", description = "First day of the event, UTC.")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "DATE", description = "Last day of the event, UTC.")
  private @Nullable String to;

  @Option(names = "--theme", paramLabel = "ID", description = "Only in this theme.")
  private @Nullable String theme;

  @Option(names = "--field", paramLabel = "F", description = "Look in this section alone.")
  private @Nullable String field;

  @Option(
      names = "--mode",
      paramLabel = "M",
      description = "lexical, hybrid or semantic (default: hybrid; without vectors, lexical).")
  private SearchMode mode = SearchMode.HYBRID;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "10",
      description = "Hits to print (default: ${DEFAULT-VALUE}).")
  private int limit = 10;

  @Option(
      names = "--facets",
      description = "Count teams, services, severities … of all that matches.")
  private boolean facets;

  @Option(names = "--explain", description = "Say how each score came about.")
  private boolean explain;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    SearchRequest request = mendable(this::request);
    try (SearchIndex index = Shards.open(store.release())) {
      SearchResult result = index.search(request);
      result.note().ifPresent(note -> System.err.println("coe: " + note));
      if (json) {
        printJson(result);
      } else {
        print(result);
      }
    }
    return ExitCode.DONE.number();
  }

  private SearchRequest request() {
    SearchRequest request =
        SearchRequest.of(String.join(" ", words))
            .within(new SearchFilters(team, service, severity, day(from), day(to), theme))
            .by(mode)
            .page(0, limit);
    request = field == null ? request : request.in(SearchField.of(field));
    request = explain ? request.withExplanation() : request;
    return facets ? request.withFacets() : request;
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new UserException("not a date: \"" + text + "\", expected one such as 2026-09-30");
    }
  }

  private static <T> T mendable(Supplier<T> request) {
    try {
      return request.get();
    } catch (IllegalArgumentException e) {
      throw new UserException(String.valueOf(e.getMessage()));
    }
  }

  private void printJson(SearchResult result) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("query", result.query());
    line.put("mode", result.mode());
    line.put("total", result.total());
    line.put("hits", result.hits());
    if (facets) {
      line.put("facets", result.facets());
    }
    JsonLine.print(line);
  }

  private static void print(SearchResult result) {
    System.out.println(result.total() + " COEs match");
    for (Hit hit : result.hits()) {
      System.out.println();
      System.out.println(
          hit.rank()
              + ". "
              + hit.id()
              + "  "
              + (hit.title() == null ? "(no title)" : Lines.one(hit.title())));
      System.out.println(
          "   "
              + String.join(
                  "  ",
                  java.util.stream.Stream.of(hit.date(), hit.team(), hit.severity(), hit.theme())
                      .filter(value -> value != null)
                      .map(Lines::one)
                      .toList()));
      if (hit.snippet() != null) {
        System.out.println("   " + Lines.one(hit.snippet()));
      }
      hit.why().lines().forEach(reason -> System.out.println("   " + reason));
    }
    result
        .facets()
        .forEach(
            (name, counts) -> {
              System.out.println();
              System.out.println(name);
              counts.forEach(
                  count ->
                      System.out.println("   " + count.count() + "  " + Lines.one(count.value())));
            });
  }
}
