package org.coecorpus.theme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.coecorpus.text.Mask;

/**
 * Finds themes as communities of a neighbour graph. For each kind:
 *
 * <ol>
 *   <li>mask names, numbers and dates; set aside what states no cause ({@link MaskedStatement});
 *   <li>find near-duplicates ({@link Copies});
 *   <li>make vectors: the embedding beside the latent semantics of the words, each of length 1
 *       ({@link LatentSemantics}); without embeddings the latter alone;
 *   <li>link each distinct text to its nearest ones ({@link Neighbours});
 *   <li>divide the graph at the most stable resolution ({@link StableDivision});
 *   <li>keep the groups that are large and distinct enough, and describe them ({@link Themes}).
 * </ol>
 */
public final class GraphThemeFinder implements ThemeFinder {

  private final ThemeSettings settings;
  private final Taxonomy taxonomy;

  private GraphThemeFinder(ThemeSettings settings, Taxonomy taxonomy) {
    this.settings = settings;
    this.taxonomy = taxonomy;
  }

  /** With {@link ThemeSettings#DEFAULTS}. */
  public static GraphThemeFinder withDefaults() {
    return with(ThemeSettings.DEFAULTS);
  }

  /** With settings of one's own. */
  public static GraphThemeFinder with(ThemeSettings settings) {
    return new GraphThemeFinder(settings, Taxonomy.standard());
  }

  /** The same guided by other classes of causes. */
  public GraphThemeFinder guidedBy(Taxonomy other) {
    return new GraphThemeFinder(settings, other);
  }

  @Override
  public ThemeResult find(ThemeInput input) {
    List<Statement> sorted =
        input.statements().stream().sorted(Comparator.comparing(Statement::id)).toList();
    requireDistinctIds(sorted);
    Mask mask = Mask.of(input.namesToMask());
    Map<StatementKind, Unassigned> unassigned = new EnumMap<>(StatementKind.class);
    List<Theme> themes = new ArrayList<>();
    for (StatementKind kind : StatementKind.values()) {
      List<MaskedStatement> statements =
          MaskedStatement.allOf(sorted.stream().filter(s -> s.kind() == kind).toList(), mask);
      TreeMap<UnassignedReason, Long> reasons = new TreeMap<>();
      themes.addAll(findIn(statements, input, reasons));
      unassigned.put(kind, new Unassigned(reasons));
    }
    themes.sort(
        Comparator.comparing(Theme::kind)
            .thenComparing(Theme::events, Comparator.reverseOrder())
            .thenComparing(Theme::id));
    Map<String, String> themeByStatement = new HashMap<>();
    themes.forEach(t -> t.members().forEach(member -> themeByStatement.put(member, t.id())));
    return new ThemeResult(themes, themeByStatement, unassigned);
  }

  private static void requireDistinctIds(List<Statement> statements) {
    Set<String> seen = new HashSet<>();
    for (Statement statement : statements) {
      if (!seen.add(statement.id())) {
        throw new IllegalArgumentException("two statements have the id " + statement.id());
      }
    }
  }

  private List<Theme> findIn(
      List<MaskedStatement> statements, ThemeInput input, Map<UnassignedReason, Long> reasons) {
    List<MaskedStatement> comparable = new ArrayList<>();
    for (MaskedStatement statement : statements) {
      Optional<UnassignedReason> whyNot = statement.whyNot();
      whyNot.ifPresentOrElse(
          reason -> reasons.merge(reason, 1L, Long::sum), () -> comparable.add(statement));
    }
    if (comparable.size() < settings.smallest()) {
      count(UnassignedReason.SMALL_GROUP, comparable.size(), reasons);
      return List.of();
    }
    Copies copies = Copies.of(comparable);
    Space space =
        Space.of(
                comparable,
                copies,
                input.vectorsByText(),
                settings.latentDimensions(),
                input.seed())
            .guidedBy(guide(comparable, copies), settings.neighbours());
    StableDivision division =
        StableDivision.of(space, copies, events(comparable), settings, input.seed());
    return new Themes(comparable, copies, space.vectors(), settings).of(division, reasons);
  }

  /** By words alone, since classes guide only; lessons have too few classes to guide. */
  private Guide guide(List<MaskedStatement> statements, Copies copies) {
    if (statements.get(0).statement().kind() != StatementKind.CAUSE) {
      return Guide.none(copies.groups());
    }
    return Guide.of(
        IntStream.range(0, copies.groups())
            .mapToObj(text -> statements.get(copies.members(text)[0]))
            .toList(),
        Categoriser.of(taxonomy.view(Taxonomy.CAUSE), Map.of(), Set.of()));
  }

  static void count(UnassignedReason reason, int many, Map<UnassignedReason, Long> reasons) {
    if (many > 0) {
      reasons.merge(reason, (long) many, Long::sum);
    }
  }

  /** Numbers the events from 0. */
  private static int[] events(List<MaskedStatement> statements) {
    Map<String, Integer> numbers = new HashMap<>();
    return statements.stream()
        .map(s -> s.statement().eventId())
        .mapToInt(event -> numbers.computeIfAbsent(event, e -> numbers.size()))
        .toArray();
  }
}
