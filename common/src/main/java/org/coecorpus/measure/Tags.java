package org.coecorpus.measure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.coecorpus.theme.Theme;

/**
 * What a COE is about. Its action items are about the same.
 *
 * @param themesByCoe recurring themes with a statement of the COE
 * @param categoriesByCoe stated categories of its root causes
 */
record Tags(Map<String, List<String>> themesByCoe, Map<String, List<String>> categoriesByCoe) {

  /** Tags of the COEs. */
  static Tags of(Collection<Theme> themes, Collection<CoeFacts> coes) {
    Map<String, List<String>> themesByCoe = new HashMap<>();
    themes.stream()
        .filter(Theme::recurring)
        .forEach(
            theme ->
                theme.members().stream()
                    .map(ThemeMeasures::coeOf)
                    .distinct()
                    .forEach(
                        coe ->
                            themesByCoe
                                .computeIfAbsent(coe, id -> new ArrayList<>())
                                .add(theme.id())));
    Map<String, List<String>> categories = new HashMap<>();
    coes.forEach(coe -> categories.put(coe.coeId(), coe.categories()));
    return new Tags(themesByCoe, categories);
  }

  /** Themes of a COE; none if no recurring theme has a statement of it. */
  List<String> themes(String coeId) {
    return themesByCoe.getOrDefault(coeId, List.of());
  }

  /** Categories of a COE; {@link Groupings#UNKNOWN} where none is stated. */
  List<String> categories(String coeId) {
    List<String> stated = categoriesByCoe.getOrDefault(coeId, List.of());
    return stated.isEmpty() ? List.of(Groupings.UNKNOWN) : stated;
  }
}
