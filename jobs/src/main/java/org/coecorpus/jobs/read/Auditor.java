package org.coecorpus.jobs.read;

import org.coecorpus.audit.Audit;
import org.coecorpus.audit.AuditContext;
import org.coecorpus.audit.AuditJson;
import org.coecorpus.audit.AuditResult;
import org.coecorpus.audit.Brief;
import org.coecorpus.audit.ShownFindings;
import org.coecorpus.coe.Coe;
import org.coecorpus.read.ParsedCoe;
import org.coecorpus.read.SourceText;
import org.coecorpus.redact.Redactor;
import org.coecorpus.settings.Settings;
import org.coecorpus.sideinput.SideInputs;

/**
 * Holds a document, as it was written, against the rules that depend on it alone, and keeps what
 * the others need. What it gives is redacted.
 */
final class Auditor {

  private final Audit audit;
  private final ShownFindings shown;
  private final Redactor redactor;

  Auditor(Settings.Auditing settings, SideInputs names, Redactor redactor) {
    this.audit = Audit.in(AuditContext.of(settings).with(names).whileReading());
    this.shown = new ShownFindings(redactor);
    this.redactor = redactor;
  }

  /**
   * What was found, and what is needed to find the rest, both as JSON.
   *
   * @param result as {@link AuditJson#kept} has it
   * @param brief as {@link Brief#restAsJson} has it
   */
  record Audited(String result, String brief) {}

  Audited audit(ParsedCoe parsed, SourceText text, Coe essence) {
    AuditResult result = audit.of(parsed, text);
    Brief brief = Brief.of(essence, parsed, text, result, redactor);
    return new Audited(AuditJson.kept(shown.of(result)), brief.restAsJson());
  }
}
