package org.coecorpus.read;

import java.io.IOException;

/**
 * One form of text that COEs come in. It recognises the form, cuts a text into its objects and
 * brings each into one tree of fields; limits, encoding, numbers, ids, hashes, types and rejects
 * are the same for all forms and are not its concern.
 *
 * <p>A further form is one class that implements this, one line in {@link DocumentReader} and one
 * test. Implementations have no state of a text, so that several threads may use one.
 */
interface SourceFormat {

  /** What people call the form, for the reading report: {@code Markdown}. */
  String form();

  /** Whether a text that begins so is in this form. */
  boolean reads(String head);

  /**
   * Opens a text that {@link #reads} recognised.
   *
   * @param source name of the text, for the dates that only a name gives
   * @throws IOException if the stream itself fails
   */
  SourceObjects open(String source, DecodedText text) throws IOException;
}
