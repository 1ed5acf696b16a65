package org.coecorpus.jobs.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.coecorpus.release.Release;
import org.coecorpus.theme.Statement;
import org.coecorpus.theme.StatementKind;
import org.coecorpus.theme.Theme;
import org.coecorpus.theme.ThemesFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists root causes and lessons that keep coming back. */
@Command(name = "themes", description = "Lists the themes of root causes and lessons.")
public final class ThemesCommand implements Callable<Integer> {

  @Mixin private StoreOptions store = new StoreOptions();

  @Option(names = "--kind", paramLabel = "KIND", description = "cause or lesson (default: both).")
  private @Nullable StatementKind kind;

  @Option(names = "--recurring", description = "Only themes that recur by the definition.")
  private boolean recurring;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() {
    Release release = store.release();
    ThemesFile file = ThemesFile.read(release.text(ThemesFile.PATH));
    List<Theme> themes =
        file.themes().stream()
            .filter(theme -> kind == null || theme.kind() == kind)
            .filter(theme -> theme.recurring() || !recurring)
            .toList();
    if (json) {
      Map<String, Object> result = new LinkedHashMap<>();
      result.put("audience", release.audience().name());
      result.put("release", release.id());
      result.put("themes", themes);
      result.put("unassigned", file.unassigned());
      JsonLine.print(result);
    } else {
      print(themes, file);
    }
    return ExitCode.DONE.number();
  }

  private void print(List<Theme> themes, ThemesFile file) {
    Map<String, Statement> statements = file.statementsById();
    for (Theme theme : themes) {
      System.out.printf(
          java.util.Locale.ROOT,
          "%s  %s  %d events, stability %.2f, %s%n",
          theme.id(),
          theme.name(),
          theme.events(),
          theme.stability(),
          theme.recurring() ? "recurring" : "provisional");
      for (String exemplar : theme.exemplars()) {
        Statement statement = statements.get(exemplar);
        if (statement != null) {
          System.out.println("    " + statement.coeId() + ": " + Lines.one(statement.text()));
        }
      }
    }
    file.unassigned()
        .forEach(
            (of, reasons) ->
                System.out.println(
                    "not in a theme, "
                        + of.name().toLowerCase(java.util.Locale.ROOT)
                        + "s: "
                        + reasons));
    if (themes.isEmpty()) {
      System.err.println(recurring ? "no theme recurs" : "no theme was found");
    }
  }
}
