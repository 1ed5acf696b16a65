package org.coecorpus.jobs.generate;

import java.nio.file.Path;

/**
 * A corpus to make.
 *
 * @param count number of documents, exact duplicates included
 * @param seed the same seed gives the same corpus, byte for byte
 * @param out directory to make; must not exist or be empty
 */
public record GenerateRequest(int count, long seed, Path out, GenerateOptions options) {

  /** The largest corpus: ticket numbers are sixteen a document. */
  static final int MAX_COUNT = 10_000_000;

  /**
   * Checks the count.
   *
   * @throws IllegalArgumentException if it is out of range
   */
  public GenerateRequest {
    if (count < 1 || count > MAX_COUNT) {
      throw new IllegalArgumentException(
          "illegal count: " + count + ", expected 1 to " + MAX_COUNT);
    }
  }
}
