package org.coecorpus.jobs.cli;

import org.coecorpus.report.CoeText;

/** Text from documents, fit for a terminal. */
final class Lines {

  private Lines() {}

  /** The value's text on one line, without control characters and marks of direction. */
  static String one(Object value) {
    return new CoeText(value.toString()).text();
  }
}
