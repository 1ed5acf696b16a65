package org.coecorpus.jobs.generate;

import java.util.List;
import java.util.function.Predicate;
import org.coecorpus.actionitem.ActionItem;
import org.coecorpus.actionitem.ActionStatus;
import org.coecorpus.actionitem.Priority;
import org.coecorpus.coe.Lesson;
import org.coecorpus.coe.RootCause;
import org.coecorpus.coe.Why;
import org.jspecify.annotations.Nullable;

/** Flaws of the action items. */
final class ActionFlaws {

  static final List<Flaw> ALL =
      List.of(
          new Flaw("A1", Flaw.Group.ACTIONS, ActionFlaws::none),
          new Flaw("A2", Flaw.Group.ACTIONS, ActionFlaws::noOwner),
          new Flaw("A3", Flaw.Group.ACTIONS, ActionFlaws::noTicket),
          new Flaw("A4", Flaw.Group.ACTIONS, ActionFlaws::noDueDate),
          new Flaw("A5", Flaw.Group.ACTIONS, ActionFlaws::noPriority),
          new Flaw("A6", Flaw.Group.ACTIONS, ActionFlaws::notHigh),
          new Flaw("A7", Flaw.Group.ACTIONS, ActionFlaws::notSpecific),
          new Flaw("A11", Flaw.Group.ACTIONS, ActionFlaws::deprecated),
          new Flaw("A12", Flaw.Group.ACTIONS, ActionFlaws::alreadyDone),
          new Flaw("W8", Flaw.Group.ACTIONS, ActionFlaws::noPurpose));

  private ActionFlaws() {}

  private static @Nullable ActionItem choose(
      Manuscript manuscript, Faults faults, Predicate<ActionItem> passes) {
    int n = faults.choose(manuscript.draft.actions, passes);
    return n < 0 ? null : manuscript.draft.actions.get(n);
  }

  private static ActionLife life(Manuscript manuscript, ActionItem item) {
    return java.util.Objects.requireNonNull(manuscript.lives.get(Manuscript.text(item.ticket())));
  }

  private static void replace(Manuscript manuscript, ActionItem old, ActionItem item) {
    manuscript.draft.actions.replaceAll(a -> a.equals(old) ? item : a);
  }

  private static boolean mendsRootCause(Manuscript manuscript, ActionItem item) {
    return manuscript.draft.rootCauses.stream().anyMatch(c -> c.actions().contains(item.id()));
  }

  private static void violates(Manuscript manuscript, String rule, ActionItem item) {
    manuscript.violates(rule, "actions", Manuscript.text(item.title()));
  }

  /** Removes every item and every link to one. */
  private static void none(Manuscript manuscript, Faults faults) {
    Draft draft = manuscript.draft;
    draft.actions.clear();
    manuscript.lives.clear();
    draft.rootCauses.replaceAll(c -> new RootCause(c.id(), c.text(), c.category(), List.of()));
    draft.lessons.replaceAll(l -> new Lesson(l.text(), l.category(), List.of()));
    draft.whys.replaceAll(ActionFlaws::unlinked);
    manuscript.violations.removeIf(v -> v.rule().equals("W3") || v.rule().equals("K2"));
    manuscript.violates("A1", "actions", "absent");
  }

  private static Why unlinked(Why why) {
    return new Why(
        why.id(),
        why.question(),
        why.answer(),
        why.children().stream().map(ActionFlaws::unlinked).toList(),
        List.of());
  }

  private static void noOwner(Manuscript manuscript, Faults faults) {
    ActionItem item = choose(manuscript, faults, a -> true);
    if (item != null) {
      replace(manuscript, item, ItemEdit.of(item).owner(null).item());
      violates(manuscript, "A2", item);
    }
  }

  private static void noTicket(Manuscript manuscript, Faults faults) {
    ActionItem item = choose(manuscript, faults, a -> true);
    if (item != null) {
      replace(manuscript, item, ItemEdit.of(item).ticket(null).item());
      violates(manuscript, "A3", item);
    }
  }

  private static void noDueDate(Manuscript manuscript, Faults faults) {
    ActionItem item = choose(manuscript, faults, a -> life(manuscript, a).postponements() == 0);
    if (item != null) {
      replace(manuscript, item, ItemEdit.of(item).dueAt(null).item());
      violates(manuscript, "A4", item);
    }
  }

  private static void noPriority(Manuscript manuscript, Faults faults) {
    ActionItem item = choose(manuscript, faults, a -> true);
    if (item != null) {
      replace(manuscript, item, ItemEdit.of(item).priority(null).item());
      violates(manuscript, "A5", item);
    }
  }

  private static void notHigh(Manuscript manuscript, Faults faults) {
    ActionItem item = choose(manuscript, faults, a -> mendsRootCause(manuscript, a));
    if (item != null) {
      Priority lower = faults.dice().pick(List.of(Priority.MEDIUM, Priority.LOW));
      replace(manuscript, item, ItemEdit.of(item).priority(lower).item());
      violates(manuscript, "A6", item);
    }
  }

  private static void notSpecific(Manuscript manuscript, Faults faults) {
    ActionItem item = choose(manuscript, faults, a -> true);
    if (item != null) {
      String title = faults.say(manuscript, "A7");
      replace(manuscript, item, ItemEdit.of(item).title(title).item());
      manuscript.violates("A7", "actions", title);
    }
  }

  /** Done, but neither when nor in what way; the tracker has never seen it. */
  private static void alreadyDone(Manuscript manuscript, Faults faults) {
    ActionItem item = choose(manuscript, faults, a -> true);
    if (item != null) {
      String title = faults.say(manuscript, "A12");
      replace(
          manuscript,
          item,
          ItemEdit.of(item)
              .title(title)
              .description(null)
              .status(ActionStatus.COMPLETED, null, List.of())
              .item());
      manuscript.lives.remove(Manuscript.text(item.ticket()));
      manuscript.violates("A12", "actions", title);
    }
  }

  /** Descriptions that do not say what the item is for. */
  private static void noPurpose(Manuscript manuscript, Faults faults) {
    if (manuscript.draft.actions.isEmpty()) {
      return;
    }
    manuscript.draft.actions.replaceAll(
        item -> {
          String text = Manuscript.text(item.description());
          String rest = text.substring(text.indexOf(". ") + 2);
          return ItemEdit.of(item).description(rest).item();
        });
    manuscript.violates("W8", "actions", "absent: prevents, reduces impact or enables diagnosis");
  }

  private static void deprecated(Manuscript manuscript, Faults faults) {
    ActionItem item = choose(manuscript, faults, a -> a.status() == ActionStatus.DROPPED);
    if (item != null) {
      String title = item.title() + faults.say(manuscript, "A11");
      replace(manuscript, item, ItemEdit.of(item).title(title).item());
      manuscript.violates("A11", "actions", title);
    }
  }
}
