package org.coecorpus.theme;

import java.util.Optional;

/**
 * The class that a statement is most likely of.
 *
 * @param category its id; empty if no class is likelier than none
 * @param confidence probability by the model, of this class or of none, 0 to 1; a rank, not a
 *     promise
 */
public record Assignment(Optional<String> category, double confidence) {

  static final Assignment NONE = new Assignment(Optional.empty(), 1);
}
