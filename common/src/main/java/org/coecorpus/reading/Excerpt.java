package org.coecorpus.reading;

import org.coecorpus.report.CoeText;

/** Words from a document, short and on one line, to be shown to the operator. */
final class Excerpt {

  private Excerpt() {}

  static String of(String text, int limit) {
    // What is cut away need not be cleaned.
    String head = text.length() > 4 * limit ? text.substring(0, 4 * limit) : text;
    return new CoeText(head).shortened(limit).text();
  }
}
