package org.coecorpus.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the audit says of one COE; a rule that is in neither list passed.
 *
 * @param source where the COE came from
 * @param id of the COE
 * @param findings sorted
 * @param notAssessable by rule, the field that is unknown
 * @param putOff rules that asked for what is not known while a document is read
 * @param remembered what these rules will ask of the texts; empty unless it is being read
 * @param faults by rule, what went wrong in it: a fault of the program, never of the document
 */
public record AuditResult(
    String source,
    String id,
    List<Finding> findings,
    SortedMap<String, String> notAssessable,
    SortedSet<String> putOff,
    SortedMap<String, Passage> remembered,
    SortedMap<String, String> faults) {

  /** A result for which nothing was put off. */
  public AuditResult(
      String source,
      String id,
      List<Finding> findings,
      SortedMap<String, String> notAssessable,
      SortedMap<String, String> faults) {
    this(source, id, findings, notAssessable, new TreeSet<>(), new TreeMap<>(), faults);
  }

  /** Copies the collections. */
  public AuditResult {
    findings = findings.stream().sorted().toList();
    notAssessable = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(notAssessable));
    putOff = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(putOff));
    remembered = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(remembered));
    faults = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(faults));
  }

  /** Together with what the rules that were put off said, under this id. */
  public AuditResult with(AuditResult later, String finalId) {
    List<Finding> all = new ArrayList<>(findings);
    all.addAll(later.findings);
    SortedMap<String, String> unknown = new TreeMap<>(notAssessable);
    unknown.putAll(later.notAssessable);
    SortedMap<String, String> failed = new TreeMap<>(faults);
    failed.putAll(later.faults);
    return new AuditResult(source, finalId, all, unknown, later.putOff, new TreeMap<>(), failed);
  }

  /** Findings of that rule. */
  public Stream<Finding> of(String rule) {
    return findings.stream().filter(finding -> finding.rule().id().equals(rule));
  }
}
