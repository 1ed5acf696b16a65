package org.coecorpus.search;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a search ranks by. */
public enum SearchMode {
  /** Words alone. */
  @JsonProperty("lexical")
  LEXICAL,
  /** Words, the best of them re-ranked by meaning. */
  @JsonProperty("hybrid")
  HYBRID,
  /** Meaning alone. */
  @JsonProperty("semantic")
  SEMANTIC
}
