package org.coecorpus.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.coecorpus.actionitem.ActionItem;
import org.coecorpus.actionitem.ActionStatus;
import org.coecorpus.actionitem.ItemState;
import org.coecorpus.measure.ItemFacts;
import org.coecorpus.measure.ItemSnapshot;
import org.coecorpus.measure.TrackerFacts;
import org.coecorpus.pattern.Pattern;
import org.coecorpus.sideinput.Roster;
import org.coecorpus.sideinput.TrackedAction;
import org.coecorpus.text.JoinKey;
import org.coecorpus.time.Moment;
import org.jspecify.annotations.Nullable;

/** Rules on what becomes of action items; the tracker is the newer truth where it is given. */
final class ActionCare {

  static final Map<String, Check> CHECKS =
      Map.of(
          "A8", ActionCare::dueLate,
          "A9", ActionCare::overdue,
          "A10", ActionCare::orphaned,
          "A11", ActionCare::abandoned,
          "A12", ActionCare::doneWithoutRecord);

  private static final Pattern BACKLOG = Lexicon.anyOf("backlog");
  private static final Pattern DEPRECATED = Lexicon.anyOf("deprecations");
  private static final Pattern DROPPED = Lexicon.anyOf("drops");
  private static final Pattern REPLACEMENT = Lexicon.anyOf("replacements");
  private static final Pattern DONE_BEFORE = Lexicon.anyOf("done-before");
  private static final Pattern DONE_THEN = Lexicon.anyOf("done-then");
  private static final Pattern ONLY_DONE = Lexicon.only("only-done");

  private ActionCare() {}

  /** A8: due more than 45 calendar days after the creation and not in the backlog. */
  private static Verdict dueLate(AuditedCoe coe) {
    return ActionRules.each(
        coe,
        i -> {
          ActionItem item = coe.coe().actions().get(i);
          if (item.dueAt() == null || isBacklog(coe, i)) {
            return Verdict.PASS;
          }
          Optional<LocalDate> created = createdOn(coe, item);
          if (created.isEmpty()) {
            return Verdict.notAssessable("actions.created_at");
          }
          long days = ChronoUnit.DAYS.between(created.get(), item.dueAt().date());
          return days <= coe.context().settings().actionDays()
              ? Verdict.PASS
              : Verdict.of(
                  Evidence.at(coe.itemField(i, "due_at"))
                      .because(
                          days + " days from " + created.get() + " to " + item.dueAt().date()));
        });
  }

  private static Optional<LocalDate> createdOn(AuditedCoe coe, ActionItem item) {
    return Optional.ofNullable(item.createdAt())
        .or(() -> Optional.ofNullable(coe.coe().lifecycle().createdAt()))
        .map(Moment::date);
  }

  /** By its status here or in the tracker, or by its words. */
  private static boolean isBacklog(AuditedCoe coe, int index) {
    ActionItem item = coe.coe().actions().get(index);
    return item.status() == ActionStatus.BACKLOG
        || tracked(coe, item).filter(t -> t.status() == ActionStatus.BACKLOG).isPresent()
        || coe.remembered(Remembered.ofItem(index, "backlog")).isPresent();
  }

  private static Optional<TrackedAction> tracked(AuditedCoe coe, ActionItem item) {
    return coe.context()
        .inputs()
        .tracker()
        .flatMap(export -> Optional.ofNullable(item.ticket()).flatMap(export::find));
  }

  /** The items with what the tracker says of them. */
  private static List<ItemFacts> facts(AuditedCoe coe) {
    Map<String, TrackerFacts> tracker = new HashMap<>();
    for (ActionItem item : coe.coe().actions()) {
      tracked(coe, item)
          .ifPresent(
              t ->
                  tracker.put(
                      JoinKey.of(t.ticket()),
                      new TrackerFacts(t.status(), t.owner(), t.dueAt(), t.history(), null)));
    }
    return ItemFacts.allOf(coe.coe(), tracker);
  }

  /** A9: open and due before as-of. */
  private static Verdict overdue(AuditedCoe coe) {
    Optional<Instant> asOf = coe.context().asOf();
    List<ItemFacts> facts = facts(coe);
    return ActionRules.each(
        coe,
        i ->
            asOf.map(instant -> overdue(coe, i, facts.get(i).at(instant), instant))
                .orElse(Verdict.notAssessable("as-of")));
  }

  private static Verdict overdue(
      AuditedCoe coe, int index, Optional<ItemSnapshot> item, Instant asOf) {
    if (item.isEmpty()) {
      return Verdict.PASS;
    }
    if (!item.get().statusKnown()) {
      return Verdict.notAssessable("actions.status");
    }
    boolean open = item.get().state() == ItemState.OPEN;
    @Nullable Instant due = item.get().dueAt();
    if (open && due == null) {
      return Verdict.notAssessable("actions.due_at");
    }
    return item.get().state() != ItemState.OVERDUE || due == null
        ? Verdict.PASS
        : Verdict.of(
            Evidence.at(coe.itemField(index, "due_at"))
                .because("due " + day(due) + ", open on " + day(asOf)));
  }

  private static LocalDate day(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC).toLocalDate();
  }

  /** A10: still to be done, and none of its owners is in the roster at as-of. */
  private static Verdict orphaned(AuditedCoe coe) {
    Optional<Roster> roster = coe.context().roster();
    Optional<Instant> asOf = coe.context().asOf();
    if (roster.isEmpty() || asOf.isEmpty()) {
      return Verdict.notAssessable(roster.isEmpty() ? "roster" : "as-of");
    }
    List<ItemFacts> facts = facts(coe);
    return ActionRules.each(
        coe, i -> orphaned(coe, i, facts.get(i).at(asOf.get()), roster.get(), asOf.get()));
  }

  private static Verdict orphaned(
      AuditedCoe coe, int index, Optional<ItemSnapshot> item, Roster roster, Instant asOf) {
    if (item.isEmpty()
        || item.get().state() == ItemState.COMPLETED
        || item.get().state() == ItemState.DROPPED) {
      return Verdict.PASS;
    }
    String owner = item.get().owner();
    if (!item.get().statusKnown() || !ActionRules.isNamed(owner)) {
      return Verdict.notAssessable(item.get().statusKnown() ? "actions.owner" : "actions.status");
    }
    boolean unknown = false;
    for (String name : String.valueOf(owner).split("[,;/&+]| and ")) {
      Roster.Membership membership = roster.membership(name, asOf);
      if (membership == Roster.Membership.PRESENT || Teams.isTeam(roster, name)) {
        return Verdict.PASS;
      }
      unknown |= membership == Roster.Membership.UNKNOWN || name.startsWith("[");
    }
    return unknown
        ? Verdict.notAssessable("roster")
        : Verdict.of(Evidence.at(coe.itemField(index, "owner")));
  }

  /** A11: dropped for a deprecation, and no other item is for what replaces it. */
  private static Verdict abandoned(AuditedCoe coe) {
    List<Integer> replacing = replacing(coe);
    return ActionRules.each(
        coe,
        i -> {
          ActionItem item = coe.coe().actions().get(i);
          boolean dropped =
              item.status() == ActionStatus.DROPPED
                  || tracked(coe, item).filter(t -> t.status() == ActionStatus.DROPPED).isPresent()
                  || coe.remembered(Remembered.ofItem(i, "dropped")).isPresent();
          Optional<Passage> deprecated = coe.remembered(Remembered.ofItem(i, "deprecated"));
          return dropped
                  && deprecated.isPresent()
                  && replacing.stream().allMatch(other -> other == i)
              ? Verdict.of(Evidence.at(deprecated.get()))
              : Verdict.PASS;
        });
  }

  /** Keeps the words of an item that tell of a backlog, a deprecation and the like. */
  static void remember(AuditedCoe coe, int index, Map<String, Passage> to) {
    ActionItem item = coe.coe().actions().get(index);
    List<Passage> words = coe.itemWords(index);
    if (item.dueAt() != null) {
      List<Passage> withStatus = new ArrayList<>(words);
      coe.value("actions[" + index + "].status_as_written", item.statusAsWritten())
          .ifPresent(withStatus::add);
      remember("backlog", BACKLOG, withStatus, index, to);
    }
    List<Passage> all = allWords(coe, index);
    remember("deprecated", DEPRECATED, all, index, to);
    if (to.containsKey(Remembered.ofItem(index, "deprecated"))) {
      remember("dropped", DROPPED, all, index, to);
    }
    remember("replacement", REPLACEMENT, words, index, to);
  }

  private static void remember(
      String what, Pattern pattern, List<Passage> words, int index, Map<String, Passage> to) {
    words.stream()
        .filter(text -> text.has(pattern))
        .findFirst()
        .ifPresent(text -> to.put(Remembered.ofItem(index, what), text));
  }

  /** Title, description and status of an item; of a row all of its cells. */
  private static List<Passage> allWords(AuditedCoe coe, int index) {
    List<Passage> words = new ArrayList<>(coe.itemWords(index));
    coe.written("actions[" + index + "].status_as_written").ifPresent(words::add);
    if (coe.isText()) {
      addCells(coe.lines(coe.item(index)), words);
    }
    return words;
  }

  private static void addCells(Passage lines, List<Passage> to) {
    int start = 0;
    for (int i = 0; i <= lines.length(); i++) {
      if (i == lines.length() || lines.charAt(i) == '|' || lines.charAt(i) == '\n') {
        Passage cell = lines.sub(start, i).trim();
        if (cell.length() > 0) {
          to.add(cell);
        }
        start = i + 1;
      }
    }
  }

  /** Items that are for what comes in place of something. */
  private static List<Integer> replacing(AuditedCoe coe) {
    return IntStream.range(0, coe.coe().actions().size())
        .filter(i -> coe.coe().actions().get(i).status() != ActionStatus.DROPPED)
        .filter(i -> coe.remembered(Remembered.ofItem(i, "replacement")).isPresent())
        .boxed()
        .toList();
  }

  /** A12: done before the COE was written, without saying what, who or when. */
  private static Verdict doneWithoutRecord(AuditedCoe coe) {
    return ActionRules.each(coe, i -> doneWithoutRecord(coe, i));
  }

  private static Verdict doneWithoutRecord(AuditedCoe coe, int index) {
    ActionItem item = coe.coe().actions().get(index);
    boolean told = allWords(coe, index).stream().anyMatch(text -> text.has(DONE_BEFORE));
    told |= item.status() == ActionStatus.COMPLETED && coe.item(index).has(DONE_THEN);
    if (!told && !isCompletedBefore(coe, item)) {
      return Verdict.PASS;
    }
    List<String> lacks = new ArrayList<>();
    Passage what = coe.item(index);
    if (ONLY_DONE.matches(what)) {
      lacks.add("what");
    }
    if (!ActionRules.isNamed(item.owner())) {
      lacks.add("who");
    }
    if (item.completedAt() == null
        && !what.has(Figures.NUMERIC_DATE)
        && !what.has(Figures.WORDED_DATE)) {
      lacks.add("when");
    }
    return lacks.isEmpty()
        ? Verdict.PASS
        : Verdict.of(Evidence.at(what).because("it does not say " + String.join(" and ", lacks)));
  }

  private static boolean isCompletedBefore(AuditedCoe coe, ActionItem item) {
    Moment written = coe.coe().lifecycle().createdAt();
    Moment completed = item.completedAt();
    return written != null && completed != null && !completed.date().isAfter(written.date());
  }
}
