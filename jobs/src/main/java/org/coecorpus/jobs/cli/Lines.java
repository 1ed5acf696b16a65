package org.coecorpus.jobs.cli;

/** Text from documents, fit for a terminal. */
final class Lines {

  private Lines() {}

  /** The text on one line, without control characters. */
  static String one(String text) {
    return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
  }
}
