package org.coecorpus.measure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.coecorpus.theme.Theme;

/**
 * All that the measures of an audience are computed from, in any order.
 *
 * @param asOf when the corpus is looked at
 * @param coes every COE of the audience
 * @param items every action item of these COEs
 * @param incidents the register; empty if none was given
 * @param roster the roster; empty if none was given
 * @param themes the themes that were found
 * @param audited what the audit found; empty if there was none
 */
public record MeasureInput(
    Instant asOf,
    List<CoeFacts> coes,
    List<ItemFacts> items,
    Optional<List<IncidentFacts>> incidents,
    Optional<RosterFacts> roster,
    List<Theme> themes,
    Optional<List<AuditCount>> audited) {

  /** Facts without an audit. */
  public MeasureInput(
      Instant asOf,
      List<CoeFacts> coes,
      List<ItemFacts> items,
      Optional<List<IncidentFacts>> incidents,
      Optional<RosterFacts> roster,
      List<Theme> themes) {
    this(asOf, coes, items, incidents, roster, themes, Optional.empty());
  }

  /** Copies the lists. */
  public MeasureInput {
    coes = List.copyOf(coes);
    items = List.copyOf(items);
    incidents = incidents.map(List::copyOf);
    themes = List.copyOf(themes);
    audited = audited.map(List::copyOf);
  }
}
