package org.coecorpus.actionitem;

/** The state of an action item at an as-of instant; exactly one holds. */
public enum ItemState {
  COMPLETED,
  OPEN,
  /** Open, and due before as-of. */
  OVERDUE,
  /** Moved to the long-term backlog: never overdue, always shown. */
  BACKLOG,
  /** Will not be done. */
  DROPPED
}
