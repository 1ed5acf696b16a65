package org.coecorpus.theme;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The identity of themes from release to release. Themes found anew take the ids of earlier ones by
 * a one-to-one matching, and what was assigned before stays so: a trend must not be an artefact of
 * finding themes anew.
 *
 * <ol>
 *   <li>Overlap is counted over the statements that are in a theme in both releases.
 *   <li>Pairs of an earlier and a new theme are matched by their Jaccard overlap, largest first,
 *       ties by the ids; below a third there is no match.
 *   <li>An earlier theme without a match has merged into the new theme that holds at least half of
 *       what is left of it, else it died. A new theme without a match is split from the earlier one
 *       that holds at least half of its earlier statements, else it is born.
 *   <li>An earlier statement stays in the theme that it was in, or outside of every theme, where
 *       that theme goes on; it moves with a merge, a split, or the death of its theme, and where a
 *       theme is born.
 * </ol>
 */
public final class ThemeHistory {

  private static final double LEAST = 1 / 3.0;
  private static final double MOST = 0.5;

  private final Map<String, Optional<String>> earlier;
  private final List<ThemeChange> changes;

  private ThemeHistory(Map<String, Optional<String>> earlier, List<ThemeChange> changes) {
    this.earlier = earlier;
    this.changes = changes;
  }

  /** The history before the first release. */
  public static ThemeHistory none() {
    return new ThemeHistory(Map.of(), List.of());
  }

  /**
   * The history up to a release.
   *
   * @param themeByStatement for each statement of that release the id of its theme, empty where it
   *     is in none
   * @param changes what happened up to it
   */
  public static ThemeHistory of(
      Map<String, Optional<String>> themeByStatement, List<ThemeChange> changes) {
    return new ThemeHistory(new TreeMap<>(themeByStatement), List.copyOf(changes));
  }

  /** For each statement of the latest release the id of its theme, empty where it is in none. */
  public Map<String, Optional<String>> themeByStatement() {
    return new TreeMap<>(earlier);
  }

  /** Everything that happened, in {@link ThemeChange#ORDER}. */
  public List<ThemeChange> changes() {
    return changes.stream().sorted(ThemeChange.ORDER).toList();
  }

  /**
   * The history with one more release.
   *
   * @param statements ids of all statements of the release
   * @param found the theme of each as found anew; those in none are not in it
   * @param asOf of the release
   */
  public ThemeHistory then(Set<String> statements, Map<String, String> found, Instant asOf) {
    Step step = new Step(members(found), asOf);
    Map<String, Optional<String>> now = new TreeMap<>();
    for (String statement : statements) {
      Optional<String> fresh = Optional.ofNullable(found.get(statement)).map(step.idOf::get);
      now.put(statement, step.settle(earlier.get(statement), fresh));
    }
    return new ThemeHistory(now, Stream.concat(changes.stream(), step.events.stream()).toList());
  }

  private Map<String, List<String>> members(Map<String, String> themeOf) {
    Map<String, List<String>> members = new TreeMap<>();
    new TreeMap<>(themeOf)
        .forEach((s, theme) -> members.computeIfAbsent(theme, t -> new ArrayList<>()).add(s));
    return members;
  }

  /** One release after another. */
  private final class Step {

    private final Map<String, List<String>> fresh;
    private final Instant asOf;

    /** Statements that an earlier and a new theme have in common. */
    private final Map<String, Map<String, Integer>> common = new TreeMap<>();

    private final Map<String, Integer> left = new TreeMap<>();
    private final Map<String, Integer> known = new TreeMap<>();

    /** The lasting id of each new theme. */
    private final Map<String, String> idOf = new HashMap<>();

    private final Set<String> goingOn = new HashSet<>();
    private final Set<String> begun = new HashSet<>();
    private final List<ThemeChange> events = new ArrayList<>();

    Step(Map<String, List<String>> fresh, Instant asOf) {
      this.fresh = fresh;
      this.asOf = asOf;
      count();
      match();
      begin();
      end();
    }

    private void count() {
      fresh.forEach(
          (theme, members) ->
              members.forEach(
                  member ->
                      earlier
                          .getOrDefault(member, Optional.empty())
                          .ifPresent(
                              old -> {
                                common
                                    .computeIfAbsent(old, o -> new TreeMap<>())
                                    .merge(theme, 1, Integer::sum);
                                left.merge(old, 1, Integer::sum);
                                known.merge(theme, 1, Integer::sum);
                              })));
    }

    private record Pair(String old, String theme, double overlap) {}

    private void match() {
      List<Pair> pairs = new ArrayList<>();
      common.forEach(
          (old, themes) ->
              themes.forEach(
                  (theme, both) -> pairs.add(new Pair(old, theme, jaccard(old, theme)))));
      pairs.sort(
          Comparator.comparingDouble((Pair p) -> -p.overlap())
              .thenComparing(Pair::old)
              .thenComparing(Pair::theme));
      for (Pair pair : pairs) {
        if (pair.overlap() >= LEAST && !idOf.containsKey(pair.theme()) && goingOn.add(pair.old())) {
          idOf.put(pair.theme(), pair.old());
        }
      }
    }

    private double jaccard(String old, String theme) {
      int both = both(old, theme);
      return (double) both / (number(left, old) + number(known, theme) - both);
    }

    private int both(String old, String theme) {
      return number(common.getOrDefault(old, Map.of()), theme);
    }

    private int number(Map<String, Integer> numbers, String of) {
      return numbers.getOrDefault(of, 0);
    }

    /** Names the new themes that go on with no earlier one. */
    private void begin() {
      Set<String> taken = new HashSet<>(goingOn);
      earlier.values().forEach(old -> old.ifPresent(taken::add));
      changes.forEach(change -> taken.add(change.themeId()));
      for (Map.Entry<String, List<String>> theme : fresh.entrySet()) {
        String name = theme.getKey();
        if (!idOf.containsKey(name)) {
          String id = name;
          for (int again = 2; !taken.add(id); again++) {
            id = name + "-" + again;
          }
          idOf.put(name, id);
          begun.add(id);
          Optional<String> parent =
              common.keySet().stream()
                  .filter(old -> both(old, name) >= MOST * number(known, name))
                  .filter(goingOn::contains)
                  .max(Comparator.comparingInt((String old) -> both(old, name)));
          events.add(
              new ThemeChange(
                  asOf,
                  id,
                  parent.isPresent() ? ThemeChange.What.SPLIT_FROM : ThemeChange.What.BORN,
                  parent.orElse(id),
                  parent.map(old -> both(old, name)).orElse(theme.getValue().size())));
        }
      }
    }

    /** Says what became of the earlier themes that do not go on. */
    private void end() {
      Map<String, Integer> sizes = new TreeMap<>();
      earlier.values().forEach(old -> old.ifPresent(o -> sizes.merge(o, 1, Integer::sum)));
      sizes.forEach(
          (old, size) -> {
            if (!goingOn.contains(old)) {
              Map<String, Integer> whither = common.getOrDefault(old, Map.of());
              Optional<String> heir =
                  whither.keySet().stream()
                      .filter(theme -> both(old, theme) >= MOST * number(left, old))
                      .max(Comparator.comparingInt((String theme) -> both(old, theme)));
              events.add(
                  new ThemeChange(
                      asOf,
                      old,
                      heir.isPresent() ? ThemeChange.What.MERGED_INTO : ThemeChange.What.DIED,
                      heir.map(theme -> idOf.getOrDefault(theme, theme)).orElse(old),
                      heir.map(theme -> both(old, theme)).orElse(size)));
            }
          });
    }

    /** Where a statement is now: its earlier place if it had one that goes on, else the new one. */
    Optional<String> settle(
        @org.jspecify.annotations.Nullable Optional<String> before, Optional<String> now) {
      boolean stays = before != null && before.map(goingOn::contains).orElse(true);
      return stays && now.map(id -> !begun.contains(id)).orElse(true) ? before : now;
    }
  }
}
