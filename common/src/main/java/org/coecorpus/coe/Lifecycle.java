package org.coecorpus.coe;

import java.util.List;
import org.coecorpus.time.Moment;
import org.jspecify.annotations.Nullable;

/**
 * The life of the document itself.
 *
 * @param createdAt when it was begun
 * @param reviewIntervals each stay in review
 * @param completedAt when it was completed, as stated
 * @param history changes of its status, oldest first
 * @param reviewers who reviewed it, by role
 */
public record Lifecycle(
    @Nullable Moment createdAt,
    List<ReviewInterval> reviewIntervals,
    @Nullable Moment completedAt,
    List<StatusChange> history,
    List<Reviewer> reviewers) {

  /** A life of which nothing is stated. */
  public static final Lifecycle UNKNOWN =
      new Lifecycle(null, List.of(), null, List.of(), List.of());

  /** Copies the lists; a missing list is empty. */
  public Lifecycle {
    reviewIntervals = reviewIntervals == null ? List.of() : List.copyOf(reviewIntervals);
    history = history == null ? List.of() : List.copyOf(history);
    reviewers = reviewers == null ? List.of() : List.copyOf(reviewers);
  }

  /**
   * One stay in review.
   *
   * @param from when it began
   * @param to when it ended; null while it lasts
   */
  public record ReviewInterval(@Nullable Moment from, @Nullable Moment to) {}

  /**
   * One change of status.
   *
   * @param at when
   * @param status the new status
   */
  public record StatusChange(@Nullable Moment at, @Nullable CoeStatus status) {}

  /**
   * One reviewer.
   *
   * @param role for example {@code principal engineer}
   */
  public record Reviewer(@Nullable String role) {}
}
