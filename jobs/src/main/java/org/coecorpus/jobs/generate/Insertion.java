package org.coecorpus.jobs.generate;

import java.util.List;
import org.coecorpus.actionitem.ActionItem;
import org.coecorpus.coe.Lesson;
import org.coecorpus.coe.RootCause;

/** Adds a sentence to some section of a document. */
record Insertion(Manuscript manuscript, Dice dice) {

  /**
   * Adds the sentence.
   *
   * @param variant a line break stands in running text only
   * @param isSecret whether it is to be redacted; anything else goes to the timeline, where it
   *     breaks no rule on figures
   * @return the section; empty where the one that was drawn does not exist
   */
  String add(String sentence, NameVariant variant, boolean isSecret) {
    if (!isSecret) {
      return WritingFlaws.addToTimeline(manuscript, dice, sentence) ? "timeline" : "";
    }
    String section =
        variant == NameVariant.LINE_BREAK
            ? "summary"
            : dice.pick(
                List.of("timeline", "summary", "lessons", "actions", "root_causes"),
                0.5,
                0.2,
                0.1,
                0.1,
                0.1);
    boolean isAdded =
        switch (section) {
          case "summary" -> summary(sentence);
          case "lessons" -> lesson(sentence);
          case "actions" -> action(sentence);
          case "root_causes" -> rootCause(sentence);
          default -> WritingFlaws.addToTimeline(manuscript, dice, sentence);
        };
    return isAdded ? section : "";
  }

  private boolean summary(String sentence) {
    Draft draft = manuscript.draft;
    if (draft.summary == null || manuscript.breaks("C4")) {
      return false;
    }
    draft.summary += " " + sentence;
    return true;
  }

  private boolean lesson(String sentence) {
    List<Lesson> lessons = manuscript.draft.lessons;
    int n = dice.below(lessons.size());
    Lesson lesson = lessons.get(n);
    String text = lesson.text() + " " + sentence;
    lessons.set(n, new Lesson(text, lesson.category(), lesson.actions()));
    manuscript.passageChanged(lesson.text(), text);
    return true;
  }

  /** Behind the title, which ends without a full stop. */
  private boolean action(String sentence) {
    List<ActionItem> actions = manuscript.draft.actions;
    if (actions.isEmpty()) {
      return false;
    }
    int n = dice.below(actions.size());
    ActionItem item = actions.get(n);
    String title = item.title() + ". " + sentence.replaceFirst("[.]$", "");
    actions.set(n, ItemEdit.of(item).title(title).item());
    manuscript.passageChanged(Manuscript.text(item.title()), title);
    return true;
  }

  private boolean rootCause(String sentence) {
    List<RootCause> causes = manuscript.draft.rootCauses;
    if (causes.isEmpty()) {
      return false;
    }
    int n = dice.below(causes.size());
    RootCause cause = causes.get(n);
    String text = cause.text() + " " + sentence;
    causes.set(n, new RootCause(cause.id(), text, cause.category(), cause.actions()));
    manuscript.passageChanged(cause.text(), text);
    return true;
  }
}
