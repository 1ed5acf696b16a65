package org.coecorpus.audit;

/** The part of a rule that looks: a pure function that never fails, whatever the COE holds. */
@FunctionalInterface
public interface Check {

  /** What the rule says of the COE. */
  Verdict look(AuditedCoe coe);
}
