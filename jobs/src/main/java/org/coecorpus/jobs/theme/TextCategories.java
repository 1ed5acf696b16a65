package org.coecorpus.jobs.theme;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.coecorpus.theme.Assignment;
import org.coecorpus.theme.Categoriser;
import org.coecorpus.theme.Statement;
import org.coecorpus.theme.Taxonomy;
import org.coecorpus.theme.ThemeInput;

/** Assigns bare texts to the classes of a taxonomy as a run assigns root causes. */
public final class TextCategories {

  private TextCategories() {}

  /**
   * The class of each text, in order; empty where none is likelier than no class.
   *
   * @param vectors gives a vector for each text asked for, or none at all
   */
  public static List<Optional<String>> of(
      List<String> texts,
      Taxonomy taxonomy,
      Function<SortedSet<String>, Map<String, float[]>> vectors) {
    List<Statement> statements = TextThemes.statements(texts);
    SortedSet<String> wanted = new TreeSet<>(taxonomy.textsToEmbed(Taxonomy.CAUSE));
    wanted.addAll(ThemeInput.textsToEmbed(statements, Set.of()));
    Categoriser categoriser =
        Categoriser.of(taxonomy.view(Taxonomy.CAUSE), vectors.apply(wanted), Set.of());
    return statements.stream().map(categoriser::assign).map(Assignment::category).toList();
  }
}
