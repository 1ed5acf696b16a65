package org.coecorpus.jobs.generate;

import java.util.List;
import org.coecorpus.coe.Lesson;

/** Writes lessons as a list or table, or under headings. */
final class MarkdownLessons {

  private final Dialect dialect;
  private final List<String> families;

  /**
   * Makes the writer.
   *
   * @param families family of each lesson
   */
  MarkdownLessons(Dialect dialect, List<String> families) {
    this.dialect = dialect;
    this.families = families;
  }

  /** The heading's list under which lessons of the family stand. */
  static String outcome(String family) {
    return List.of("went-well", "lucky").contains(family) ? family : "went-wrong";
  }

  /** The section without its heading. */
  String body(List<Lesson> lessons) {
    StringBuilder body = new StringBuilder();
    if (dialect.lessons() == Dialect.LessonForm.TABLE && !lessons.isEmpty()) {
      body.append("| Lesson | Category | Action items |\n|---|---|---|\n");
    }
    String above = "";
    for (int n = 0; n < lessons.size(); n++) {
      String heading = heading(lessons.get(n), families.get(n));
      if (!heading.equals(above)) {
        body.append(above.isEmpty() ? "" : "\n").append(dialect.within(heading)).append("\n\n");
        above = heading;
      }
      body.append(line(lessons.get(n), n + 1)).append('\n');
    }
    return body.toString();
  }

  private String heading(Lesson lesson, String family) {
    return switch (dialect.lessons()) {
      case BY_CATEGORY -> Manuscript.text(lesson.category());
      case BY_OUTCOME -> dialect.word(outcome(family));
      default -> "";
    };
  }

  private String line(Lesson lesson, int n) {
    String category = Manuscript.text(lesson.category());
    String links = MarkdownWriter.links(lesson.actions());
    String before = category.isEmpty() ? "" : category + ": ";
    return switch (dialect.lessons()) {
      case BY_CATEGORY -> "- " + lesson.text() + links;
      case BRACKETS ->
          "- " + (category.isEmpty() ? "" : "[" + category + "] ") + lesson.text() + links;
      case NUMBERS ->
          n + ". " + (category.isEmpty() ? "" : "**" + category + ":** ") + lesson.text() + links;
      case TABLE ->
          "| "
              + lesson.text()
              + " | "
              + category
              + " | "
              + String.join(", ", lesson.actions())
              + " |";
      default -> "- " + before + lesson.text() + links;
    };
  }
}
