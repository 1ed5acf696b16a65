package org.coecorpus.theme;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a statement is in no theme. */
public enum UnassignedReason {
  /** It says that the cause is not known, or nothing at all. */
  @JsonProperty("no_stated_cause")
  NO_STATED_CAUSE,
  /** Less than two words are left once names, numbers and function words are out. */
  @JsonProperty("too_short")
  TOO_SHORT,
  /** No other statement is more like it than two taken at random, or it is unlike its group. */
  @JsonProperty("unlike_all")
  UNLIKE_ALL,
  /** Its group is too small to be a theme. */
  @JsonProperty("small_group")
  SMALL_GROUP,
  /** The members of its group are hardly more like each other than like the rest. */
  @JsonProperty("mixed_group")
  MIXED_GROUP,
  /** Its group falls apart when the corpus is disturbed a little. */
  @JsonProperty("unstable_group")
  UNSTABLE_GROUP
}
