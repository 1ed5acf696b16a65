package org.coecorpus.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.coecorpus.actionitem.ActionItem;
import org.coecorpus.coe.RootCause;
import org.coecorpus.pattern.Pattern;
import org.coecorpus.read.DocumentOutline;

/** Rules on root causes and what follows from them. */
final class CauseRules {

  static final Map<String, Check> CHECKS =
      Map.of(
          "W3", CauseRules::noAction,
          "W4", CauseRules::idleAction,
          "W6", CauseRules::none,
          "W7", CauseRules::leftToOthers,
          "W8", CauseRules::noPurpose);

  private static final Pattern UNKNOWN = Lexicon.anyOf("unknown-causes");
  private static final Pattern UNKNOWN_ALONE = Lexicon.only("unknown-alone");
  private static final Pattern DIAGNOSIS = Lexicon.anyOf("purpose-diagnosis");
  private static final Pattern INFERRED = Lexicon.anyOf("inferred-purposes");
  private static final Pattern PURPOSE = Lexicon.anyOf("action-purposes");

  private CauseRules() {}

  static Passage cause(AuditedCoe coe, int index) {
    RootCause cause = coe.coe().rootCauses().get(index);
    return coe.value("root_causes[" + index + "].text", cause.text()).orElseThrow();
  }

  private static boolean isUnknown(Passage cause) {
    return cause.has(UNKNOWN) || UNKNOWN_ALONE.matches(cause);
  }

  /** The field without which the links of root causes cannot be judged. */
  private static Optional<String> missing(AuditedCoe coe) {
    return coe.coe().rootCauses().isEmpty()
        ? Optional.of("root_causes")
        : coe.coe().actions().isEmpty() || ActionRules.saysNone(coe)
            ? Optional.of("actions")
            : Optional.empty();
  }

  /** W3: a root cause that leads to no action item. */
  private static Verdict noAction(AuditedCoe coe) {
    ActionLinks links = coe.links();
    return missing(coe)
        .map(Verdict::notAssessable)
        .orElseGet(
            () ->
                Verdict.at(
                    IntStream.range(0, coe.coe().rootCauses().size())
                        .filter(
                            i ->
                                links.ofCause(coe.coe().rootCauses().get(i), i).isEmpty()
                                    && !isUnknown(cause(coe, i)))
                        .mapToObj(i -> cause(coe, i))
                        .toList()));
  }

  /** W4: a root cause of which an action item lacks owner or due date. */
  private static Verdict idleAction(AuditedCoe coe) {
    Optional<String> missing = missing(coe);
    if (missing.isPresent()) {
      return Verdict.notAssessable(missing.get());
    }
    ActionLinks links = coe.links();
    List<Evidence> idle = new ArrayList<>();
    for (int i = 0; i < coe.coe().rootCauses().size(); i++) {
      List<String> lacks =
          links.ofCause(coe.coe().rootCauses().get(i), i).stream()
              .flatMap(n -> lacks(coe, n).stream())
              .toList();
      if (!lacks.isEmpty()) {
        idle.add(Evidence.at(cause(coe, i)).because(String.join(", ", lacks)));
      }
    }
    return Verdict.of(idle);
  }

  /** Items that mend a root cause. */
  static NavigableSet<Integer> mending(AuditedCoe coe) {
    ActionLinks links = coe.links();
    NavigableSet<Integer> items = new TreeSet<>();
    IntStream.range(0, coe.coe().rootCauses().size())
        .forEach(i -> items.addAll(links.ofCause(coe.coe().rootCauses().get(i), i)));
    return items;
  }

  private static Optional<String> lacks(AuditedCoe coe, int index) {
    ActionItem item = coe.coe().actions().get(index);
    List<String> lacks = new ArrayList<>();
    if (!ActionRules.isNamed(item.owner()) && !ActionRules.isWritten(coe, index, "owner")) {
      lacks.add("owner");
    }
    if (item.dueAt() == null && !ActionRules.isWritten(coe, index, "due_at")) {
      lacks.add("due date");
    }
    return lacks.isEmpty()
        ? Optional.empty()
        : Optional.of("no " + String.join(" and no ", lacks) + " for \"" + coe.item(index) + "\"");
  }

  /**
   * W6: neither a root cause nor a why. That it is unknown counts as none, unless an action will
   * make it visible next time.
   */
  private static Verdict none(AuditedCoe coe) {
    boolean diagnosed =
        IntStream.range(0, coe.coe().actions().size())
            .anyMatch(i -> coe.itemWords(i).stream().anyMatch(text -> text.has(DIAGNOSIS)));
    List<Passage> unknown = new ArrayList<>();
    for (int i = 0; i < coe.coe().rootCauses().size(); i++) {
      Passage cause = cause(coe, i);
      if (!isUnknown(cause) || diagnosed) {
        return Verdict.PASS;
      }
      unknown.add(cause);
    }
    if (!coe.coe().whys().isEmpty() || (diagnosed && coe.hasSection(Part.ROOT_CAUSES))) {
      return Verdict.PASS;
    }
    if (!unknown.isEmpty()) {
      return Verdict.of(Evidence.at(unknown.get(0)));
    }
    return WhyRules.isUnread(coe) || isUnread(coe)
        ? Verdict.notAssessable("root_causes")
        : Verdict.absentIn(Part.ROOT_CAUSES);
  }

  /** Whether a section on causes has words that were not read as causes. */
  private static boolean isUnread(AuditedCoe coe) {
    return coe.outline().sections().stream()
        .filter(s -> s.kind() != null && Part.of(s.kind()) == Part.ROOT_CAUSES)
        .map(s -> coe.raw(Part.ROOT_CAUSES, s.content()).trim())
        .anyMatch(
            text -> text.length() > 0 && !DocumentOutline.isNothing(text) && !isUnknown(text));
  }

  /** W7: a root cause that others own, none of whose actions is the team's own. */
  private static Verdict leftToOthers(AuditedCoe coe) {
    Optional<String> missing = missing(coe);
    if (missing.isPresent()) {
      return Verdict.notAssessable(missing.get());
    }
    ActionLinks links = coe.links();
    List<Passage> left = new ArrayList<>();
    for (int i = 0; i < coe.coe().rootCauses().size(); i++) {
      Ownership ownership = Ownership.of(coe, cause(coe, i));
      if (ownership.isElsewhere()
          && links.ofCause(coe.coe().rootCauses().get(i), i).stream().noneMatch(ownership::isOwn)) {
        left.add(ownership.words());
      }
    }
    return Verdict.at(left);
  }

  /**
   * W8: no root cause and no action says what it is for, nor can it be inferred for any: what a
   * cause or a why leads to prevents it or makes it shorter, an alarm enables diagnosis.
   */
  private static Verdict noPurpose(AuditedCoe coe) {
    if (coe.coe().actions().isEmpty() || ActionRules.saysNone(coe)) {
      return Verdict.notAssessable("actions");
    }
    boolean told =
        IntStream.range(0, coe.coe().actions().size())
                .anyMatch(i -> coe.itemWords(i).stream().anyMatch(text -> text.has(PURPOSE)))
            || IntStream.range(0, coe.coe().rootCauses().size())
                .anyMatch(i -> cause(coe, i).has(PURPOSE));
    told = told || isInferred(coe);
    return told ? Verdict.PASS : Verdict.absentIn(Part.ACTIONS);
  }

  private static boolean isInferred(AuditedCoe coe) {
    ActionLinks links = coe.links();
    return IntStream.range(0, coe.coe().rootCauses().size())
            .anyMatch(i -> !links.ofCause(coe.coe().rootCauses().get(i), i).isEmpty())
        || coe.coe().allWhys().stream().anyMatch(why -> !links.named(why.actions()).isEmpty())
        || IntStream.range(0, coe.coe().actions().size())
            .anyMatch(i -> coe.itemWords(i).stream().anyMatch(text -> text.has(INFERRED)));
  }
}
