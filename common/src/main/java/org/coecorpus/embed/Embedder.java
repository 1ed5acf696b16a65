package org.coecorpus.embed;

/** Turns a text into a vector of unit length; texts that mean the same point the same way. */
public interface Embedder extends AutoCloseable {

  /** Names the model and how it is used: vectors of different ids must never be compared. */
  String modelId();

  /** Length of every vector. */
  int dimensions();

  /**
   * The vector of one text, of Euclidean length 1. The same text gives the same vector whatever was
   * embedded before or is embedded at the same time.
   *
   * @throws EmbeddingException if the model fails
   */
  float[] embed(String text);

  /** Frees the model. */
  @Override
  void close();
}
