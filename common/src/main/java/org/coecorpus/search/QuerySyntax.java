package org.coecorpus.search;

/** How the text of a request is to be read. */
public enum QuerySyntax {
  /**
   * As a person types it: words, of which a COE need not have all; {@code "phrases"} and {@code
   * field:value}, which it must have; {@code -not}; {@code +required}; {@code prefix*}; {@code a OR
   * b}, {@code a AND b}, {@code NOT a}. Parentheses do not nest: they separate words. What cannot
   * be read as any of these is read as words.
   */
  QUERY,
  /** As text from elsewhere, such as a summary: every mark is just a mark. */
  PLAIN
}
