package org.coecorpus.coe;

/** Where a COE stands in its own life. */
public enum CoeStatus {
  DRAFT,
  IN_REVIEW,
  COMPLETED
}
