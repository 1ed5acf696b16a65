package org.coecorpus.read;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.coecorpus.incident.Incident;
import org.coecorpus.incident.Milestone;
import org.coecorpus.incident.TimelineEntry;
import org.coecorpus.time.Zones;
import org.jspecify.annotations.Nullable;

/** Types the fields of the incident and its timeline. */
final class IncidentFields {

  private final Moments moments;
  private final Field top;
  private final Optional<Field> incident;
  private final @Nullable ZoneId zone;
  private final @Nullable String zoneWords;

  IncidentFields(Moments moments, Ledger ledger, Field top) {
    this.moments = moments;
    this.top = top;
    this.incident = top.object("incident");
    this.zoneWords = incident.map(field -> field.text("zone")).orElse(null);
    this.zone = zoneWords == null ? null : Zones.of(zoneWords).orElse(null);
    if (zoneWords != null && zone == null && !zoneWords.isBlank()) {
      ledger.suspect("incident.zone", zoneWords, "expected a zone such as UTC or Europe/Lisbon");
    }
  }

  /** The zone of times that have none of their own. */
  @Nullable ZoneId zone() {
    return zone;
  }

  Incident incident() {
    return incident
        .map(
            field ->
                new Incident(
                    field.moment("started_at", moments, zone),
                    field.moment("detected_at", moments, zone),
                    field.moment("mitigated_at", moments, zone),
                    field.moment("resolved_at", moments, zone),
                    field.moment("impact_started_at", moments, zone),
                    field.moment("impact_ended_at", moments, zone),
                    zoneWords,
                    field.texts("tickets")))
        .orElse(Incident.UNKNOWN);
  }

  List<TimelineEntry> timeline() {
    return top.list("timeline", "text", this::entry);
  }

  private TimelineEntry entry(Field field) {
    String own = field.text("zone");
    ZoneId entryZone = own == null ? zone : Zones.of(own).orElse(zone);
    String text = field.text("text");
    return new TimelineEntry(
        field.moment("at", moments, entryZone),
        own,
        text == null ? "" : text,
        field
            .mapped(
                "milestone",
                "TRIGGER, IMPACT_START, DETECTED, MITIGATED or IMPACT_END",
                Words::milestone)
            .orElse((Milestone) null),
        field.texts("links"));
  }
}
