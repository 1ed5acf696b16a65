package org.coecorpus.access;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a COE may travel. */
public enum AccessLevel {
  /** Everyone in the organisation. */
  @JsonProperty("company")
  COMPANY,
  /** The owning team. */
  @JsonProperty("team-only")
  TEAM_ONLY,
  /** The named readers alone. */
  @JsonProperty("secure")
  SECURE
}
