package org.coecorpus.jobs.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coecorpus.actionitem.ActionItem;
import org.coecorpus.coe.Coe;
import org.coecorpus.coe.Lesson;
import org.coecorpus.coe.RootCause;
import org.coecorpus.coe.Why;
import org.coecorpus.incident.Incident;
import org.coecorpus.incident.TimelineEntry;
import org.jspecify.annotations.Nullable;

/** A COE as plain text for a terminal, in the order of its sections. */
final class CoePage {

  private CoePage() {}

  static void print(Coe coe, PrintStream to) {
    to.println(
        Lines.one(coe.id()) + "  " + (coe.title() == null ? "(no title)" : Lines.one(coe.title())));
    Incident incident = coe.incident();
    to.println(
        joined(
            named("severity", coe.severity()),
            named("status", coe.status()),
            named("team", coe.team()),
            named("service", coe.service()),
            named("event", coe.eventId())));
    to.println(
        joined(
            named("started", incident.start().orElse(null)),
            named("detected", incident.detectedAt()),
            named("mitigated", incident.mitigatedAt()),
            named("ended", incident.end().orElse(null))));
    paragraph("Summary", coe.summary(), to);
    paragraph("Impact", coe.impact().text(), to);
    section("Timeline", coe.timeline().stream().map(CoePage::line), to);
    if (!coe.whys().isEmpty()) {
      to.println();
      to.println("Whys");
      coe.whys().forEach(why -> print(why, "  ", to));
    }
    section("Root causes", coe.rootCauses().stream().map(CoePage::line), to);
    section("Lessons", coe.lessons().stream().map(CoePage::line), to);
    section("Action items", coe.actions().stream().map(CoePage::line), to);
  }

  private static void print(Why why, String indent, PrintStream to) {
    to.println(
        indent
            + Stream.of(why.question(), why.answer())
                .filter(text -> text != null)
                .map(Lines::one)
                .collect(Collectors.joining(" — ")));
    why.children().forEach(child -> print(child, indent + "  ", to));
  }

  private static String line(TimelineEntry entry) {
    return joined(
        entry.at() == null ? "(no time)" : entry.at().toString(),
        entry.milestone() == null ? "" : "[" + entry.milestone() + "]",
        Lines.one(entry.text()));
  }

  private static String line(RootCause cause) {
    return Lines.one(cause.text()) + refs(cause.actions());
  }

  private static String line(Lesson lesson) {
    return Lines.one(lesson.text()) + refs(lesson.actions());
  }

  private static String line(ActionItem item) {
    String what = item.title() != null ? item.title() : item.description();
    return joined(
        item.id() == null ? "" : Lines.one(item.id()),
        what == null ? "(no text)" : Lines.one(what),
        named("owner", item.owner()),
        named("ticket", item.ticket()),
        named("priority", item.priority()),
        named("due", item.dueAt()),
        named("status", item.status()),
        named("completed", item.completedAt()));
  }

  private static String refs(List<String> actions) {
    return actions.isEmpty() ? "" : "  [" + Lines.one(String.join(", ", actions)) + "]";
  }

  private static String named(String name, @Nullable Object value) {
    return value == null ? "" : name + " " + Lines.one(value);
  }

  private static String joined(@Nullable String... parts) {
    return Stream.of(parts)
        .filter(part -> part != null && !part.isEmpty())
        .collect(Collectors.joining("  "));
  }

  private static void paragraph(String name, @Nullable String text, PrintStream to) {
    if (text != null && !text.isBlank()) {
      to.println();
      to.println(name);
      to.println("  " + Lines.one(text));
    }
  }

  private static void section(String name, Stream<String> lines, PrintStream to) {
    List<String> all = lines.toList();
    if (!all.isEmpty()) {
      to.println();
      to.println(name);
      all.forEach(line -> to.println("  " + line));
    }
  }
}
