package org.coecorpus.incident;

import java.util.List;
import java.util.Optional;
import org.coecorpus.time.Moment;
import org.jspecify.annotations.Nullable;

/**
 * When the incident happened, as the COE states it.
 *
 * @param startedAt start of the incident
 * @param detectedAt when it was noticed
 * @param mitigatedAt when customers were out of trouble
 * @param resolvedAt when it was over for the team as well
 * @param impactStartedAt start of customer impact
 * @param impactEndedAt end of customer impact
 * @param zone zone of every time in the document that has none of its own
 * @param tickets tickets of the incident itself
 */
public record Incident(
    @Nullable Moment startedAt,
    @Nullable Moment detectedAt,
    @Nullable Moment mitigatedAt,
    @Nullable Moment resolvedAt,
    @Nullable Moment impactStartedAt,
    @Nullable Moment impactEndedAt,
    @Nullable String zone,
    List<String> tickets) {

  /** An incident of which nothing is stated. */
  public static final Incident UNKNOWN =
      new Incident(null, null, null, null, null, null, null, List.of());

  /** Copies the tickets; a missing list is empty. */
  public Incident {
    tickets = tickets == null ? List.of() : List.copyOf(tickets);
  }

  /** Start of customer impact, else of the incident. */
  public Optional<Moment> start() {
    return Optional.ofNullable(impactStartedAt != null ? impactStartedAt : startedAt);
  }

  /** End of customer impact, else mitigation, else resolution. */
  public Optional<Moment> end() {
    if (impactEndedAt != null) {
      return Optional.of(impactEndedAt);
    }
    return Optional.ofNullable(mitigatedAt != null ? mitigatedAt : resolvedAt);
  }
}
