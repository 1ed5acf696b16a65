package org.coecorpus.serve;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.coecorpus.release.Release;
import org.coecorpus.theme.Statement;
import org.coecorpus.theme.Theme;
import org.coecorpus.theme.ThemesFile;
import org.coecorpus.time.Quarter;

/** The themes of a release, from themes to COEs and back. */
final class ThemeCatalogue {

  /** Latest quarter first, undated last, then by id. */
  static final Comparator<Statement> LATEST_FIRST =
      Comparator.comparing(
              Statement::quarter,
              Comparator.nullsLast(Comparator.<Quarter>naturalOrder().reversed()))
          .thenComparing(Statement::id);

  private static final int TERMS = 3;

  private final Map<String, Theme> themes = new LinkedHashMap<>();
  private final Map<String, Statement> statements;
  private final Map<String, List<Statement>> members = new HashMap<>();
  private final Map<String, Set<String>> byCoe = new HashMap<>();

  private ThemeCatalogue(ThemesFile file) {
    statements = file.statementsById();
    for (Theme theme : file.themes()) {
      themes.put(theme.id(), theme);
      List<Statement> sorted = statements(theme.members()).stream().sorted(LATEST_FIRST).toList();
      members.put(theme.id(), sorted);
      for (Statement member : sorted) {
        byCoe.computeIfAbsent(member.coeId(), id -> new LinkedHashSet<>()).add(theme.id());
      }
    }
  }

  /** Reads the file of the release; a release without one has no themes. */
  static ThemeCatalogue of(Release release) {
    return new ThemeCatalogue(
        release.has(ThemesFile.PATH)
            ? ThemesFile.read(release.text(ThemesFile.PATH))
            : new ThemesFile(List.of(), List.of(), Collections.emptySortedMap()));
  }

  /** All, in the order of the file. */
  Collection<Theme> all() {
    return themes.values();
  }

  Optional<Theme> theme(String id) {
    return Optional.ofNullable(themes.get(id));
  }

  /**
   * The first terms of a theme where they suffice, or the id where the release does not hold it.
   */
  String shortName(String id) {
    return theme(id).map(ThemeCatalogue::shortName).orElse(Shown.line(id));
  }

  /** The first terms of a theme, or its whole name where it has none. */
  static String shortName(Theme theme) {
    String terms = String.join(", ", theme.terms().stream().limit(TERMS).toList());
    return Shown.line(terms.isBlank() ? theme.name() : terms);
  }

  /** What a theme is made of, latest first. */
  List<Statement> members(Theme theme) {
    return members.getOrDefault(theme.id(), List.of());
  }

  /** The statements of these ids; ids that the file does not hold are left out. */
  List<Statement> statements(List<String> ids) {
    return ids.stream().map(statements::get).filter(Objects::nonNull).toList();
  }

  /** The themes that a COE has a statement in. */
  List<Theme> of(String coe) {
    return byCoe.getOrDefault(coe, Set.of()).stream()
        .map(themes::get)
        .filter(Objects::nonNull)
        .toList();
  }
}
