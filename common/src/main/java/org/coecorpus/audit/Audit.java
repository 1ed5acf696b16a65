package org.coecorpus.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.coecorpus.coe.Waiver;
import org.coecorpus.read.ParsedCoe;
import org.coecorpus.read.SourceText;

/** Holds documents against all rules. Safe for use by several threads at once. */
public final class Audit {

  /** More places of one rule in one document help nobody; the last one says how many there are. */
  static final int MOST_PLACES = 1000;

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
    return new Audit(Rules.checked(), context, KnownNames.of(context));
  }

  /** Ids of the rules that have a check, in the order of the catalogue. */
  public static List<String> rules() {
    return Rules.checked().keySet().stream().map(Rule::id).toList();
  }

  /** The same without these rules. */
  Audit without(String... ids) {
    Map<Rule, Check> fewer = new LinkedHashMap<>(rules);
    fewer.keySet().removeIf(rule -> List.of(ids).contains(rule.id()));
    return new Audit(fewer, context, names);
  }

  /**
   * Audits one document; its content never makes this fail.
   *
   * @param text the raw text that it was read from
   */
  public AuditResult of(ParsedCoe parsed, SourceText text) {
    return of(new AuditedCoe(parsed, text, context, names));
  }

  /** Audits what is known of a document that was read before, by the rules put off then. */
  public AuditResult of(Brief brief) {
    return only(brief.putOff()).of(new AuditedCoe(brief, context, names));
  }

  private Audit only(Set<String> ids) {
    Map<Rule, Check> chosen = new LinkedHashMap<>(rules);
    chosen.keySet().removeIf(rule -> !ids.contains(rule.id()));
    return new Audit(chosen, context, names);
  }

  private AuditResult of(AuditedCoe coe) {
    List<Finding> findings = new ArrayList<>();
    SortedMap<String, String> unknown = new TreeMap<>();
    SortedSet<String> putOff = new TreeSet<>();
    SortedMap<String, String> faults = new TreeMap<>();
    rules.forEach(
        (rule, check) -> {
          try {
            Verdict verdict = check.look(coe);
            Optional<Waiver> waiver = waiver(coe, rule);
            listed(verdict.evidence()).forEach(e -> findings.add(Finding.of(rule, e, waiver)));
            verdict.unknown().ifPresent(field -> unknown.put(rule.id(), field));
          } catch (AuditContext.NotYetKnown e) {
            putOff.add(rule.id());
          } catch (RuntimeException | StackOverflowError e) {
            faults.put(rule.id(), e.toString());
          }
        });
    return new AuditResult(
        coe.parsed().source(),
        coe.coe().id(),
        findings,
        unknown,
        putOff,
        putOff.isEmpty() ? new TreeMap<>() : coe.remembered(),
        faults);
  }

  private static List<Evidence> listed(List<Evidence> places) {
    if (places.size() <= MOST_PLACES) {
      return places;
    }
    List<Evidence> first = new ArrayList<>(places.subList(0, MOST_PLACES));
    String more = places.size() - MOST_PLACES + " further places are not listed";
    first.set(MOST_PLACES - 1, first.get(MOST_PLACES - 1).because(more));
    return first;
  }

  private static Optional<Waiver> waiver(AuditedCoe coe, Rule rule) {
    return coe.coe().waivers().stream()
        .filter(waiver -> waiver.rule().strip().equalsIgnoreCase(rule.id()))
        .findFirst();
  }
}
