package org.coecorpus.jobs.generate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.coecorpus.coe.Coe;
import org.coecorpus.coe.Graph;
import org.coecorpus.coe.Lesson;
import org.coecorpus.coe.RootCause;
import org.coecorpus.incident.Incident;
import org.coecorpus.time.Moment;
import org.jspecify.annotations.Nullable;

/** Writes a document as Markdown in one dialect. */
final class MarkdownWriter {

  private final Dialect dialect;
  private final Coe coe;
  private final StringBuilder out = new StringBuilder();

  /**
   * Makes the writer.
   *
   * @param coe what {@link StatedInMarkdown} says the dialect states
   */
  MarkdownWriter(Dialect dialect, Coe coe) {
    this.dialect = dialect;
    this.coe = coe;
  }

  String text() {
    out.append(FrontMatter.of(coe, dialect.full()));
    paragraph(dialect.title(Manuscript.text(coe.title())));
    if (!dialect.full()) {
      facts();
    }
    section(dialect.headings().summary(), Manuscript.text(coe.summary()));
    impact();
    graphs();
    out.append(new MarkdownTimeline(dialect, coe).text());
    out.append(new MarkdownWhys(dialect).text(coe.whys()));
    section(dialect.headings().rootCauses(), rootCauses());
    out.append(new MarkdownActions(dialect).text(coe.actions()));
    section(dialect.headings().lessons(), lessons());
    return out.toString();
  }

  private void paragraph(String text) {
    out.append(text).append("\n\n");
  }

  private void section(String heading, String body) {
    if (!body.isEmpty()) {
      paragraph(dialect.section(heading));
      paragraph(body.stripTrailing());
    }
  }

  /** What the front matter would hold, as a list of bold labels. */
  private void facts() {
    fact("Severity", Manuscript.text(coe.severity()));
    fact("Status", Manuscript.text(coe.status()).toLowerCase(Locale.ROOT).replace('_', ' '));
    fact("Team", Manuscript.text(coe.team()));
    fact("Service", Manuscript.text(coe.service()));
    fact("Owner", Manuscript.text(coe.owner()));
    fact("Event", Manuscript.text(coe.eventId()));
    Incident incident = coe.incident();
    fact("Ticket", String.join(", ", incident.tickets()));
    fact("Impact start", time(incident.impactStartedAt()));
    fact("Detected", time(incident.detectedAt()));
    fact("Mitigated", time(incident.mitigatedAt()));
    fact("Impact end", time(incident.impactEndedAt()));
    fact("Related", String.join(", ", coe.related()));
    out.append('\n');
  }

  private String time(@Nullable Moment moment) {
    return moment == null
        ? ""
        : dialect.dates().alone(moment, Manuscript.text(coe.incident().zone()));
  }

  private void fact(String label, String value) {
    if (!value.isEmpty()) {
      out.append("- **").append(label).append(":** ").append(value).append('\n');
    }
  }

  private void impact() {
    String pictures =
        coe.impact().screenshots().stream()
            .map(link -> "\n\n![Screen of what customers saw](" + link + ")")
            .collect(Collectors.joining());
    section(dialect.headings().impact(), Manuscript.text(coe.impact().text()) + pictures);
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
    section(dialect.headings().graphs(), body.toString());
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
    return coe.rootCauses().stream().map(this::rootCause).collect(Collectors.joining("\n"));
  }

  private String rootCause(RootCause cause) {
    String links = links(cause.actions());
    if (dialect.terse()) {
      return "- " + cause.text() + links;
    }
    String category = cause.category() == null ? "" : " (" + cause.category() + ")";
    return "- " + Manuscript.text(cause.id()) + category + ": " + cause.text() + links;
  }

  static String links(List<String> actions) {
    return actions.isEmpty() ? "" : " (" + String.join(", ", actions) + ")";
  }

  private String lessons() {
    if (dialect.byCategory()
        && coe.lessons().stream().allMatch(lesson -> lesson.category() != null)) {
      return byCategory();
    }
    return coe.lessons().stream()
        .map(
            lesson ->
                "- "
                    + (lesson.category() == null ? "" : lesson.category() + ": ")
                    + lesson.text()
                    + links(lesson.actions()))
        .collect(Collectors.joining("\n"));
  }

  private String byCategory() {
    Map<String, List<Lesson>> groups =
        coe.lessons().stream()
            .collect(
                Collectors.groupingBy(
                    lesson -> Manuscript.text(lesson.category()),
                    TreeMap::new,
                    Collectors.toList()));
    StringBuilder body = new StringBuilder();
    groups.forEach(
        (category, lessons) -> {
          body.append(dialect.within(category)).append("\n\n");
          lessons.forEach(
              l -> body.append("- ").append(l.text()).append(links(l.actions())).append('\n'));
          body.append('\n');
        });
    return body.toString();
  }
}
