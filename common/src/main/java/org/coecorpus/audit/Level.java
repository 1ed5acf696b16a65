package org.coecorpus.audit;

import java.util.Locale;

/** How much a finding weighs. */
public enum Level {
  /** The domain document says must, required or do not. */
  VIOLATION,
  /** It says should, or the check is a heuristic that errs more than one time in ten. */
  ADVICE;

  /** The level in reports: {@code violation}, {@code advice}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
