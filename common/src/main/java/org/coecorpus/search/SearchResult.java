package org.coecorpus.search;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answer to a request.
 *
 * @param query the text asked for
 * @param mode what the hits are ranked by
 * @param note why that is not what was asked for, if so
 * @param total how many COEs match, exactly
 * @param hits the best of them, best first, ties by id
 * @param facets by field name, values of all that match, most frequent first; empty unless asked
 *     for
 */
public record SearchResult(
    String query,
    SearchMode mode,
    @JsonIgnore Optional<String> note,
    long total,
    List<Hit> hits,
    Map<String, List<FacetCount>> facets) {

  /** Copies the list and the map. */
  public SearchResult {
    hits = List.copyOf(hits);
    facets = Collections.unmodifiableMap(new LinkedHashMap<>(facets));
  }

  /**
   * How many of the matching COEs have a value.
   *
   * @param value as written
   * @param count COEs
   */
  public record FacetCount(String value, long count) {}
}
