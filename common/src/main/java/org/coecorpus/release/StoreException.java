package org.coecorpus.release;

/**
 * The store cannot be used: it is missing, locked, corrupt, or its disk refuses. The message is one
 * line for the person at the command line; the command ends with exit code 4.
 */
public class StoreException extends RuntimeException {

  /** Creates the exception with the line to show. */
  public StoreException(String message) {
    super(message);
  }

  /** Creates the exception with the line to show and what the file system said. */
  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
