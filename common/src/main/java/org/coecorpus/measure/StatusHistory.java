package org.coecorpus.measure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a status went over time, put together from a dated history and from what is stated without a
 * history.
 *
 * <ol>
 *   <li>Where there is a dated history, it decides; a stated status that contradicts it does not.
 *   <li>Where the last change of that history is to a status that cannot be read, the stated
 *       status, if there is one, holds from that change on; a later completion (below) still
 *       counts.
 *   <li>A stated completion time is a dated fact too. It is the first completion where the history
 *       has none (later changes are then held to be wrong if the stated status is completed); it is
 *       a further completion where it is later than the whole history.
 *   <li>Without a dated history the stated status holds from the stated completion on, or, where
 *       that is not given either, at all times, since nobody can say since when.
 *   <li>Without any of these nothing is known, see {@link #isKnown}.
 * </ol>
 *
 * @param changes dated changes, oldest first
 * @param before status before the first change
 * @param undated status that holds after the changes from an unknown time on
 * @param completed the status that ends the work
 * @param <S> the kind of status
 */
public record StatusHistory<S extends Enum<S>>(
    List<Change<S>> changes, S before, @Nullable S undated, S completed) {

  /** Copies the changes. */
  public StatusHistory {
    changes = List.copyOf(changes);
  }

  /** One dated change. */
  public record Change<S extends Enum<S>>(Instant at, S status) {}

  /**
   * Puts the history together by the rules of the class.
   *
   * @param dated dated changes in any order; among those of one instant the last one holds
   * @param unreadAt time of the history's last change if what it changed to cannot be read
   * @param stated the stated status
   * @param completedAt the stated time of completion
   * @param before status before the first change
   * @param completed the status that ends the work
   */
  static <S extends Enum<S>> StatusHistory<S> of(
      List<Change<S>> dated,
      @Nullable Instant unreadAt,
      @Nullable S stated,
      @Nullable Instant completedAt,
      S before,
      S completed) {
    List<Change<S>> changes = new ArrayList<>(dated);
    changes.sort(Comparator.comparing(Change::at));
    if (completedAt != null) {
      addStatedCompletion(changes, stated, new Change<>(completedAt, completed));
    }
    if (unreadAt != null && stated != null) {
      addStated(changes, new Change<>(unreadAt, stated));
    }
    boolean explained =
        unreadAt != null || !dated.isEmpty() || (completedAt != null && stated == completed);
    return new StatusHistory<>(changes, before, explained ? null : stated, completed);
  }

  private static <S extends Enum<S>> void addStated(List<Change<S>> changes, Change<S> unread) {
    Optional<Change<S>> last = changes.stream().reduce((a, b) -> b);
    if (last.isEmpty()
        || (!last.get().at().isAfter(unread.at()) && last.get().status() != unread.status())) {
      changes.add(unread);
    }
  }

  private static <S extends Enum<S>> void addStatedCompletion(
      List<Change<S>> changes, @Nullable S stated, Change<S> completion) {
    boolean isStated = stated == null || stated == completion.status();
    boolean inHistory = changes.stream().anyMatch(c -> c.status() == completion.status());
    if (!inHistory) {
      if (isStated) {
        changes.removeIf(c -> c.at().isAfter(completion.at()));
      }
      changes.add(completion);
      changes.sort(Comparator.comparing(Change::at));
    } else if (isStated && completion.at().isAfter(changes.get(changes.size() - 1).at())) {
      changes.add(completion);
    }
  }

  /** Whether anything at all is known of the status. */
  public boolean isKnown() {
    return undated != null || !changes.isEmpty();
  }

  /** The status at {@code asOf}; what came later is ignored. */
  S at(Instant asOf) {
    if (undated != null
        && (changes.isEmpty() || !changes.get(changes.size() - 1).at().isAfter(asOf))) {
      return undated;
    }
    S status = before;
    for (Change<S> change : changes) {
      if (change.at().isAfter(asOf)) {
        break;
      }
      status = change.status();
    }
    return status;
  }

  /** The first completion up to {@code asOf}; a later change never moves it. */
  Optional<Instant> firstCompletedAt(Instant asOf) {
    for (Change<S> change : changes) {
      if (change.at().isAfter(asOf)) {
        break;
      }
      if (change.status() == completed) {
        return Optional.of(change.at());
      }
    }
    return Optional.empty();
  }

  /** When the status of {@code asOf} began; empty if that is not known. */
  Optional<Instant> since(Instant asOf) {
    S now = at(asOf);
    Optional<Instant> began = Optional.empty();
    for (Change<S> change : changes) {
      if (change.at().isAfter(asOf)) {
        break;
      }
      if (change.status() != now) {
        began = Optional.empty();
      } else if (began.isEmpty()) {
        began = Optional.of(change.at());
      }
    }
    return began;
  }
}
