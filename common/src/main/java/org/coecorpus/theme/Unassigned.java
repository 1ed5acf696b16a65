package org.coecorpus.theme;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The statements of one kind that are in no theme.
 *
 * @param byReason how many for which reason; reasons without any are left out
 */
public record Unassigned(SortedMap<UnassignedReason, Long> byReason) {

  /** Copies the map; a missing one is empty. */
  public Unassigned {
    byReason =
        byReason == null
            ? Collections.emptySortedMap()
            : Collections.unmodifiableSortedMap(
                new TreeMap<>((Map<UnassignedReason, Long>) byReason));
  }

  /** How many in all. */
  public long total() {
    return byReason.values().stream().mapToLong(Long::longValue).sum();
  }
}
