package org.coecorpus.read;

/**
 * A value that stands in the document but could not be understood, and whose field is left empty,
 * or one that another value of the document contradicts, and whose field holds it as stated.
 *
 * @param field path of the field, as in {@link ParsedCoe#spans}
 * @param text the value as written, at most {@value #MAX_LENGTH} characters of it
 * @param reason what was expected, or the other value
 */
public record Suspect(String field, String text, String reason) {

  private static final int MAX_LENGTH = 500;

  /** Cuts a long text. */
  public Suspect {
    if (text.length() > MAX_LENGTH) {
      int end =
          Character.isHighSurrogate(text.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH;
      text = text.substring(0, end);
    }
  }
}
