package org.coecorpus.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing asked for.
 *
 * @param kind how the text is meant
 * @param field where it is looked for; null is everywhere
 * @param text as written, without its marks
 */
record Clause(Kind kind, @Nullable SearchField field, String text) {

  enum Kind {
    WORD,
    PHRASE,
    PREFIX
  }

  /** Phrases and fields narrow a search; words and prefixes alone widen it. */
  boolean narrows() {
    return kind == Kind.PHRASE || field != null;
  }

  /** Whether it asks for a property, not for words. */
  boolean isProperty() {
    return field != null && !field.isSection();
  }

  /** Whether a COE must match, may match or must not match. */
  enum Occur {
    OPTIONAL,
    REQUIRED,
    EXCLUDED
  }

  /**
   * Clauses of which one is enough.
   *
   * @param occur what matching one of them means
   * @param alternatives at least one
   */
  record Group(Occur occur, List<Clause> alternatives) {

    Group {
      alternatives = List.copyOf(alternatives);
    }
  }
}
