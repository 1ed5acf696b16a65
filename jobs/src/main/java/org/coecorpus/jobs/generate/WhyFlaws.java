package org.coecorpus.jobs.generate;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.coecorpus.actionitem.ActionItem;
import org.coecorpus.coe.RootCause;
import org.coecorpus.coe.Why;

/** Flaws of the five whys and root causes. */
final class WhyFlaws {

  static final List<Flaw> ALL =
      List.of(
          new Flaw("W1", Flaw.Group.WHYS, WhyFlaws::tooFew),
          new Flaw("W2", Flaw.Group.WHYS, WhyFlaws::stopsEarly),
          new Flaw("W3", Flaw.Group.WHYS, WhyFlaws::noAction),
          new Flaw("W5", Flaw.Group.WHYS, WhyFlaws::neverAsked),
          new Flaw("W6", Flaw.Group.WHYS, WhyFlaws::noRootCause),
          new Flaw("W7", Flaw.Group.WHYS, WhyFlaws::leftToOthers),
          new Flaw("P12", Flaw.Group.WHYS, WhyFlaws::causeOfOthers));

  private static final int ASKED_FROM_MINUTES = 15;
  private static final int KEPT_LEVELS = 3;

  private WhyFlaws() {}

  private static void tooFew(Manuscript manuscript, Faults faults) {
    manuscript.draft.whys.replaceAll(why -> cut(why, KEPT_LEVELS));
    manuscript.violates("W1", "whys", "absent: fourth and fifth why");
  }

  private static Why cut(Why why, int levels) {
    if (levels > 1) {
      List<Why> children = why.children().stream().map(c -> cut(c, levels - 1)).toList();
      return new Why(why.id(), why.question(), why.answer(), children, why.actions());
    }
    return new Why(why.id(), why.question(), why.answer(), List.of(), actionsBelow(why));
  }

  private static List<String> actionsBelow(Why why) {
    return why.children().isEmpty() ? why.actions() : actionsBelow(why.children().get(0));
  }

  private static void stopsEarly(Manuscript manuscript, Faults faults) {
    String answer = faults.say(manuscript, "W2");
    manuscript.draft.whys.replaceAll(why -> endWith(why, answer));
    manuscript.violates("W2", "whys", answer);
  }

  /** Gives the first branch another last answer. */
  private static Why endWith(Why why, String answer) {
    if (why.children().isEmpty()) {
      return new Why(why.id(), why.question(), answer, List.of(), why.actions());
    }
    List<Why> children = new ArrayList<>(why.children());
    children.set(0, endWith(children.get(0), answer));
    return new Why(why.id(), why.question(), why.answer(), children, why.actions());
  }

  private static void noAction(Manuscript manuscript, Faults faults) {
    if (manuscript.draft.actions.isEmpty()) {
      return;
    }
    List<RootCause> causes = manuscript.draft.rootCauses;
    int n = faults.dice().below(causes.size());
    RootCause cause = causes.get(n);
    causes.set(n, new RootCause(cause.id(), cause.text(), cause.category(), List.of()));
    manuscript.draft.whys.replaceAll(why -> unlink(why, cause.actions()));
    manuscript.violates("W3", "root_causes", cause.text());
  }

  /** A root cause of another team's, all of whose actions are that team's as well. */
  private static void leftToOthers(Manuscript manuscript, Faults faults) {
    Organisation organisation = faults.library().organisation();
    String other = manuscript.scene.value("depteam");
    List<RootCause> causes = manuscript.draft.rootCauses;
    RootCause cause = causes.get(causes.size() - 1);
    if (causes.size() < 2 || cause.actions().isEmpty() || isOwn(manuscript, other)) {
      return;
    }
    Organisation.Team team =
        organisation.teams().stream().filter(t -> t.name().equals(other)).findFirst().orElseThrow();
    List<String> owners =
        organisation.engineersOf(
            team.id(), manuscript.plot.timing().impactEnd().atZone(ZoneOffset.UTC).toLocalDate());
    List<ActionItem> items = manuscript.draft.actions;
    for (int n = 0; n < items.size(); n++) {
      ActionItem item = items.get(n);
      if (cause.actions().contains(Manuscript.text(item.id()))) {
        String title = other + ": " + item.title();
        manuscript.passageChanged(Manuscript.text(item.title()), title);
        boolean isOwned = item.owner() != null;
        String owner = isOwned ? faults.dice().pick(owners) : null;
        items.set(n, ItemEdit.of(item).title(title).team(team.id()).owner(owner).item());
      }
    }
    say(manuscript, causes.size() - 1, "W7", faults);
  }

  /** The first root cause is another team's, and the owner of the COE is still the same. */
  private static void causeOfOthers(Manuscript manuscript, Faults faults) {
    if (!isOwn(manuscript, manuscript.scene.value("depteam"))) {
      say(manuscript, 0, "P12", faults);
    }
  }

  private static boolean isOwn(Manuscript manuscript, String team) {
    return manuscript.plot.team().name().equals(team);
  }

  private static void say(Manuscript manuscript, int n, String rule, Faults faults) {
    RootCause cause = manuscript.draft.rootCauses.get(n);
    String sentence = faults.say(manuscript, rule);
    String text = cause.text() + " " + sentence;
    manuscript.draft.rootCauses.set(
        n, new RootCause(cause.id(), text, cause.category(), cause.actions()));
    manuscript.violates(rule, "root_causes", sentence);
  }

  private static Why unlink(Why why, List<String> actions) {
    return new Why(
        why.id(),
        why.question(),
        why.answer(),
        why.children().stream().map(child -> unlink(child, actions)).toList(),
        why.actions().equals(actions) ? List.of() : why.actions());
  }

  private static void neverAsked(Manuscript manuscript, Faults faults) {
    Plot plot = manuscript.plot;
    boolean isDiscovery = plot.timing().minutesToDetect() > ASKED_FROM_MINUTES;
    if (!isDiscovery && plot.timing().minutesToMitigate() <= ASKED_FROM_MINUTES) {
      return;
    }
    int branch = isDiscovery || plot.discovery() == null ? 1 : 2;
    Why root = manuscript.draft.whys.get(0);
    List<Why> branches = new ArrayList<>(root.children());
    branches.remove(branch);
    manuscript.draft.whys.set(
        0, new Why(root.id(), root.question(), root.answer(), branches, root.actions()));
    manuscript.violates("W5", "whys", "absent: " + (isDiscovery ? "discovery" : "resolution"));
  }

  private static void noRootCause(Manuscript manuscript, Faults faults) {
    manuscript.draft.whys.clear();
    manuscript.draft.rootCauses.clear();
    manuscript.causeFamilies.clear();
    manuscript.violates("W6", "root_causes", "absent");
    manuscript.violates("W1", "whys", "absent");
    Timing timing = manuscript.plot.timing();
    if (timing.minutesToDetect() > ASKED_FROM_MINUTES) {
      manuscript.violates("W5", "whys", "absent: discovery");
    }
    if (timing.minutesToMitigate() > ASKED_FROM_MINUTES) {
      manuscript.violates("W5", "whys", "absent: resolution");
    }
  }
}
