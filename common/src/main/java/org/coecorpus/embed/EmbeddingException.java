package org.coecorpus.embed;

/** The embedding model could not be opened or failed; a run can go on without embeddings. */
public class EmbeddingException extends RuntimeException {

  /** Creates the exception with what failed and why. */
  public EmbeddingException(String message, Throwable cause) {
    super(message, cause);
  }
}
