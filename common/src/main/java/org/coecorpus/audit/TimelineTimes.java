package org.coecorpus.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.coecorpus.incident.Incident;
import org.coecorpus.incident.Milestone;
import org.coecorpus.incident.TimelineEntry;
import org.coecorpus.pattern.Pattern;
import org.coecorpus.time.Moment;

/** Rules on the times of the timeline: gaps and order. */
final class TimelineTimes {

  private static final Pattern REASON = Lexicon.anyOf("gap-reasons");

  private TimelineTimes() {}

  /** An entry with its time. */
  private record Timed(int index, Instant at, Passage text) {}

  /** L4: the time of the later entry of each gap within the impact that neither entry explains. */
  static Verdict gap(AuditedCoe coe) {
    List<TimelineEntry> timeline = coe.coe().timeline();
    if (timeline.isEmpty()) {
      return Verdict.notAssessable("timeline");
    }
    Optional<Moment> start = start(coe);
    Optional<Moment> end = end(coe);
    if (start.isEmpty() || end.isEmpty()) {
      return Verdict.notAssessable(
          start.isEmpty() ? "incident.impact_started_at" : "incident.impact_ended_at");
    }
    if (!isComparable(timeline, start.get(), end.get())) {
      return Verdict.notAssessable("incident.zone");
    }
    Instant from = start.get().instantIn(ZoneOffset.UTC);
    Instant to = end.get().lastInstantIn(ZoneOffset.UTC);
    List<Timed> inside =
        timed(coe).stream().filter(e -> !e.at.isBefore(from) && !e.at.isAfter(to)).toList();
    return Verdict.of(gaps(coe, inside, Duration.ofMinutes(coe.context().settings().gapMinutes())));
  }

  private static List<Evidence> gaps(AuditedCoe coe, List<Timed> entries, Duration longest) {
    List<Evidence> gaps = new ArrayList<>();
    for (int i = 1; i < entries.size(); i++) {
      Timed earlier = entries.get(i - 1);
      Timed later = entries.get(i);
      Duration gap = Duration.between(earlier.at, later.at);
      if (gap.compareTo(longest) > 0 && !earlier.text.has(REASON) && !later.text.has(REASON)) {
        gaps.add(
            Evidence.at(coe.entryTime(later.index))
                .because(gap.toMinutes() + " minutes before this entry"));
      }
    }
    return gaps;
  }

  /** Entries that tell more than a day, by time. */
  private static List<Timed> timed(AuditedCoe coe) {
    List<Timed> timed = new ArrayList<>();
    for (int i = 0; i < coe.coe().timeline().size(); i++) {
      Moment at = coe.coe().timeline().get(i).at();
      if (at != null && !at.isDateOnly()) {
        timed.add(new Timed(i, at.instantIn(ZoneOffset.UTC), coe.entry(i)));
      }
    }
    timed.sort(Comparator.comparing(Timed::at).thenComparingInt(Timed::index));
    return timed;
  }

  /** Wall clocks can be compared with each other, and instants, but not one with the other. */
  private static boolean isComparable(List<TimelineEntry> timeline, Moment start, Moment end) {
    boolean placed = start.isPlaced();
    return end.isPlaced() == placed
        && timeline.stream()
            .map(TimelineEntry::at)
            .flatMap(at -> Optional.ofNullable(at).stream())
            .filter(at -> !at.isDateOnly())
            .allMatch(at -> at.isPlaced() == placed);
  }

  private static Optional<Moment> start(AuditedCoe coe) {
    Incident incident = coe.coe().incident();
    return Optional.ofNullable(incident.impactStartedAt())
        .or(() -> milestone(coe, Milestone.IMPACT_START))
        .or(() -> Optional.ofNullable(incident.startedAt()))
        .filter(moment -> !moment.isDateOnly());
  }

  private static Optional<Moment> end(AuditedCoe coe) {
    Incident incident = coe.coe().incident();
    return Optional.ofNullable(incident.impactEndedAt())
        .or(() -> milestone(coe, Milestone.IMPACT_END))
        .or(incident::end)
        .filter(moment -> !moment.isDateOnly());
  }

  private static Optional<Moment> milestone(AuditedCoe coe, Milestone milestone) {
    return coe.coe().timeline().stream()
        .filter(entry -> entry.milestone() == milestone)
        .flatMap(entry -> Optional.ofNullable(entry.at()).stream())
        .findFirst();
  }

  /** L5: each entry that is earlier than the one before it, by instant and not by wall clock. */
  static Verdict order(AuditedCoe coe) {
    if (coe.coe().timeline().isEmpty()) {
      return Verdict.notAssessable("timeline");
    }
    List<Evidence> early = new ArrayList<>();
    @org.jspecify.annotations.Nullable Moment before = null;
    for (int i = 0; i < coe.coe().timeline().size(); i++) {
      Moment at = coe.coe().timeline().get(i).at();
      if (at == null) {
        continue;
      }
      if (before != null && isBefore(at, before)) {
        early.add(Evidence.at(coe.entryTime(i)));
      }
      before = at;
    }
    if (before == null) {
      return Verdict.notAssessable("timeline.at");
    }
    return Verdict.of(isBackwards(coe, early.size()) ? early.subList(0, 1) : early);
  }

  /** A timeline with the latest entry on top has one fault and not as many as entries. */
  private static boolean isBackwards(AuditedCoe coe, int early) {
    return early > 2 && early == coe.coe().timeline().size() - 1;
  }

  private static boolean isBefore(Moment at, Moment before) {
    if (at.isDateOnly() || before.isDateOnly()) {
      return at.date().isBefore(before.date());
    }
    return at.isPlaced() == before.isPlaced()
        && at.instantIn(ZoneOffset.UTC).isBefore(before.instantIn(ZoneOffset.UTC));
  }
}
