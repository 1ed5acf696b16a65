package org.coecorpus.coe;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of the five whys; children are the branches below it.
 *
 * @param id the step's id within its COE
 * @param question the question, as written
 * @param answer the answer, as written
 * @param children the whys that this answer leads to
 * @param actions ids of action items that address the answer
 */
public record Why(
    @Nullable String id,
    @Nullable String question,
    @Nullable String answer,
    List<Why> children,
    List<String> actions) {

  /** Copies the lists; a missing list is empty. */
  public Why {
    children = children == null ? List.of() : List.copyOf(children);
    actions = actions == null ? List.of() : List.copyOf(actions);
  }
}
