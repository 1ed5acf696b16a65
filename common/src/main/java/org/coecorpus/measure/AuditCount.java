package org.coecorpus.measure;

import org.jspecify.annotations.Nullable;

/**
 * How many COEs of one team and quarter are in one state by one rule of the audit.
 *
 * @param rule its id; {@link #ANY} for all rules together
 * @param team null if the COEs do not state one
 * @param quarter of the event, such as {@code 2026Q3}; null if it has no date
 * @param state how these COEs stand
 * @param reason the field that is unknown; empty unless they cannot be assessed
 * @param coes how many
 * @param findings of theirs that are not waived
 */
public record AuditCount(
    String rule,
    @Nullable String team,
    @Nullable String quarter,
    State state,
    String reason,
    long coes,
    long findings) {

  /** In place of a rule: all of them together. */
  public static final String ANY = "";

  /** How a COE stands by a rule. */
  public enum State {
    /** It has a finding that is not waived. */
    BROKEN,
    /** Every finding is waived. */
    WAIVED,
    /** It has none. */
    KEPT,
    /** A field that the rule needs is unknown. */
    NOT_ASSESSABLE
  }
}
