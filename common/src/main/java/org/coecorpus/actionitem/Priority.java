package org.coecorpus.actionitem;

/** Priority of an action item; {@link #HIGH} for a root cause or what hindered recovery. */
public enum Priority {
  HIGH,
  MEDIUM,
  LOW
}
