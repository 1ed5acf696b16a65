package org.coecorpus.theme;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.coecorpus.text.Mask;

/**
 * What themes are found in.
 *
 * @param statements causes and lessons, in any order; ids must be distinct
 * @param vectorsByText a vector for each of {@link #textsToEmbed}; empty to work on words alone
 * @param namesToMask names of services, teams, companies and products, by which statements must not
 *     group
 * @param seed for every random choice; the same seed gives the same themes
 */
public record ThemeInput(
    List<Statement> statements,
    Map<String, float[]> vectorsByText,
    Set<String> namesToMask,
    long seed) {

  /** Copies the lists; the vectors are not copied, since they may be many. */
  public ThemeInput {
    statements = List.copyOf(statements);
    namesToMask = Set.copyOf(namesToMask);
  }

  /**
   * The texts whose vectors the theme finder asks for: each statement with its names, numbers and
   * dates masked, and the placeholders taken out. Statements that name no cause need none.
   */
  public static SortedSet<String> textsToEmbed(
      Collection<Statement> statements, Set<String> namesToMask) {
    Mask mask = Mask.of(namesToMask);
    SortedSet<String> texts = new TreeSet<>();
    for (MaskedStatement masked : MaskedStatement.allOf(List.copyOf(statements), mask)) {
      if (masked.whyNot().isEmpty()) {
        texts.add(masked.bare());
      }
    }
    return texts;
  }
}
