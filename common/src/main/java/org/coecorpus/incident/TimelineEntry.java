package org.coecorpus.incident;

import java.util.List;
import org.coecorpus.time.Moment;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a COE's timeline.
 *
 * @param at when, if the entry gives it
 * @param zone the zone as written, for example {@code UTC} or {@code Europe/Lisbon}
 * @param text what happened
 * @param milestone what the entry is marked as
 * @param links tickets, deployments and logs that the entry points to
 */
public record TimelineEntry(
    @Nullable Moment at,
    @Nullable String zone,
    String text,
    @Nullable Milestone milestone,
    List<String> links) {

  /** Copies the links; a missing list is empty. */
  public TimelineEntry {
    links = links == null ? List.of() : List.copyOf(links);
  }
}
