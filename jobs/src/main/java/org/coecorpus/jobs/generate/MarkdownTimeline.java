package org.coecorpus.jobs.generate;

import java.time.LocalDate;
import java.util.Locale;
import org.coecorpus.coe.Coe;
import org.coecorpus.incident.Milestone;
import org.coecorpus.incident.TimelineEntry;
import org.jspecify.annotations.Nullable;

/** Writes a timeline as table, bullets or headings; milestones are bold words before the text. */
final class MarkdownTimeline {

  private final Dialect dialect;
  private final Coe coe;

  MarkdownTimeline(Dialect dialect, Coe coe) {
    this.dialect = dialect;
    this.coe = coe;
  }

  String text() {
    if (coe.timeline().isEmpty()) {
      return "";
    }
    String zone = Manuscript.text(coe.incident().zone());
    StringBuilder out = new StringBuilder(dialect.section(dialect.headings().timeline()));
    out.append("\n\n");
    if (!zone.isEmpty()) {
      out.append("All times are in ").append(zone).append(".\n\n");
    }
    if (dialect.timeline() == Dialect.EntryForm.TABLE) {
      out.append("| Time | Event |\n|---|---|\n");
    }
    LocalDate before = null;
    for (TimelineEntry entry : coe.timeline()) {
      out.append(line(time(entry, before, zone), words(entry)));
      before = entry.at() == null ? before : entry.at().date();
    }
    return out.append('\n').toString();
  }

  private String line(String time, String words) {
    return switch (dialect.timeline()) {
      case TABLE -> "| " + time + " | " + words + " |\n";
      case BULLETS -> time.isEmpty() ? "- " + words + "\n" : "- " + time + ": " + words + "\n";
      case HEADINGS -> dialect.within(time.isEmpty() ? "Then" : time) + "\n\n" + words + "\n\n";
    };
  }

  private String time(TimelineEntry entry, @Nullable LocalDate before, String zone) {
    if (entry.at() == null) {
      return "";
    }
    String own = Manuscript.text(entry.zone());
    if (!own.isEmpty() && !own.equals(zone)) {
      return dialect.dates().alone(entry.at(), own);
    }
    return dialect.dates().entry(entry.at(), before, zone);
  }

  private static String words(TimelineEntry entry) {
    StringBuilder words = new StringBuilder();
    Milestone milestone = entry.milestone();
    if (milestone != null) {
      words.append("**").append(mark(milestone)).append(":** ");
    }
    words.append(entry.text());
    for (String link : entry.links()) {
      String host = link.replaceFirst("^https://([a-z]+)[.].*$", "$1");
      words.append(" ([").append(label(host, link)).append("](").append(link).append("))");
    }
    return words.toString();
  }

  private static String label(String host, String link) {
    String last = link.substring(link.lastIndexOf('/') + 1);
    return switch (host) {
      case "tickets" -> last;
      case "deploy" -> "deployment " + last;
      case "logs" -> "log";
      default -> "dashboard";
    };
  }

  private static String mark(Milestone milestone) {
    return switch (milestone) {
      case IMPACT_START -> "START OF IMPACT";
      case IMPACT_END -> "END OF IMPACT";
      default -> milestone.name().toUpperCase(Locale.ROOT);
    };
  }
}
