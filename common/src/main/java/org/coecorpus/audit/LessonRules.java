package org.coecorpus.audit;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.coecorpus.coe.Lesson;
import org.coecorpus.pattern.Pattern;
import org.coecorpus.read.DocumentOutline;
import org.jspecify.annotations.Nullable;

/** Rules on lessons learned. */
final class LessonRules {

  static final Map<String, Check> CHECKS =
      Map.of("K1", LessonRules::count, "K2", LessonRules::unlinked, "K3", LessonRules::noCategory);

  private static final int FEWEST = 3;
  private static final int MOST = 10;
  private static final Pattern CATEGORY =
      Pattern.compile("(?i)\\b(?:technical|process|operational|cultural)\\b");

  private static final Pattern BRACKETED =
      Pattern.compile(
          "(?i)^[\\s*_]*(?:[\\[(]|\\*\\*|__)(?:technical|process|operational|cultural)(?:[\\])]|\\*\\*|__)|[\\[(](?:technical|process|operational|cultural)[\\])][\\s.*_]*$");

  private LessonRules() {}

  private static Passage lesson(AuditedCoe coe, int index) {
    Lesson lesson = coe.coe().lessons().get(index);
    return coe.value("lessons[" + index + "].text", lesson.text()).orElseThrow();
  }

  /** K1: fewer than three or more than ten; the fault is of the list and of no one lesson. */
  private static Verdict count(AuditedCoe coe) {
    int count = coe.coe().lessons().size();
    if (count == 0 && isUnread(coe)) {
      return Verdict.notAssessable("lessons");
    }
    if (count < FEWEST) {
      return Verdict.of(Evidence.absentIn(Part.LESSONS).because("there are " + count));
    }
    return count <= MOST
        ? Verdict.PASS
        : Verdict.of(Evidence.absentIn(Part.LESSONS).because("there are " + count));
  }

  private static boolean isUnread(AuditedCoe coe) {
    return coe.outline().sections().stream()
        .filter(s -> s.kind() != null && Part.of(s.kind()) == Part.LESSONS)
        .map(s -> coe.raw(Part.LESSONS, s.content()).trim())
        .anyMatch(text -> text.length() > 0 && !DocumentOutline.isNothing(text));
  }

  /** K2: a lesson that names no action item and that none names; not where there are none. */
  private static Verdict unlinked(AuditedCoe coe) {
    if (coe.coe().lessons().isEmpty()
        || coe.coe().actions().isEmpty()
        || ActionRules.saysNone(coe)) {
      return Verdict.notAssessable(coe.coe().lessons().isEmpty() ? "lessons" : "actions");
    }
    ActionLinks links = coe.links();
    return at(coe, i -> links.ofLesson(coe.coe().lessons().get(i), i).isEmpty());
  }

  /** K3: a lesson of which the document states none of the four categories. */
  private static Verdict noCategory(AuditedCoe coe) {
    List<Lesson> lessons = coe.coe().lessons();
    return lessons.isEmpty()
        ? Verdict.notAssessable("lessons")
        : at(
            coe,
            i ->
                !(isCategory(lessons.get(i).category()) || lesson(coe, i).has(BRACKETED))
                    || coe.parsed().inferred().contains("lessons[" + i + "].category"));
  }

  private static boolean isCategory(@Nullable String category) {
    return category != null && CATEGORY.matcher(category).find();
  }

  private static Verdict at(AuditedCoe coe, java.util.function.IntPredicate broken) {
    return Verdict.at(
        IntStream.range(0, coe.coe().lessons().size())
            .filter(broken)
            .mapToObj(i -> lesson(coe, i))
            .toList());
  }
}
