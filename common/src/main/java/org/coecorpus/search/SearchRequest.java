package org.coecorpus.search;

import org.jspecify.annotations.Nullable;

/**
 * What is asked of the index.
 *
 * @param text the query; blank asks for every COE that passes the filters, in order of id
 * @param syntax how the text is to be read
 * @param filters what a COE must be
 * @param field where words are looked for; null is everywhere
 * @param offset how many of the best hits to leave out, 0 to 10,000
 * @param limit how many hits at most, 1 to 1,000
 * @param explained whether the reason of a hit gives the parts of its score
 * @param mode what to rank by, as far as the release and the machine allow
 * @param faceted whether to count the properties of all that matches
 */
public record SearchRequest(
    String text,
    QuerySyntax syntax,
    SearchFilters filters,
    @Nullable SearchField field,
    int offset,
    int limit,
    SearchMode mode,
    boolean explained,
    boolean faceted) {

  /** Longest query in UTF-16 units; texts in plain syntax may be longer, their rest is not read. */
  public static final int MAX_QUERY = 10_240;

  private static final int MAX_LIMIT = 1_000;
  private static final int MAX_OFFSET = 10_000;
  private static final int DEFAULT_LIMIT = 10;

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if the query is too long or limit or offset is out of range
   */
  public SearchRequest {
    if (syntax == QuerySyntax.QUERY && text.length() > MAX_QUERY) {
      throw new IllegalArgumentException(
          "query too long: " + text.length() + " characters, expected at most " + MAX_QUERY);
    }
    checkRange("limit", limit, 1, MAX_LIMIT);
    checkRange("offset", offset, 0, MAX_OFFSET);
  }

  /** The ten best hits for a query, without conditions. */
  public static SearchRequest of(String text) {
    return new SearchRequest(
        text,
        QuerySyntax.QUERY,
        SearchFilters.NONE,
        null,
        0,
        DEFAULT_LIMIT,
        SearchMode.LEXICAL,
        false,
        false);
  }

  /** The ten best hits for a text in which no mark has a meaning. */
  public static SearchRequest ofPlain(String text) {
    return new SearchRequest(
        text,
        QuerySyntax.PLAIN,
        SearchFilters.NONE,
        null,
        0,
        DEFAULT_LIMIT,
        SearchMode.LEXICAL,
        false,
        false);
  }

  /** The same under these conditions. */
  public SearchRequest within(SearchFilters conditions) {
    return new SearchRequest(
        text, syntax, conditions, field, offset, limit, mode, explained, faceted);
  }

  /** The same, looking for words in one field alone. */
  public SearchRequest in(@Nullable SearchField where) {
    return new SearchRequest(text, syntax, filters, where, offset, limit, mode, explained, faceted);
  }

  /** The same, another page. */
  public SearchRequest page(int newOffset, int newLimit) {
    return new SearchRequest(
        text, syntax, filters, field, newOffset, newLimit, mode, explained, faceted);
  }

  /** The same, ranked by something else. */
  public SearchRequest by(SearchMode newMode) {
    return new SearchRequest(
        text, syntax, filters, field, offset, limit, newMode, explained, faceted);
  }

  /** The same, with the parts of each score. */
  public SearchRequest withExplanation() {
    return new SearchRequest(text, syntax, filters, field, offset, limit, mode, true, faceted);
  }

  /** The same, with counts of properties. */
  public SearchRequest withFacets() {
    return new SearchRequest(text, syntax, filters, field, offset, limit, mode, explained, true);
  }

  private static void checkRange(String name, int value, int min, int max) {
    if (value < min || value > max) {
      throw new IllegalArgumentException(
          "illegal " + name + ": " + value + ", expected " + min + " to " + max);
    }
  }
}
