package org.coecorpus.sideinput;

/**
 * A row that was left out, or a repeated one.
 *
 * @param file as given
 * @param line in the file, from 1
 * @param column that is at fault, or {@code row}
 * @param found what is there, shortened
 * @param expected what would have been right
 */
public record RowReject(String file, long line, String column, String found, String expected) {

  private static final int SHOWN = 80;

  /** Shortens what was found. */
  public RowReject {
    if (found.length() > SHOWN) {
      found = found.substring(0, SHOWN - 1) + "…";
    }
  }

  /** One line for people. */
  @Override
  public String toString() {
    return file + ":" + line + ": " + column + ": found " + found + ", expected " + expected;
  }
}
