package org.coecorpus.measure;

import java.time.Instant;
import java.time.ZoneId;
import org.coecorpus.actionitem.ItemState;
import org.coecorpus.statistics.CompetingObservation;
import org.jspecify.annotations.Nullable;

/**
 * One action item as it stood at an as-of instant; nothing later is in it.
 *
 * @param facts the item
 * @param asOf when it is looked at
 * @param state its state
 * @param statusKnown whether anything says its status; otherwise it is left out of what depends on
 *     it
 * @param firstDueAt its first due date, as the last instant that is in time
 * @param dueAt its due date at as-of, likewise
 * @param firstCompletedAt its first completion; a re-opening does not move it
 * @param droppedAt when it was dropped, if it is and that is known
 * @param owner alias of a person or a team
 * @param reopened whether it was taken up again after its first completion
 * @param postponements how often its due date was replaced
 */
public record ItemSnapshot(
    ItemFacts facts,
    Instant asOf,
    ItemState state,
    boolean statusKnown,
    @Nullable Instant firstDueAt,
    @Nullable Instant dueAt,
    @Nullable Instant firstCompletedAt,
    @Nullable Instant droppedAt,
    @Nullable String owner,
    boolean reopened,
    int postponements) {

  /** Cause of an observation that ended with the first completion. */
  static final int COMPLETED = 1;

  /** Cause of an observation that ended with the item dropped. */
  static final int DROPPED = 2;

  private static final String NO_CREATION = "no creation date";
  private static final String NO_STATUS = "no status stated";
  private static final String UNDATED_COMPLETION = "completed at an unknown time";

  /**
   * The item's time from creation to first completion, to being dropped, or to as-of. Backlog items
   * last on; an item completed before it was created (done before the COE was written) took 0 days.
   */
  Case<CompetingObservation> followed() {
    Instant createdAt = facts.createdAt();
    if (createdAt == null) {
      return Case.leftOut(NO_CREATION);
    }
    if (!statusKnown) {
      return Case.leftOut(NO_STATUS);
    }
    if (firstCompletedAt != null) {
      return observation(createdAt, firstCompletedAt, COMPLETED);
    }
    return switch (state) {
      case COMPLETED -> Case.leftOut(UNDATED_COMPLETION);
      case DROPPED ->
          droppedAt == null
              ? Case.leftOut("dropped at an unknown time")
              : observation(createdAt, droppedAt, DROPPED);
      case OPEN, OVERDUE, BACKLOG -> observation(createdAt, asOf, CompetingObservation.CENSORED);
    };
  }

  private Case<CompetingObservation> observation(Instant createdAt, Instant until, int cause) {
    ZoneId zone = facts.zone();
    Instant observedFrom = facts.observedFrom();
    double entry =
        observedFrom == null
            ? Double.NEGATIVE_INFINITY
            : Term.ACTION_ITEM.daysBetween(createdAt, observedFrom, zone);
    double exit = Math.max(0, Term.ACTION_ITEM.daysBetween(createdAt, until, zone));
    return entry < exit
        ? Case.known(new CompetingObservation(entry, exit, cause))
        : Case.leftOut("ended before it was observed");
  }

  /** Whether it was completed within 45 days of its creation, once it is that old. */
  Case<Boolean> withinTerm() {
    Instant createdAt = facts.createdAt();
    if (createdAt == null) {
      return Case.leftOut(NO_CREATION);
    }
    Instant end = Term.ACTION_ITEM.endsAt(createdAt, facts.zone());
    return asOf.isBefore(end) ? Case.leftOut("younger than 45 days") : completedBy(end);
  }

  /** Whether it was completed on or before {@code due}, once that has passed. */
  Case<Boolean> onTime(@Nullable Instant due) {
    if (due == null) {
      return Case.leftOut("no due date");
    }
    return asOf.isAfter(due) ? completedBy(due) : Case.outside();
  }

  private Case<Boolean> completedBy(Instant end) {
    if (!statusKnown) {
      return Case.leftOut(NO_STATUS);
    }
    if (firstCompletedAt == null && state == ItemState.COMPLETED) {
      return Case.leftOut(UNDATED_COMPLETION);
    }
    return Case.known(firstCompletedAt != null && !firstCompletedAt.isAfter(end));
  }

  /** Whether it is in {@code wanted}; an open item without a due date may or may not be overdue. */
  Case<Boolean> isIn(ItemState wanted) {
    if (!statusKnown) {
      return Case.leftOut(NO_STATUS);
    }
    if (wanted == ItemState.OVERDUE && state == ItemState.OPEN && dueAt == null) {
      return Case.leftOut("no due date");
    }
    return Case.known(state == wanted);
  }

  /** Days since the due date, if it is overdue. */
  Case<Double> overdueDays() {
    return state == ItemState.OVERDUE && statusKnown && dueAt != null
        ? Case.known(Term.daysBetween(dueAt, asOf))
        : Case.outside();
  }

  /** Whether it is still to be done and its owner is not in the roster. */
  Case<Boolean> isOrphaned(RosterFacts roster) {
    if (!statusKnown) {
      return Case.leftOut(NO_STATUS);
    }
    if (state == ItemState.COMPLETED || state == ItemState.DROPPED) {
      return Case.known(false);
    }
    if (owner == null) {
      return Case.leftOut("no owner");
    }
    return roster.isUnknown(owner)
        ? Case.leftOut("roster row unreadable")
        : Case.known(!roster.includes(owner, asOf));
  }
}
