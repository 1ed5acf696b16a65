package org.coecorpus.jobs.generate;

import java.util.List;
import org.coecorpus.coe.Lesson;

/** Flaws of the lessons. */
final class LessonFlaws {

  static final List<Flaw> ALL =
      List.of(
          new Flaw("K1", Flaw.Group.LESSONS, LessonFlaws::tooFew),
          new Flaw("K1", Flaw.Group.LESSONS, LessonFlaws::tooMany),
          new Flaw("K2", Flaw.Group.LESSONS, LessonFlaws::unlinked),
          new Flaw("K3", Flaw.Group.LESSONS, LessonFlaws::noCategory));

  private static final int MOST = 10;

  private LessonFlaws() {}

  private static void tooFew(Manuscript manuscript, Faults faults) {
    List<Lesson> lessons = manuscript.draft.lessons;
    int kept = faults.dice().between(1, 2);
    lessons.subList(kept, lessons.size()).clear();
    manuscript.lessonFamilies.subList(kept, manuscript.lessonFamilies.size()).clear();
    manuscript.violates("K1", "lessons", "absent: a third lesson");
  }

  private static void tooMany(Manuscript manuscript, Faults faults) {
    List<Lesson> lessons = manuscript.draft.lessons;
    if (manuscript.draft.actions.isEmpty()) {
      return;
    }
    List<String> last = lessons.get(lessons.size() - 1).actions();
    List<Cause> practices = faults.library().practices();
    int wanted = MOST + faults.dice().between(1, 3);
    for (Cause practice : faults.dice().sample(practices, practices.size())) {
      practice
          .lessons()
          .forEach(
              (category, templates) -> {
                for (Template template : templates) {
                  String text = manuscript.scene.fill(template, faults.dice());
                  if (lessons.size() < wanted
                      && lessons.stream().noneMatch(l -> l.text().equals(text))) {
                    lessons.add(new Lesson(text, category, last));
                    manuscript.lessonFamilies.add(practice.id());
                  }
                }
              });
    }
    manuscript.violates("K1", "lessons", lessons.get(MOST).text());
  }

  private static void unlinked(Manuscript manuscript, Faults faults) {
    if (manuscript.draft.actions.isEmpty()) {
      return;
    }
    int n = faults.dice().below(manuscript.draft.lessons.size());
    Lesson lesson = manuscript.draft.lessons.get(n);
    manuscript.draft.lessons.set(n, new Lesson(lesson.text(), lesson.category(), List.of()));
    manuscript.violates("K2", "lessons", lesson.text());
  }

  private static void noCategory(Manuscript manuscript, Faults faults) {
    manuscript.draft.lessons.replaceAll(
        lesson -> {
          manuscript.violates("K3", "lessons", lesson.text());
          return new Lesson(lesson.text(), null, lesson.actions());
        });
  }
}
