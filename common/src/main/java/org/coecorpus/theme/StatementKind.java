package org.coecorpus.theme;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a statement of a COE is. */
public enum StatementKind {
  @JsonProperty("cause")
  CAUSE,
  @JsonProperty("lesson")
  LESSON
}
