package org.coecorpus.theme;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A labelled group of statements that say the same.
 *
 * @param id stable name within a release, for example {@code cause-3f9a1c22}
 * @param kind what its members are
 * @param name for people: distinctive terms and the most central statement
 * @param terms distinctive terms, most distinctive first
 * @param exemplars ids of the members that best stand for it, best first
 * @param members ids of all members, sorted
 * @param eventsByQuarter distinct events a quarter; events that cannot be dated are not in it
 * @param events distinct events in all
 * @param stability mean best Jaccard overlap with the themes of resampled corpora, 0 to 1
 * @param recurring whether it passes the gate of {@code measures.md}; otherwise provisional
 */
public record Theme(
    String id,
    StatementKind kind,
    String name,
    List<String> terms,
    List<String> exemplars,
    List<String> members,
    SortedMap<String, Long> eventsByQuarter,
    long events,
    double stability,
    boolean recurring) {

  /** Copies the lists and the map; what is missing is empty. */
  public Theme {
    terms = terms == null ? List.of() : List.copyOf(terms);
    exemplars = exemplars == null ? List.of() : List.copyOf(exemplars);
    members = members == null ? List.of() : List.copyOf(members);
    eventsByQuarter =
        eventsByQuarter == null
            ? Collections.emptySortedMap()
            : Collections.unmodifiableSortedMap(new TreeMap<>((Map<String, Long>) eventsByQuarter));
  }
}
