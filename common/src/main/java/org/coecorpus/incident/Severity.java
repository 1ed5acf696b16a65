package org.coecorpus.incident;

/** How bad an incident was; {@link #SEV1} is worst. */
public enum Severity {
  SEV1,
  SEV2,
  SEV3,
  SEV4,
  SEV5
}
