package org.coecorpus.incident;

/** What a timeline entry stands for, where the document marks it. */
public enum Milestone {
  TRIGGER,
  IMPACT_START,
  DETECTED,
  MITIGATED,
  IMPACT_END
}
