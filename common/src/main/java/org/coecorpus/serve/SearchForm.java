package org.coecorpus.serve;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.coecorpus.incident.Severity;
import org.coecorpus.search.SearchFilters;
import org.coecorpus.search.SearchMode;
import org.coecorpus.search.SearchRequest;
import org.jspecify.annotations.Nullable;

/**
 * What a reader asked for.
 *
 * @param words the query
 * @param filters value by name of a property, in the order of {@link #FILTERS}
 * @param from first day of the event
 * @param to last day of the event
 * @param page 1 for the first
 */
record SearchForm(
    String words,
    Map<String, String> filters,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    int page) {

  static final int PAGE_SIZE = 10;

  /** Properties to narrow a search by, as the index names them. */
  static final List<String> FILTERS =
      List.of("team", "service", "severity", "quarter", "status", "category", "theme");

  /** Those that a query can name and the search's own filters cannot. */
  private static final List<String> IN_QUERY = List.of("quarter", "status", "category");

  /** They would tie the words to the properties that stand before them. */
  private static final Pattern LEADING_OPERATORS =
      Pattern.compile(
          "\\A(?:[\\p{javaWhitespace}\\p{javaSpaceChar}()]|(?:OR|AND)(?=[\\s()\"]|$))++");

  /**
   * Reads the parameters of an address.
   *
   * @throws PageException if one cannot be understood
   */
  static SearchForm of(Parameters parameters) {
    Map<String, String> filters = new LinkedHashMap<>();
    for (String name : FILTERS) {
      String value = parameters.text(name);
      if (!value.isEmpty()) {
        filters.put(name, value);
      }
    }
    return new SearchForm(
        parameters.text("q"),
        filters,
        parameters.day("from"),
        parameters.day("to"),
        parameters.page());
  }

  /**
   * The same as a request to the index.
   *
   * @throws PageException if the values make no request
   */
  SearchRequest request() {
    try {
      SearchFilters conditions =
          new SearchFilters(
              filters.get("team"),
              filters.get("service"),
              severity(filters.get("severity")),
              from,
              to,
              filters.get("theme"));
      return SearchRequest.of(query())
          .by(SearchMode.HYBRID)
          .within(conditions)
          .withFacets()
          .page((page - 1) * PAGE_SIZE, PAGE_SIZE);
    } catch (IllegalArgumentException e) {
      throw PageException.badRequest(String.valueOf(e.getMessage()));
    }
  }

  private static @Nullable Severity severity(@Nullable String text) {
    return text == null
        ? null
        : Severity.parse(text)
            .orElseThrow(
                () ->
                    PageException.badRequest(
                        "severity is \"" + text + "\", expected SEV1 to SEV5"));
  }

  private String query() {
    StringBuilder query = new StringBuilder();
    for (String name : IN_QUERY) {
      String value = filters.get(name);
      if (value != null) {
        if (value.indexOf('"') >= 0) {
          throw PageException.badRequest(name + " holds a quotation mark");
        }
        query.append(name).append(":\"").append(value).append("\" ");
      }
    }
    return query + LEADING_OPERATORS.matcher(words).replaceFirst("");
  }

  /** Whether nothing at all was asked for. */
  boolean isEmpty() {
    return words.isEmpty() && filters.isEmpty() && from == null && to == null;
  }

  String fromText() {
    return from == null ? "" : from.toString();
  }

  String toText() {
    return to == null ? "" : to.toString();
  }

  /** The same search, first page, narrowed to the value. */
  String hrefWith(String filter, String value) {
    Map<String, String> changed = parameters();
    changed.put(filter, value);
    return Href.of("/", changed);
  }

  /** The same search, first page, without the filter or date. */
  String hrefWithout(String filter) {
    Map<String, String> changed = parameters();
    changed.remove(filter);
    return Href.of("/", changed);
  }

  /** Another page of the same search. */
  String href(int number) {
    return Href.paged("/", parameters(), number);
  }

  private Map<String, String> parameters() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("q", words);
    all.putAll(filters);
    all.put("from", fromText());
    all.put("to", toText());
    return all;
  }
}
