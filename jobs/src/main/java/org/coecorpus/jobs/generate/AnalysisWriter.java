package org.coecorpus.jobs.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.coecorpus.actionitem.Priority;
import org.coecorpus.coe.Lesson;
import org.coecorpus.coe.RootCause;
import org.coecorpus.coe.Why;

/**
 * Writes the five whys, root causes, actions and lessons. Each branch of the whys ends in one root
 * cause with its own High actions and a lesson; practices add lower actions and lessons.
 */
final class AnalysisWriter {

  private static final int FEWEST_LESSONS = 3;
  private static final double OUTCOME_SHARE = 0.2;

  private final Library library;
  private final GenerateOptions options;

  AnalysisWriter(Library library, GenerateOptions options) {
    this.library = library;
    this.options = options;
  }

  void write(Manuscript manuscript, Dice dice) {
    ActionWriter actions = new ActionWriter(library, options, manuscript, dice);
    Plot plot = manuscript.plot;
    List<Why> branches = new ArrayList<>();
    branches.add(branch(manuscript, plot.cause(), "", "Prevents", actions, dice));
    String letter = "b";
    Cause discovery = plot.discovery();
    if (discovery != null) {
      String kind = "Enables diagnosis";
      branches.add(branch(manuscript, discovery, letter, kind, actions, dice));
      letter = "c";
    }
    Cause resolution = plot.resolution();
    if (resolution != null) {
      branches.add(branch(manuscript, resolution, letter, "Reduces impact", actions, dice));
    }
    manuscript.draft.whys.add(
        new Why(
            "1",
            manuscript.scene.say(library.phrases().of("why-" + plot.mode().word()), dice),
            manuscript.scene.value("direct"),
            branches,
            List.of()));
    practices(manuscript, actions, dice);
    outcome(manuscript, "well", "Operational", dice);
    outcome(manuscript, "lucky", "Technical", dice);
  }

  /** Now and then a lesson from what went well or was luck, tied to the last action. */
  private void outcome(Manuscript manuscript, String outcome, String category, Dice dice) {
    if (dice.chance(OUTCOME_SHARE)) {
      String action = "A" + manuscript.draft.actions.size();
      String text = manuscript.scene.say(library.phrases().of("lesson-" + outcome), dice);
      manuscript.draft.lessons.add(new Lesson(text, category, List.of(action)));
      manuscript.lessonFamilies.add(outcome.equals("well") ? "went-well" : outcome);
    }
  }

  private Why branch(
      Manuscript manuscript,
      Cause cause,
      String letter,
      String kind,
      ActionWriter actions,
      Dice dice) {
    Scene scene = manuscript.scene;
    List<String> ids = new ArrayList<>();
    dice.sample(cause.sentences("actions"), dice.between(1, 2))
        .forEach(title -> ids.add(actions.add(title, Priority.HIGH, kind)));
    String text = scene.say(cause.sentences("causes"), dice);
    String rootCause = "RC" + (manuscript.draft.rootCauses.size() + 1);
    manuscript.draft.rootCauses.add(new RootCause(rootCause, text, cause.category(), ids));
    manuscript.causeFamilies.add(cause.id());
    lesson(manuscript, cause, ids, dice);
    return descend(cause, 0, letter, ids, scene, dice);
  }

  /** The why of that level with those below it; levels are numbered from 2. */
  private static Why descend(
      Cause cause, int level, String letter, List<String> actions, Scene scene, Dice dice) {
    Cause.Level here = cause.levels().get(level);
    String question = scene.say(here.questions(), dice);
    String answer = scene.say(here.answers(), dice);
    boolean isLast = level == cause.levels().size() - 1;
    return new Why(
        (level + 2) + letter,
        question,
        answer,
        isLast ? List.of() : List.of(descend(cause, level + 1, letter, actions, scene, dice)),
        isLast ? actions : List.of());
  }

  private static void lesson(Manuscript manuscript, Cause cause, List<String> actions, Dice dice) {
    List<Map.Entry<String, List<Template>>> byCategory = List.copyOf(cause.lessons().entrySet());
    Map.Entry<String, List<Template>> chosen = dice.pick(byCategory);
    manuscript.draft.lessons.add(
        new Lesson(manuscript.scene.say(chosen.getValue(), dice), chosen.getKey(), actions));
    manuscript.lessonFamilies.add(cause.id());
  }

  private void practices(Manuscript manuscript, ActionWriter actions, Dice dice) {
    int wanted = Math.max(1, FEWEST_LESSONS - manuscript.draft.lessons.size());
    for (Cause practice : dice.sample(library.practices(), wanted + dice.below(2))) {
      Priority priority = dice.chance(0.7) ? Priority.MEDIUM : Priority.LOW;
      Template title = dice.pick(practice.sentences("actions"));
      String id = actions.add(title, priority, "Reduces impact");
      lesson(manuscript, practice, List.of(id), dice);
    }
  }
}
