package org.coecorpus.jobs.generate;

import org.coecorpus.coe.Coe;
import org.coecorpus.coe.CoeJson;

/** Placeholder to be replaced. */
final class MarkdownWriter {
  private final Manuscript manuscript;

  private MarkdownWriter(Manuscript manuscript) {
    this.manuscript = manuscript;
  }

  static MarkdownWriter of(long seed, Manuscript manuscript) {
    return new MarkdownWriter(manuscript);
  }

  String text() {
    return CoeJson.write(stated());
  }

  Coe stated() {
    return manuscript.draft.toCoe();
  }
}
