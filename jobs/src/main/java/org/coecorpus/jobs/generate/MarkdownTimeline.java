package org.coecorpus.jobs.generate;

import java.time.LocalDate;
import org.coecorpus.coe.Coe;
import org.coecorpus.incident.Milestone;
import org.coecorpus.incident.TimelineEntry;
import org.coecorpus.jobs.generate.TimelineForm.DateSource;
import org.coecorpus.jobs.generate.TimelineForm.DateUse;
import org.coecorpus.jobs.generate.TimelineForm.EntryForm;
import org.coecorpus.jobs.generate.TimelineForm.ZonePlace;
import org.coecorpus.jobs.generate.TimelineForm.ZoneWords;
import org.coecorpus.time.Moment;
import org.jspecify.annotations.Nullable;

/** Writes a timeline; milestones are bold words before the text. */
final class MarkdownTimeline {

  private final Dialect dialect;
  private final TimelineForm form;
  private final Coe coe;
  private final String zone;

  /**
   * Makes the writer.
   *
   * @param zone what the zone of the whole timeline is called; empty where it has none
   */
  MarkdownTimeline(Dialect dialect, Coe coe, String zone) {
    this.dialect = dialect;
    this.form = dialect.timeline();
    this.coe = coe;
    this.zone = zone;
  }

  /** The section without its heading. */
  String body() {
    StringBuilder out = new StringBuilder(introduction());
    if (form.entries() == EntryForm.TABLE) {
      out.append("| Time").append(inColumn()).append(" | Event |\n|---|---|\n");
    } else if (form.entries() == EntryForm.DAY_TABLE) {
      out.append("| Date | Time").append(inColumn()).append(" | Event |\n|---|---|---|\n");
    }
    LocalDate before = null;
    for (TimelineEntry entry : coe.timeline()) {
      Moment at = entry.at();
      if (at != null && form.dates() == DateUse.DAY_LINES && !at.date().equals(before)) {
        out.append(before == null ? "" : "\n").append("**").append(day(at)).append("**\n\n");
      }
      out.append(line(entry, before));
      before = at == null ? before : at.date();
    }
    return out.toString();
  }

  /** What stands behind the heading's words, such as {@code (14 March 2026, UTC)}. */
  String besideHeading() {
    String date = form.source() == DateSource.HEADING ? dateOfAll() : "";
    String of = form.place() == ZonePlace.HEADING ? zone : "";
    if (date.isEmpty() && of.isEmpty()) {
      return "";
    }
    return date.isEmpty()
        ? " (all times " + of + ")"
        : " (" + date + (of.isEmpty() ? "" : ", " + of) + ")";
  }

  private String introduction() {
    String date = form.source() == DateSource.INTRODUCTION ? dateOfAll() : "";
    String of = form.place() == ZonePlace.INTRODUCTION ? zone : "";
    if (date.isEmpty()) {
      return of.isEmpty() ? "" : "All times are in " + of + ".\n\n";
    }
    return of.isEmpty()
        ? "The timeline begins on " + date + ".\n\n"
        : "All times are in " + of + ". The timeline begins on " + date + ".\n\n";
  }

  /** The day on which the timeline begins, where no entry says it. */
  private String dateOfAll() {
    Moment first = coe.timeline().get(0).at();
    return form.dates() == DateUse.NONE && first != null ? day(first) : "";
  }

  private String inColumn() {
    return form.place() == ZonePlace.COLUMN && !zone.isEmpty() ? " (" + zone + ")" : "";
  }

  private String day(Moment at) {
    return form.style().day(at.date());
  }

  private String line(TimelineEntry entry, @Nullable LocalDate before) {
    String words = words(entry);
    if (form.entries() == EntryForm.DAY_TABLE) {
      return dayRow(entry, before, words);
    }
    String time = time(entry, before);
    boolean hasTime = !time.isEmpty();
    return switch (form.entries()) {
      case TABLE -> "| " + time + " | " + words + " |\n";
      case BOLD_BULLETS -> "- " + (hasTime ? "**" + time + "** " : "") + words + "\n";
      case CODE_BULLETS -> "- " + (hasTime ? "`" + time + "` " : "") + words + "\n";
      case PARAGRAPHS -> time + " – " + words + "\n\n";
      case HEADINGS -> dialect.within(hasTime ? time : "Then") + "\n\n" + words + "\n\n";
      case BREAKS -> time + ": " + words + "<br>\n";
      case LOG -> "[" + time + "] " + words + "\n";
      default -> "- " + (hasTime ? time + ": " : "") + words + "\n";
    };
  }

  private String dayRow(TimelineEntry entry, @Nullable LocalDate before, String words) {
    Moment at = entry.at();
    if (at == null) {
      return "| | | " + words + " |\n";
    }
    boolean isSame = at.date().equals(before) && form.dates() != DateUse.EACH;
    String day = isSame || form.dates() == DateUse.NONE ? "" : day(at);
    String clock = DateStyle.clock(at.local(), form.twelveHours()) + behind(entry, at);
    return "| " + day + " | " + clock + " | " + words + " |\n";
  }

  private String time(TimelineEntry entry, @Nullable LocalDate before) {
    Moment at = entry.at();
    if (at == null) {
      return "";
    }
    boolean isForeign = entry.zone() != null && !entry.zone().equals(zone);
    boolean isDated =
        isForeign
            || form.dates() == DateUse.EACH
            || (form.dates() == DateUse.FIRST_OF_DAY && !at.date().equals(before));
    String time =
        isDated
            ? form.style().dayAndClock(at, form.twelveHours())
            : DateStyle.clock(at.local(), form.twelveHours());
    return time + behind(entry, at);
  }

  /** Zone or offset of one entry. */
  private String behind(TimelineEntry entry, Moment at) {
    if (entry.zone() != null) {
      return " " + entry.zone();
    }
    return form.zone() == ZoneWords.OFFSET && at.isPlaced() ? " " + offset(at) : "";
  }

  /** The offset with minutes, such as {@code +00:00}. */
  static String offset(Moment at) {
    String text = at.toString();
    return text.endsWith("Z") ? "+00:00" : text.substring(text.length() - 6);
  }

  private String words(TimelineEntry entry) {
    StringBuilder words = new StringBuilder();
    Milestone milestone = entry.milestone();
    if (milestone != null) {
      words.append("**").append(dialect.word(milestone.name())).append(":** ");
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
}
