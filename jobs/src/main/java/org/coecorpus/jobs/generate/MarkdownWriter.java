package org.coecorpus.jobs.generate;

import java.util.List;
import java.util.stream.Collectors;
import org.coecorpus.coe.Coe;
import org.coecorpus.coe.Graph;
import org.coecorpus.coe.RootCause;

/** Writes a document as Markdown in one dialect. */
final class MarkdownWriter {

  private final Dialect dialect;
  private final Coe coe;
  private final List<String> lessonFamilies;
  private final String zone;
  private final String feedback;
  private final StringBuilder out = new StringBuilder();
  private int sections;

  /**
   * Makes the writer.
   *
   * @param stated what {@link StatedInMarkdown} says the dialect states
   * @param lessonFamilies family of each lesson
   * @param zone name of the document's zone; empty where it has none
   * @param feedback body of the section on the review; empty where there is none
   */
  MarkdownWriter(
      Dialect dialect, Coe stated, List<String> lessonFamilies, String zone, String feedback) {
    this.dialect = dialect;
    this.coe = stated;
    this.lessonFamilies = lessonFamilies;
    this.zone = zone;
    this.feedback = feedback;
  }

  String text() {
    out.append(FrontMatter.of(coe, dialect.facts()));
    paragraph(dialect.headings().title(Manuscript.text(coe.title())));
    if (!dialect.full() && dialect.facts() != Dialect.FactForm.NONE) {
      out.append(new MarkdownFacts(dialect, coe, zone).text());
    }
    section("summary", Manuscript.text(coe.summary()));
    impact();
    graphs();
    timeline();
    section("whys", new MarkdownWhys(dialect).body(coe.whys()));
    section("root-causes", coe.rootCauses().isEmpty() ? "" : rootCauses());
    section(
        "actions", coe.actions().isEmpty() ? "" : new MarkdownActions(dialect).body(coe.actions()));
    section("lessons", new MarkdownLessons(dialect, lessonFamilies).body(coe.lessons()));
    section("feedback", feedback);
    return out.toString();
  }

  private void paragraph(String text) {
    out.append(text).append("\n\n");
  }

  private void section(String name, String body) {
    section(name, "", body);
  }

  private void section(String name, String besideHeading, String body) {
    if (!body.isEmpty()) {
      sections++;
      paragraph(dialect.headings().section(dialect.word(name) + besideHeading, sections));
      paragraph(body.stripTrailing());
    }
  }

  private void timeline() {
    if (!coe.timeline().isEmpty()) {
      MarkdownTimeline timeline =
          new MarkdownTimeline(dialect, coe, Manuscript.text(coe.incident().zone()));
      section("timeline", timeline.besideHeading(), timeline.body());
    }
  }

  private void impact() {
    String pictures =
        coe.impact().screenshots().stream()
            .map(link -> "\n\n![Screen of what customers saw](" + link + ")")
            .collect(Collectors.joining());
    section("impact", Manuscript.text(coe.impact().text()) + pictures);
  }

  private void graphs() {
    StringBuilder body = new StringBuilder();
    int n = 0;
    for (Graph graph : coe.graphs()) {
      body.append("**Graph ").append(++n).append(". ").append(Manuscript.text(graph.caption()));
      body.append(".** ").append(axes(graph)).append("\n\n");
      if (graph.image() != null) {
        body.append("![")
            .append(Manuscript.text(graph.caption()))
            .append("](")
            .append(graph.image());
        body.append(")\n");
      }
      if (graph.link() != null) {
        body.append("[Live dashboard](").append(graph.link()).append(")\n");
      }
      body.append('\n');
    }
    section("graphs", body.toString());
  }

  private static String axes(Graph graph) {
    StringBuilder axes = new StringBuilder();
    if (graph.xUnit() != null) {
      axes.append("X axis: ").append(graph.xUnit()).append("; ");
    }
    if (graph.yUnit() != null) {
      axes.append("y axis: ").append(graph.yUnit()).append("; ");
    }
    if (graph.interval() != null) {
      axes.append("sampling interval: ").append(graph.interval()).append("; ");
    }
    if (graph.width() != null) {
      axes.append("size ").append(graph.width()).append('x').append(graph.height()).append(". ");
    }
    if (!graph.markers().isEmpty()) {
      axes.append("Vertical lines: ").append(String.join(", ", graph.markers())).append('.');
    }
    return axes.toString().strip();
  }

  private String rootCauses() {
    StringBuilder body = new StringBuilder();
    if (dialect.causes() == Dialect.CauseForm.TABLE) {
      body.append("| Root cause | Category | Action items |\n|---|---|---|\n");
    }
    int n = 0;
    for (RootCause cause : coe.rootCauses()) {
      body.append(rootCause(cause, ++n)).append('\n');
    }
    return body.toString();
  }

  private String rootCause(RootCause cause, int n) {
    String links = links(cause.actions());
    String category = Manuscript.text(cause.category());
    return switch (dialect.causes()) {
      case FULL -> "- " + cause.id() + inBrackets(category) + ": " + cause.text() + links;
      case TERSE -> (coe.rootCauses().size() == 1 ? "" : "- ") + cause.text() + links;
      case NUMBERS -> n + ". " + cause.text() + links;
      case TABLE ->
          "| "
              + cause.text()
              + " | "
              + category
              + " | "
              + String.join(", ", cause.actions())
              + " |";
    };
  }

  private static String inBrackets(String category) {
    return category.isEmpty() ? "" : " (" + category + ")";
  }

  static String links(List<String> actions) {
    return actions.isEmpty() ? "" : " (" + String.join(", ", actions) + ")";
  }
}
