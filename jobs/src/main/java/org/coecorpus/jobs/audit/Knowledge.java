package org.coecorpus.jobs.audit;

import java.io.Serializable;
import java.time.Instant;
import org.coecorpus.audit.AuditContext;
import org.coecorpus.audit.Siblings;
import org.coecorpus.redact.Redactor;
import org.coecorpus.settings.Settings;
import org.coecorpus.sideinput.SideInputs;

/**
 * What is known in a run and not yet when a document is read; sent to every executor.
 *
 * @param asOf the instant at which the corpus is looked at
 * @param inputs all side inputs
 * @param siblings which COEs of the audience tell of the same event
 * @param settings limits and lists
 * @param texts makes the redactor of what is found late
 */
public record Knowledge(
    Instant asOf,
    SideInputs inputs,
    Siblings siblings,
    Settings.Auditing settings,
    RedactorSource texts)
    implements Serializable {

  /** Makes a redactor where it is needed; redactors cannot be sent. */
  @FunctionalInterface
  public interface RedactorSource extends Serializable {
    /** The redactor. */
    Redactor redactor();
  }

  AuditContext context() {
    return AuditContext.of(settings).asOf(asOf).with(inputs).with(siblings);
  }

  Redactor redactor() {
    return texts.redactor();
  }
}
