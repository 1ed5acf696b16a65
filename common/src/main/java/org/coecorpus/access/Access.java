package org.coecorpus.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The access label of a COE.
 *
 * @param level null where the document has no label, or none that is known
 * @param readers who may read it besides what the level says
 */
public record Access(@Nullable AccessLevel level, List<String> readers) {

  /** No label: readable by no audience. */
  public static final Access UNLABELLED = new Access(null, List.of());

  /** Copies the readers; a missing list is empty. */
  public Access {
    readers = readers == null ? List.of() : List.copyOf(readers);
  }
}
