package org.coecorpus.jobs.read;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The count of what was read; nothing may be lost.
 *
 * @param read objects found
 * @param documents COEs kept
 * @param rejects objects that could not be read or taken
 * @param duplicates objects whose bytes came before
 * @param withheld kept documents that no audience may read, by reason
 */
public record Balance(
    long read, long documents, long rejects, long duplicates, SortedMap<String, Long> withheld) {

  /**
   * Copies the map.
   *
   * @throws IllegalStateException if an object became neither or more than one of the three
   */
  public Balance {
    withheld = Collections.unmodifiableSortedMap(new TreeMap<>((Map<String, Long>) withheld));
    if (read != documents + rejects + duplicates) {
      throw new IllegalStateException(
          "objects were lost: "
              + read
              + " read, but "
              + documents
              + " documents, "
              + rejects
              + " rejects and "
              + duplicates
              + " duplicates");
    }
  }

  /** How many documents no audience may read. */
  public long withheldCount() {
    return withheld.values().stream().mapToLong(Long::longValue).sum();
  }
}
