package org.coecorpus.measure;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.coecorpus.text.JoinKey;

/**
 * Who can own an action item. Names are compared without case and without a leading {@code @}.
 *
 * @param people alias and, for those who have left, when
 * @param teams names of teams, which never leave
 * @param unknown aliases of whom nothing is known but that the roster has them, because their rows
 *     could not be read; none of those in {@code people} or {@code teams}
 */
public record RosterFacts(
    Map<String, Optional<Instant>> people, Set<String> teams, Set<String> unknown) {

  /** Copies the names in their compared form. */
  public RosterFacts {
    Map<String, Optional<Instant>> byName = new HashMap<>();
    people.forEach(
        (alias, leftAt) -> byName.merge(JoinKey.ofAlias(alias), leftAt, RosterFacts::later));
    people = Map.copyOf(byName);
    teams = normal(teams);
    Set<String> neither = new HashSet<>(normal(unknown));
    neither.removeAll(people.keySet());
    neither.removeAll(teams);
    unknown = Set.copyOf(neither);
  }

  /**
   * Whether {@code owner} was there at {@code asOf}; who leaves at an instant is gone from then.
   */
  public boolean includes(String owner, Instant asOf) {
    String name = JoinKey.ofAlias(owner);
    Optional<Instant> leftAt = people.get(name);
    return teams.contains(name)
        || (leftAt != null && (leftAt.isEmpty() || leftAt.get().isAfter(asOf)));
  }

  /** Whether it cannot be said if {@code owner} is there. */
  public boolean isUnknown(String owner) {
    return unknown.contains(JoinKey.ofAlias(owner));
  }

  private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return Optional.empty();
    }
    return one.get().isAfter(other.get()) ? one : other;
  }

  private static Set<String> normal(Collection<String> names) {
    Set<String> normal = new HashSet<>();
    names.forEach(name -> normal.add(JoinKey.ofAlias(name)));
    return Set.copyOf(normal);
  }
}
