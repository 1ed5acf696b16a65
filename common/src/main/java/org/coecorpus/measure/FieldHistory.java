package org.coecorpus.measure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a field went over time. Where there are dated changes they decide, and the stated value
 * counts only where the last of them cannot be read.
 *
 * @param changes dated changes, oldest first
 * @param stated the value as stated now
 * @param <T> the kind of value
 */
public record FieldHistory<T>(List<Change<T>> changes, @Nullable T stated) {

  /** Copies the changes. */
  public FieldHistory {
    changes = List.copyOf(changes);
  }

  /**
   * One dated change; a value is null where the field was empty or cannot be read.
   *
   * @param at when
   * @param from the former value
   * @param to the new value
   */
  public record Change<T>(Instant at, @Nullable T from, @Nullable T to) {}

  /** The value at {@code asOf}; what came later is ignored. */
  Optional<T> at(Instant asOf) {
    if (changes.isEmpty()) {
      return Optional.ofNullable(stated);
    }
    Change<T> last = changes.get(changes.size() - 1);
    if (!last.at().isAfter(asOf)) {
      return Optional.ofNullable(last.to() != null ? last.to() : stated);
    }
    @Nullable T value = changes.get(0).from();
    for (Change<T> change : changes) {
      if (!change.at().isAfter(asOf)) {
        value = change.to();
      }
    }
    return Optional.ofNullable(value);
  }

  /** The first value that the field ever had, up to {@code asOf}. */
  Optional<T> first(Instant asOf) {
    if (!changes.isEmpty()) {
      T initial = changes.get(0).from();
      if (initial != null) {
        return Optional.of(initial);
      }
      for (Change<T> change : changes) {
        if (change.to() != null && !change.at().isAfter(asOf)) {
          return Optional.of(change.to());
        }
      }
    }
    return at(asOf);
  }

  /** How often a value was replaced by another one up to {@code asOf}. */
  int replacements(Instant asOf) {
    return (int)
        changes.stream()
            .filter(c -> !c.at().isAfter(asOf) && c.from() != null && !c.from().equals(c.to()))
            .count();
  }
}
