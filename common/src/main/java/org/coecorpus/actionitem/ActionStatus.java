package org.coecorpus.actionitem;

/** What a document or the tracker says of an action item; its state also depends on as-of. */
public enum ActionStatus {
  OPEN,
  IN_PROGRESS,
  COMPLETED,
  BACKLOG,
  DROPPED
}
