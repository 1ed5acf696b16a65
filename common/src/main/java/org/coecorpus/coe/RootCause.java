package org.coecorpus.coe;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One stated root cause.
 *
 * @param id its id within its COE
 * @param text the statement
 * @param category as stated
 * @param actions ids of the action items that address it
 */
public record RootCause(
    @Nullable String id, String text, @Nullable String category, List<String> actions) {

  /** Copies the actions; a missing list is empty. */
  public RootCause {
    actions = actions == null ? List.of() : List.copyOf(actions);
  }
}
