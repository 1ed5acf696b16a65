package org.coecorpus.redact;

import java.util.Locale;

/** What was taken out. The order is the order of precedence where two finds overlap. */
public enum RedactionKind {
  EMAIL,
  ACCOUNT,
  IP,
  PHONE,
  CUSTOMER,
  PERSON;

  /** What stands in its place, for example {@code [email]}. */
  public String replacement() {
    return "[" + name().toLowerCase(Locale.ROOT) + "]";
  }
}
