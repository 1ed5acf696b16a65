package org.coecorpus.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coecorpus.redact.RedactionKind;
import org.coecorpus.redact.Redactor;

/**
 * Findings as they may be shown to an audience. The audit looks at the document as it was written;
 * what it quotes is redacted before anyone else sees it. A passage that is itself a name, known to
 * the lists or not, becomes its replacement.
 */
public final class ShownFindings {

  private static final Map<String, RedactionKind> NAMES =
      Map.of("C2", RedactionKind.PERSON, "I7", RedactionKind.CUSTOMER);

  private final Redactor redactor;

  /** Findings shown through this redactor. */
  public ShownFindings(Redactor redactor) {
    this.redactor = redactor;
  }

  /** The finding without what is redacted; its place stays. */
  public Finding of(Finding finding) {
    Optional<RedactionKind> kind =
        Optional.ofNullable(NAMES.get(finding.rule().id()))
            .filter(k -> !finding.passage().equals(Finding.ABSENT));
    return finding.withTexts(
        kind.map(RedactionKind::replacement).orElseGet(() -> redactor.redact(finding.passage())),
        kind.isPresent() ? finding.rule().why() : redactor.redact(finding.why()));
  }

  /** The result with every finding shown so. */
  public AuditResult of(AuditResult result) {
    List<Finding> shown = result.findings().stream().map(this::of).toList();
    return new AuditResult(
        result.source(),
        result.id(),
        shown,
        result.notAssessable(),
        result.putOff(),
        result.remembered(),
        result.faults());
  }
}
