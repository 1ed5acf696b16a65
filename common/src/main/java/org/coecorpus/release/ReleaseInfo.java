package org.coecorpus.release;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run says of the release that it publishes. All of it goes into the manifest and into the
 * release's id, so it must not hold anything that a rerun over the same inputs would change: no
 * clock, no host, no duration.
 *
 * @param asOf the instant at which the corpus is looked at
 * @param settings effective settings, as {@code Settings.canonical()} gives them
 * @param versions versions of the program, formats and models, by name
 * @param counts numbers to show beside the release, for example {@code coes}
 */
public record ReleaseInfo(
    Instant asOf,
    String settings,
    SortedMap<String, String> versions,
    SortedMap<String, Long> counts) {

  /**
   * Copies the maps.
   *
   * @throws IllegalArgumentException if as-of is outside the years 0 to 9999
   */
  public ReleaseInfo {
    int year = asOf.atZone(ZoneOffset.UTC).getYear();
    if (year < 0 || year > 9999) {
      throw new IllegalArgumentException("illegal as-of: " + asOf + ", expected year 0 to 9999");
    }
    versions = Collections.unmodifiableSortedMap(new TreeMap<>(versions));
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
  }
}
