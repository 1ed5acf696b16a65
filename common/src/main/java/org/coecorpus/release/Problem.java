package org.coecorpus.release;

/**
 * One thing in a store that is not as it was published.
 *
 * @param file path below the store
 * @param expected what the pointer, history or manifest says
 * @param found what is there
 */
public record Problem(String file, String expected, String found) {

  /** One line for people. */
  @Override
  public String toString() {
    return file + ": expected " + expected + ", found " + found;
  }
}
