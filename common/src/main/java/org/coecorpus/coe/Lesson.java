package org.coecorpus.coe;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One lesson learned.
 *
 * @param text the statement
 * @param category Technical, Process, Operational or Cultural, as stated
 * @param actions ids of the action items that it led to
 */
public record Lesson(String text, @Nullable String category, List<String> actions) {

  /** Copies the actions; a missing list is empty. */
  public Lesson {
    actions = actions == null ? List.of() : List.copyOf(actions);
  }
}
