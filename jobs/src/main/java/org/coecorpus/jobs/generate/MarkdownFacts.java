package org.coecorpus.jobs.generate;

import java.util.LinkedHashMap;
import java.util.Map;
import org.coecorpus.coe.Coe;
import org.coecorpus.incident.Incident;
import org.coecorpus.time.Moment;
import org.jspecify.annotations.Nullable;

/** Writes what a full front matter would hold as labels below the title. */
final class MarkdownFacts {

  private final Dialect dialect;
  private final Coe coe;
  private final String zone;

  /**
   * Makes the writer.
   *
   * @param zone name of the document's zone; empty where it has none
   */
  MarkdownFacts(Dialect dialect, Coe coe, String zone) {
    this.dialect = dialect;
    this.coe = coe;
    this.zone = zone;
  }

  String text() {
    Map<String, String> facts = facts();
    StringBuilder out = new StringBuilder();
    if (dialect.facts() == Dialect.FactForm.TABLE) {
      out.append("| Field | Value |\n|---|---|\n");
    }
    facts.forEach(
        (label, value) ->
            out.append(
                switch (dialect.facts()) {
                  case BULLETS -> "- **" + label + ":** " + value + "\n";
                  case BOLD_LINES -> "**" + label + ":** " + value + "  \n";
                  case TABLE -> "| " + label + " | " + value + " |\n";
                  default -> label + ": " + value + "\n";
                }));
    return out.append('\n').toString();
  }

  private Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Severity", severity());
    facts.put("Status", coe.status() == null ? "" : dialect.word("status-" + coe.status()));
    facts.put("Team", Manuscript.text(coe.team()));
    facts.put("Service", Manuscript.text(coe.service()));
    facts.put("Owner", Manuscript.text(coe.owner()));
    facts.put("Event", Manuscript.text(coe.eventId()));
    Incident incident = coe.incident();
    facts.put("Ticket", String.join(", ", incident.tickets()));
    facts.put("Impact start", time(incident.impactStartedAt()));
    facts.put("Detected", time(incident.detectedAt()));
    facts.put("Mitigated", time(incident.mitigatedAt()));
    facts.put("Impact end", time(incident.impactEndedAt()));
    facts.put("Related", String.join(", ", coe.related()));
    facts.values().removeIf(String::isEmpty);
    return facts;
  }

  private String severity() {
    return coe.severity() == null
        ? ""
        : dialect.word("severity") + coe.severity().name().substring("SEV".length());
  }

  private String time(@Nullable Moment moment) {
    if (moment == null) {
      return "";
    }
    TimelineForm form = dialect.timeline();
    String time = form.style().dayAndClock(moment, form.twelveHours());
    if (!moment.isPlaced()) {
      return time;
    }
    String words = form.words(zone, moment);
    return time + " " + (words.isEmpty() ? MarkdownTimeline.offset(moment) : words);
  }
}
