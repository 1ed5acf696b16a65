package org.coecorpus.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coecorpus.read.DocumentReader;
import org.coecorpus.read.ParsedCoe;
import org.coecorpus.read.ReadLimits;
import org.coecorpus.settings.Settings;

/** A text after the audit, with assertions on one rule. */
final class Audited {

  static final AuditContext CONTEXT =
      AuditContext.of(Settings.load(Optional.empty()).audit())
          .asOf(Instant.parse("2026-03-31T00:00:00Z"));

  private final String text;
  private final AuditResult result;

  private Audited(String text, AuditResult result) {
    this.text = text;
    this.result = result;
  }

  static Audited of(Draft draft) {
    return of(draft.text());
  }

  static Audited of(String text) {
    return of(text, CONTEXT);
  }

  static Audited of(String text, AuditContext context) {
    return of(text, Audit.in(context));
  }

  static Audited of(String text, Audit audit) {
    List<AuditResult> results = new ArrayList<>();
    try {
      DocumentReader.with(ReadLimits.DEFAULT)
          .readWithText(
              "drafts/cart.md",
              new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
              (outcome, source) -> {
                assertThat(outcome).isInstanceOf(ParsedCoe.class);
                results.add(audit.of((ParsedCoe) outcome, source));
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(results).hasSize(1);
    assertThat(results.get(0).faults()).isEmpty();
    return new Audited(text, results.get(0));
  }

  AuditResult result() {
    return result;
  }

  /** The rule is broken at exactly these passages, and the places lie where the source has them. */
  List<Finding> breaks(String rule, String... passages) {
    List<Finding> findings = result.of(rule).toList();
    assertThat(findings)
        .as("findings of %s", rule)
        .extracting(Finding::passage)
        .containsExactly(passages);
    for (Finding finding : findings) {
      finding.span().ifPresent(span -> assertThat(span.of(text)).isEqualTo(finding.passage()));
    }
    assertThat(result.notAssessable()).doesNotContainKey(rule);
    return findings;
  }

  /** The rule is neither broken nor unassessable. */
  void passes(String rule) {
    assertThat(result.of(rule)).as("findings of %s", rule).isEmpty();
    assertThat(result.notAssessable()).doesNotContainKey(rule);
  }

  void cannotAssess(String rule, String field) {
    assertThat(result.of(rule)).as("findings of %s", rule).isEmpty();
    assertThat(result.notAssessable()).containsEntry(rule, field);
  }
}
