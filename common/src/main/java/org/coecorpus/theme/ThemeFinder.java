package org.coecorpus.theme;

/** Groups the statements of a corpus by what they say. */
public interface ThemeFinder {

  /**
   * Finds the themes of each kind apart. The result depends on the set of statements, the vectors,
   * the names and the seed, not on the order of the statements.
   *
   * @throws IllegalArgumentException if two statements share an id, or if some vectors are given
   *     but not all, or not of one length
   */
  ThemeResult find(ThemeInput input);
}
