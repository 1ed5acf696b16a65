package org.coecorpus.search;

import java.time.LocalDate;
import org.coecorpus.incident.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What a COE must be to be found at all; null is no condition. A COE without a date is not within
 * any dates.
 *
 * @param team the owning team, in any case
 * @param service the service, in any case
 * @param severity the severity
 * @param from first day of the event, in UTC
 * @param to last day of the event, in UTC
 * @param theme id of a theme
 */
public record SearchFilters(
    @Nullable String team,
    @Nullable String service,
    @Nullable Severity severity,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String theme) {

  /** No condition. */
  public static final SearchFilters NONE = new SearchFilters(null, null, null, null, null, null);

  /**
   * Checks the order of the days.
   *
   * @throws IllegalArgumentException if {@code from} is after {@code to}
   */
  public SearchFilters {
    if (from != null && to != null && from.isAfter(to)) {
      throw new IllegalArgumentException(
          "illegal dates: from " + from + " is after to " + to + ", expected from <= to");
    }
  }
}
