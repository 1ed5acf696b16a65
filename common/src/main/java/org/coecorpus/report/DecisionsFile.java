package org.coecorpus.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.coecorpus.coe.CoeJson;

/**
 * What waits for a decision at as-of, {@code measures/decisions.json}.
 *
 * @param decisions in the order of a report
 * @param leftOut reason and number of COEs left out of figures by quarter
 */
public record DecisionsFile(List<DecisionItem> decisions, SortedMap<String, Long> leftOut) {

  /** Where the file lies in a release. */
  public static final String PATH = "measures/decisions.json";

  /** Sorts the decisions and copies the map. */
  public DecisionsFile {
    decisions =
        decisions == null ? List.of() : decisions.stream().sorted(DecisionItem.ORDER).toList();
    leftOut =
        leftOut == null
            ? Collections.emptySortedMap()
            : Collections.unmodifiableSortedMap(new TreeMap<>(leftOut));
  }

  /** The file's text. */
  public String write() {
    return CoeJson.MAPPER.valueToTree(this).toString();
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException if the text is something else
   */
  public static DecisionsFile read(String json) {
    try {
      return CoeJson.MAPPER.readValue(json, DecisionsFile.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a decisions file: " + e.getOriginalMessage(), e);
    }
  }
}
