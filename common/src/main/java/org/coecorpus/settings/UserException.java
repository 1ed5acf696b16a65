package org.coecorpus.settings;

/**
 * A mistake that the person at the command line can mend: a missing path, a bad setting. Its
 * message is one line that says what was found and what was expected; it is shown without a stack
 * trace.
 */
public class UserException extends RuntimeException {

  /** Creates the exception with the line to show. */
  public UserException(String message) {
    super(message);
  }
}
