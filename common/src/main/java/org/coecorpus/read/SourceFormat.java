package org.coecorpus.read;

import java.io.IOException;
import java.util.function.Consumer;

/**
 * One form of document. A further source is one class that implements this and one line in {@link
 * DocumentReader}.
 */
interface SourceFormat {

  /** Whether the beginning of the text is in this form. */
  boolean reads(String head);

  /**
   * Reads every object of the text in order, each as a COE or a reject; never throws for content.
   *
   * @param source name of the text
   * @throws IOException if the stream itself fails
   */
  void read(String source, SourceBytes bytes, Consumer<ReadOutcome> to) throws IOException;
}
