package org.coecorpus.sideinput;

import java.io.Serializable;
import java.util.List;
import org.coecorpus.actionitem.ActionStatus;
import org.coecorpus.actionitem.Transition;
import org.coecorpus.time.Moment;
import org.jspecify.annotations.Nullable;

/**
 * One row of the action tracker's export: the newer truth about an action item.
 *
 * @param ticket the item's id there
 * @param status null if there is none, or the word is not known
 * @param statusAsWritten the word itself
 * @param owner alias, or a team
 * @param dueAt the current due date
 * @param createdAt when the ticket was made
 * @param history its changes, oldest first; fields are {@code status}, {@code due_at}, {@code
 *     owner} …, values as written
 */
public record TrackedAction(
    String ticket,
    @Nullable ActionStatus status,
    @Nullable String statusAsWritten,
    @Nullable String owner,
    @Nullable Moment dueAt,
    @Nullable Moment createdAt,
    List<Transition> history)
    implements Serializable {

  /** Copies the history. */
  public TrackedAction {
    history = List.copyOf(history);
  }
}
