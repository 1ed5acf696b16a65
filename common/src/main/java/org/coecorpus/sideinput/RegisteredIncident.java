package org.coecorpus.sideinput;

import java.io.Serializable;
import java.util.List;
import org.coecorpus.incident.Severity;
import org.coecorpus.time.Moment;
import org.jspecify.annotations.Nullable;

/**
 * One row of the incident register.
 *
 * @param id the incident's, which COEs name as their event
 * @param severity null if the row does not say
 * @param customerImpact whether customers suffered; null if the row does not say
 * @param teams those impacted
 * @param started when it began
 * @param ended when it was over
 * @param waiver why no COE is wanted, if one was waived
 */
public record RegisteredIncident(
    String id,
    @Nullable Severity severity,
    @Nullable Boolean customerImpact,
    List<String> teams,
    @Nullable Moment started,
    @Nullable Moment ended,
    @Nullable String waiver)
    implements Serializable {

  /** Copies the teams. */
  public RegisteredIncident {
    teams = List.copyOf(teams);
  }
}
