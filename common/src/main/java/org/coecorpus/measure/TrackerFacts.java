package org.coecorpus.measure;

import java.time.Instant;
import java.util.List;
import org.coecorpus.actionitem.ActionStatus;
import org.coecorpus.actionitem.Transition;
import org.coecorpus.time.Moment;
import org.jspecify.annotations.Nullable;

/**
 * What the action tracker says of one ticket; newer than what a COE says. Each part replaces the
 * document's where it is given: the status, owner and due date as stated, and for each field the
 * transitions as a whole.
 *
 * @param status as stated
 * @param owner as stated
 * @param dueAt as stated
 * @param transitions changes of {@code status}, {@code due_at} and {@code owner}, in any order
 * @param historyFrom since when the tracker shows what happens to this ticket, which is when the
 *     ticket was made there; null if that is not known. An item created earlier joins the
 *     completion curve only then (delayed entry), since it would not be in the export had it ended
 *     before.
 */
public record TrackerFacts(
    @Nullable ActionStatus status,
    @Nullable String owner,
    @Nullable Moment dueAt,
    List<Transition> transitions,
    @Nullable Instant historyFrom) {

  /** Copies the transitions. */
  public TrackerFacts {
    transitions = List.copyOf(transitions);
  }
}
