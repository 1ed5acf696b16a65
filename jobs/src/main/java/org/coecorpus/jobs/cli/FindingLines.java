package org.coecorpus.jobs.cli;

import java.io.PrintStream;
import org.coecorpus.audit.AuditResult;
import org.coecorpus.audit.Finding;
import org.coecorpus.read.SourceText;
import org.coecorpus.text.Span;

/**
 * Findings as a compiler prints them: {@code file:line: level rule message}, below it the line with
 * the passage underlined.
 */
final class FindingLines {

  private static final int BEFORE = 40;
  private static final int WIDTH = 100;

  private final PrintStream out;
  private final boolean quoting;

  /**
   * Lines for a terminal.
   *
   * @param quoting whether the source's own line is shown; else the passage alone
   */
  FindingLines(PrintStream out, boolean quoting) {
    this.out = out;
    this.quoting = quoting;
  }

  void print(AuditResult result, SourceText text) {
    String file = Lines.one(result.source());
    for (Finding finding : result.findings()) {
      int start = finding.span().map(Span::start).orElse(text.offset());
      out.println(file + ":" + text.lineOf(start) + ": " + message(finding));
      if (quoting && finding.span().isPresent()) {
        underline(finding, text, start);
      } else {
        out.println("  " + passage(finding));
      }
    }
  }

  /** The findings of a document whose text is not at hand. */
  void print(AuditResult result) {
    for (Finding finding : result.findings()) {
      out.println(Lines.one(result.source()) + ": " + message(finding));
      out.println("  " + passage(finding));
    }
  }

  private static String message(Finding finding) {
    return finding.rule().level().word()
        + " "
        + finding.rule().id()
        + (finding.isWaived() ? " (waived) " : " ")
        + Lines.one(finding.why())
        + " "
        + finding.rule().mend();
  }

  private static String passage(Finding finding) {
    return finding.passage().equals(Finding.ABSENT)
        ? "absent in " + finding.part().field()
        : Lines.one(finding.passage());
  }

  private void underline(Finding finding, SourceText text, int start) {
    String line = text.lineAt(start);
    int column = text.columnOf(start) - 1;
    int from = Math.max(0, column - BEFORE);
    int to = Math.min(line.length(), from + WIDTH);
    int end = Math.min(to, column + finding.end() - start);
    String before = Lines.one("|" + line.substring(from, column) + "|");
    String shown = Lines.one("|" + line.substring(from, end) + "|");
    String all = Lines.one("|" + line.substring(from, to) + "|");
    int indent = before.length() - 2;
    out.println("  " + all.substring(1, all.length() - 1));
    out.println("  " + " ".repeat(indent) + "^".repeat(Math.max(1, shown.length() - 2 - indent)));
  }
}
