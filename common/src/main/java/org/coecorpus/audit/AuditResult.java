package org.coecorpus.audit;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the audit says of one COE; a rule that is in neither list passed.
 *
 * @param source where the COE came from
 * @param id of the COE
 * @param findings sorted
 * @param notAssessable by rule, the field that is unknown
 * @param faults by rule, what went wrong in it: a fault of the program, never of the document
 */
public record AuditResult(
    String source,
    String id,
    List<Finding> findings,
    SortedMap<String, String> notAssessable,
    SortedMap<String, String> faults) {

  /** Copies the collections. */
  public AuditResult {
    findings = findings.stream().sorted().toList();
    notAssessable = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(notAssessable));
    faults = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(faults));
  }

  /** Findings of that rule. */
  public Stream<Finding> of(String rule) {
    return findings.stream().filter(finding -> finding.rule().id().equals(rule));
  }
}
