package org.coecorpus.jobs.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.coecorpus.coe.Coe;
import org.coecorpus.read.DocumentReader;
import org.coecorpus.read.ParsedCoe;
import org.coecorpus.read.ReadLimits;
import org.coecorpus.read.ReadOutcome;
import org.coecorpus.read.Reject;
import org.coecorpus.search.Hit;
import org.coecorpus.search.SearchIndex;
import org.coecorpus.search.SimilarCoes;
import org.coecorpus.settings.UserException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Finds COEs that are like one, or like a draft: {@code coe similar --file draft.md --by cause}.
 */
@Command(
    name = "similar",
    description = "Finds COEs that are like one, or like a draft, and says what they share.",
    sortOptions = false)
public final class SimilarCommand implements Callable<Integer> {

  private static final int MAX_LIMIT = 900;

  @Mixin private StoreOptions store = new StoreOptions();

  @Option(names = "--id", paramLabel = "ID", description = "Id of a COE in the release.")
  private @Nullable String id;

  @Option(names = "--file", paramLabel = "F", description = "A draft, in any form that is read.")
  private @Nullable Path file;

  @Option(
      names = "--by",
      paramLabel = "WHAT",
      defaultValue = "symptom",
      description = "symptom or cause (default: ${DEFAULT-VALUE}).")
  private SimilarCoes.By by = SimilarCoes.By.SYMPTOM;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "10",
      description = "Hits to print (default: ${DEFAULT-VALUE}).")
  private int limit = 10;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    if ((id == null) == (file == null)) {
      throw new UserException("expected either --id or --file");
    }
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new UserException("illegal limit: " + limit + ", expected 1 to " + MAX_LIMIT);
    }
    try (SearchIndex index = Shards.open(store.release())) {
      Coe coe = file == null ? known(index, id) : draft(file);
      SimilarCoes.Result result = SimilarCoes.to(coe, by, limit, index);
      result.note().ifPresent(note -> System.err.println("coe: " + note));
      if (json) {
        printJson(coe, result);
      } else {
        print(coe, result);
      }
    }
    return ExitCode.DONE.number();
  }

  private Coe known(SearchIndex index, @Nullable String wanted) throws IOException {
    return index
        .show(String.valueOf(wanted))
        .orElseThrow(
            () ->
                new UserException(
                    "no COE \""
                        + wanted
                        + "\" in the release of "
                        + store.audience
                        + "; expected an id as search prints it"));
  }

  private static Coe draft(Path path) throws IOException {
    if (!Files.isRegularFile(path)) {
      throw new UserException("no file " + path);
    }
    String name = String.valueOf(path.getFileName());
    List<String> reasons = new ArrayList<>();
    for (ReadOutcome outcome :
        DocumentReader.with(ReadLimits.DEFAULT).read(name, Files.readAllBytes(path))) {
      if (outcome instanceof ParsedCoe parsed) {
        return parsed.coe();
      }
      if (outcome instanceof Reject reject) {
        reasons.add(reject.reason());
      }
    }
    throw new UserException(path + " holds no COE: " + String.join("; ", reasons));
  }

  private void printJson(Coe coe, SimilarCoes.Result result) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("id", coe.id());
    line.put("by", by.words());
    line.put("mode", result.mode());
    List<Map<String, Object>> hits = new ArrayList<>();
    for (SimilarCoes.Similar similar : result.hits()) {
      Hit hit = similar.hit();
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("rank", hit.rank());
      one.put("id", hit.id());
      one.put("title", hit.title());
      one.put("score", hit.score());
      one.put("team", hit.team());
      one.put("severity", hit.severity());
      one.put("date", hit.date());
      one.put("snippet", hit.snippet());
      one.put("theme", hit.theme());
      one.put("shared", similar.shared());
      hits.add(one);
    }
    line.put("hits", hits);
    JsonLine.print(line);
  }

  private void print(Coe coe, SimilarCoes.Result result) {
    if (result.hits().isEmpty()) {
      System.out.println(
          "No COE is like " + Lines.one(coe.id()) + " by " + by.words() + ", or it states none");
    }
    for (SimilarCoes.Similar similar : result.hits()) {
      Hit hit = similar.hit();
      System.out.printf(
          Locale.ROOT,
          "%d. %s  %s%n",
          hit.rank(),
          Lines.one(hit.id()),
          hit.title() == null ? "(no title)" : Lines.one(hit.title()));
      System.out.println("   shared: " + Lines.one(String.join("; ", similar.shared())));
      if (hit.snippet() != null) {
        System.out.println("   " + Lines.one(hit.snippet()));
      }
    }
  }
}
