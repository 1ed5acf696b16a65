package org.coecorpus.jobs.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import org.coecorpus.theme.GraphThemeFinder;
import org.coecorpus.theme.Statement;
import org.coecorpus.theme.StatementKind;
import org.coecorpus.theme.ThemeInput;
import org.coecorpus.theme.ThemeSettings;

/** Groups bare texts as a run groups the root causes of documents, each text an event. */
public final class TextThemes {

  private TextThemes() {}

  /**
   * The theme of each text, in order; empty where it is in none.
   *
   * @param vectors gives a vector for each text asked for, or none at all
   */
  public static List<Optional<String>> of(
      List<String> texts,
      ThemeSettings settings,
      long seed,
      Function<SortedSet<String>, Map<String, float[]>> vectors) {
    List<Statement> statements = statements(texts);
    Map<String, float[]> byText = vectors.apply(ThemeInput.textsToEmbed(statements, Set.of()));
    Map<String, String> themes =
        GraphThemeFinder.with(settings)
            .find(new ThemeInput(statements, byText, Set.of(), seed))
            .themeByStatement();
    return statements.stream().map(s -> Optional.ofNullable(themes.get(s.id()))).toList();
  }

  /** A root cause of each text, with its number for an id. */
  static List<Statement> statements(List<String> texts) {
    List<Statement> statements = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      String id = String.valueOf(i);
      statements.add(
          new Statement(id, id, id, StatementKind.CAUSE, texts.get(i), null, null, null));
    }
    return statements;
  }
}
