package org.coecorpus.settings;

/**
 * The input was read, and what it holds must not be published: too many rejects, or no document at
 * all.
 */
public class InputRefusedException extends UserException {

  /** Creates the exception with the line to show. */
  public InputRefusedException(String message) {
    super(message);
  }
}
