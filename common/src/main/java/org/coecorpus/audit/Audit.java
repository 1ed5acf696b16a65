package org.coecorpus.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.coecorpus.coe.Waiver;
import org.coecorpus.read.ParsedCoe;
import org.coecorpus.read.SourceText;

/** Holds documents against all rules. Safe for use by several threads at once. */
public final class Audit {

  private final Map<Rule, Check> rules;
  private final AuditContext context;
  private final KnownNames names;

  private Audit(Map<Rule, Check> rules, AuditContext context, KnownNames names) {
    this.rules = rules;
    this.context = context;
    this.names = names;
  }

  /** An audit by every rule that has a check. */
  public static Audit in(AuditContext context) {
    return new Audit(Rules.checked(), context, KnownNames.of(context.inputs()));
  }

  /** The same without these rules. */
  Audit without(String... ids) {
    Map<Rule, Check> fewer = new java.util.LinkedHashMap<>(rules);
    fewer.keySet().removeIf(rule -> List.of(ids).contains(rule.id()));
    return new Audit(fewer, context, names);
  }

  /**
   * Audits one document; its content never makes this fail.
   *
   * @param text the raw text that it was read from
   */
  public AuditResult of(ParsedCoe parsed, SourceText text) {
    AuditedCoe coe = new AuditedCoe(parsed, text, context, names);
    List<Finding> findings = new ArrayList<>();
    SortedMap<String, String> unknown = new TreeMap<>();
    SortedMap<String, String> faults = new TreeMap<>();
    rules.forEach(
        (rule, check) -> {
          try {
            Verdict verdict = check.look(coe);
            Optional<Waiver> waiver = waiver(coe, rule);
            verdict.evidence().forEach(place -> findings.add(Finding.of(rule, place, waiver)));
            verdict.unknown().ifPresent(field -> unknown.put(rule.id(), field));
          } catch (RuntimeException | StackOverflowError e) {
            faults.put(rule.id(), e.toString());
          }
        });
    return new AuditResult(parsed.source(), parsed.coe().id(), findings, unknown, faults);
  }

  private static Optional<Waiver> waiver(AuditedCoe coe, Rule rule) {
    return coe.coe().waivers().stream()
        .filter(waiver -> waiver.rule().strip().equalsIgnoreCase(rule.id()))
        .findFirst();
  }
}
