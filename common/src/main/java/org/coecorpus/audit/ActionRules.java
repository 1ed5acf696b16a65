package org.coecorpus.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.coecorpus.actionitem.ActionItem;
import org.coecorpus.actionitem.Priority;
import org.coecorpus.coe.Why;
import org.coecorpus.pattern.Pattern;
import org.coecorpus.read.DocumentOutline;
import org.coecorpus.read.Suspect;
import org.coecorpus.text.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Rules on what action items say; a finding is at the field, where the item has none at its title.
 * What becomes of items is in {@link ActionCare}.
 */
final class ActionRules {

  static final Map<String, Check> CHECKS =
      Map.of(
          "A1", ActionRules::none,
          "A2", coe -> lacking(coe, "owner", i -> isNamed(i.owner())),
          "A3", coe -> lacking(coe, "ticket", i -> isSaid(i.ticket())),
          "A4", coe -> lacking(coe, "due_at", i -> i.dueAt() != null),
          "A5", coe -> lacking(coe, "priority", i -> i.priority() != null),
          "A6", ActionRules::notHigh,
          "A7", ActionRules::vague);

  private static final Set<String> NO_OWNER = Set.copyOf(Lexicon.entries("no-owner"));
  private static final Pattern NO_ACTIONS = Lexicon.atStart("no-actions");
  private static final Pattern VAGUE = Lexicon.atStart("vague-actions");
  private static final Pattern SPECIFIC = Lexicon.anyOf("specific-actions");
  private static final Pattern PURPOSE =
      Pattern.compile(
          "(?i)[\\s*_]*(?:[A-Z]{1,5}-?[0-9]{1,4}[*_]*\\s*[:.)–—-]\\s*)?(?:prevents?|reduces? (?:the )?impact|enables? (?:diagnosis|investigation)|mitigates?|detects?)?[*_]*[:.–-]?[\\s*_]*");

  private ActionRules() {}

  /** What a rule says of the items one by one; without items there is nothing to look at. */
  static Verdict each(AuditedCoe coe, IntFunction<Verdict> look) {
    List<ActionItem> items = coe.coe().actions();
    return items.isEmpty() || saysNone(coe)
        ? Verdict.notAssessable("actions")
        : ofSome(coe, Verdict.all(IntStream.range(0, items.size()).mapToObj(look).toList()));
  }

  /** Says where it can be read that not all items were looked at. */
  private static Verdict ofSome(AuditedCoe coe, Verdict verdict) {
    int most = AuditedCoe.MOST_ITEMS;
    if (coe.itemsInAll() <= most) {
      return verdict;
    }
    if (verdict.evidence().isEmpty()) {
      return Verdict.notAssessable("actions after the first " + most);
    }
    List<Evidence> places = new ArrayList<>(verdict.evidence());
    Evidence first = places.get(0);
    String said = "only the first " + most + " of " + coe.itemsInAll() + " items are looked at";
    places.set(0, first.because(first.detail().isEmpty() ? said : first.detail() + "; " + said));
    return Verdict.of(places);
  }

  /** A1: no items, unless the section holds words that were not read as items. */
  private static Verdict none(AuditedCoe coe) {
    int count = coe.coe().actions().size();
    if (count > 0) {
      return saysNone(coe) ? Verdict.of(Evidence.at(coe.item(0))) : Verdict.PASS;
    }
    boolean unread =
        coe.outline().sections().stream()
            .filter(s -> s.kind() != null && Part.of(s.kind()) == Part.ACTIONS)
            .map(s -> coe.raw(Part.ACTIONS, s.content()).trim())
            .anyMatch(ActionRules::isTold);
    return unread ? Verdict.notAssessable("actions") : Verdict.absentIn(Part.ACTIONS);
  }

  /** Whether what was read as the only item says that there is none. */
  static boolean saysNone(AuditedCoe coe) {
    return coe.coe().actions().size() == 1 && NO_ACTIONS.matcher(coe.item(0)).lookingAt();
  }

  private static boolean isTold(Passage text) {
    return text.length() > 0
        && !DocumentOutline.isNothing(text)
        && !NO_ACTIONS.matcher(text).lookingAt();
  }

  /** A2 to A5: a field that each item has, also one that is finished, dropped or in the backlog. */
  private static Verdict lacking(AuditedCoe coe, String field, Predicate<ActionItem> isThere) {
    Set<String> unread = unread(coe);
    return each(
        coe,
        i -> {
          if (isThere.test(coe.coe().actions().get(i))) {
            return Verdict.PASS;
          }
          return unread.contains("actions[" + i + "]." + field) || isWritten(coe, i, field)
              ? Verdict.notAssessable("actions." + field)
              : Verdict.of(Evidence.at(coe.itemField(i, field)));
        });
  }

  /** Whether the words of an item hold the field, which the reader did not tell from its text. */
  static boolean isWritten(AuditedCoe coe, int index, String field) {
    return coe.itemWords(index).stream()
        .anyMatch(text -> text.has(Lexicon.firstOf("told-" + field)));
  }

  /** Paths at which something with a figure is written that could not be understood. */
  private static Set<String> unread(AuditedCoe coe) {
    return coe.parsed().suspect().stream()
        .filter(suspect -> suspect.text().chars().anyMatch(Character::isDigit))
        .map(Suspect::field)
        .collect(Collectors.toSet());
  }

  static boolean isNamed(@Nullable String owner) {
    return isSaid(owner) && !NO_OWNER.contains(Vocabulary.plain(String.valueOf(owner)));
  }

  private static boolean isSaid(@Nullable String value) {
    return value != null && !value.isBlank() && !DocumentOutline.isNothing(value);
  }

  /** A6: mends a root cause or what hindered discovery or recovery, with a lower priority. */
  private static Verdict notHigh(AuditedCoe coe) {
    NavigableSet<Integer> urgent = new TreeSet<>(CauseRules.mending(coe));
    ActionLinks links = coe.links();
    for (List<Branches.Step> branch : Branches.of(coe)) {
      if (branch.stream().anyMatch(step -> asksForDelay(step.why()))) {
        branch.stream()
            .dropWhile(step -> !asksForDelay(step.why()))
            .forEach(step -> urgent.addAll(links.named(step.why().actions())));
      }
    }
    return each(
        coe,
        i -> {
          Priority priority = coe.coe().actions().get(i).priority();
          boolean low = priority != null && priority != Priority.HIGH;
          return low && urgent.contains(i)
              ? Verdict.of(Evidence.at(coe.itemField(i, "priority")))
              : Verdict.PASS;
        });
  }

  private static boolean asksForDelay(Why why) {
    return Optional.ofNullable(why.question())
        .filter(q -> WhyRules.DISCOVERY.matcher(q).find() || WhyRules.RESOLUTION.matcher(q).find())
        .isPresent();
  }

  /** A7: the title names neither an object with a state that can be measured nor a result. */
  private static Verdict vague(AuditedCoe coe) {
    return each(
        coe,
        i -> {
          Passage item = coe.item(i);
          org.coecorpus.pattern.Matcher purpose = PURPOSE.matcher(item);
          int end = item.length();
          while (end > 0 && ".!*_ ".indexOf(item.charAt(end - 1)) >= 0) {
            end--;
          }
          Passage said =
              item.sub(purpose.lookingAt() && purpose.end() < end ? purpose.end() : 0, end);
          return VAGUE.matcher(said).lookingAt() && !said.has(SPECIFIC)
              ? Verdict.of(Evidence.at(item))
              : Verdict.PASS;
        });
  }
}
