package org.coecorpus.measure;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.coecorpus.coe.Coe;
import org.coecorpus.incident.Milestone;
import org.coecorpus.incident.TimelineEntry;
import org.coecorpus.time.Moment;
import org.jspecify.annotations.Nullable;

/**
 * The times of an incident: as stated, else from the timeline entry that is marked so. Of several
 * entries with one mark the first begins and detects, the last mitigates and ends.
 */
final class Milestones {

  private final Coe coe;
  private final ZoneId zone;

  Milestones(Coe coe, ZoneId zone) {
    this.coe = coe;
    this.zone = zone;
  }

  Optional<Instant> impactStart() {
    return stated(coe.incident().impactStartedAt())
        .or(() -> marked(Milestone.IMPACT_START).min(Comparator.naturalOrder()));
  }

  Optional<Instant> detection() {
    return stated(coe.incident().detectedAt())
        .or(() -> marked(Milestone.DETECTED).min(Comparator.naturalOrder()));
  }

  Optional<Instant> mitigation() {
    return stated(coe.incident().mitigatedAt())
        .or(() -> marked(Milestone.MITIGATED).max(Comparator.naturalOrder()));
  }

  Optional<Instant> impactEnd() {
    return stated(coe.incident().impactEndedAt())
        .or(() -> marked(Milestone.IMPACT_END).max(Comparator.naturalOrder()));
  }

  /** Start of the incident, else of impact. */
  Optional<Instant> start() {
    return stated(coe.incident().startedAt()).or(this::impactStart);
  }

  private Optional<Instant> stated(@Nullable Moment moment) {
    return Optional.ofNullable(CoeZone.instant(moment, zone));
  }

  private Stream<Instant> marked(Milestone milestone) {
    return coe.timeline().stream()
        .filter(entry -> entry.milestone() == milestone)
        .flatMap(entry -> at(entry).stream());
  }

  private Optional<Instant> at(TimelineEntry entry) {
    return Optional.ofNullable(CoeZone.instant(entry.at(), CoeZone.of(entry.zone(), zone)));
  }
}
