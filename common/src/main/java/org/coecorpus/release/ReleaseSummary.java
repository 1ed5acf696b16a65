package org.coecorpus.release;

import java.util.SortedMap;

/**
 * One line of the list of releases.
 *
 * @param id of the release
 * @param audience who reads it
 * @param asOf ISO-8601 instant
 * @param counts by name
 * @param current whether it is the one that is served
 */
public record ReleaseSummary(
    String id, String audience, String asOf, SortedMap<String, Long> counts, boolean current) {

  static ReleaseSummary of(Release release, boolean current) {
    return new ReleaseSummary(
        release.id(),
        release.audience().name(),
        release.asOf().toString(),
        release.counts(),
        current);
  }
}
