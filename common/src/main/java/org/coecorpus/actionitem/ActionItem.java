package org.coecorpus.actionitem;

import java.util.List;
import org.coecorpus.time.Moment;
import org.jspecify.annotations.Nullable;

/**
 * What a team promised to do.
 *
 * @param id the item's id within its COE
 * @param title what is to be done, in a line
 * @param description the same at length
 * @param owner alias of a person, or a team
 * @param team the team that does it
 * @param ticket id in the action tracker
 * @param priority as stated
 * @param createdAt when it was created; the COE's creation counts where the item has none
 * @param dueAt the current due date
 * @param status as stated
 * @param statusAsWritten the raw word behind {@code status}, where it was mapped
 * @param completedAt when it was completed, as stated
 * @param history its changes, oldest first
 */
public record ActionItem(
    @Nullable String id,
    @Nullable String title,
    @Nullable String description,
    @Nullable String owner,
    @Nullable String team,
    @Nullable String ticket,
    @Nullable Priority priority,
    @Nullable Moment createdAt,
    @Nullable Moment dueAt,
    @Nullable ActionStatus status,
    @Nullable String statusAsWritten,
    @Nullable Moment completedAt,
    List<Transition> history) {

  /** Copies the history; a missing list is empty. */
  public ActionItem {
    history = history == null ? List.of() : List.copyOf(history);
  }
}
