package org.coecorpus.jobs.generate;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.coecorpus.incident.Incident;
import org.coecorpus.incident.Milestone;
import org.coecorpus.incident.TimelineEntry;
import org.coecorpus.time.Moment;

/** Flaws of the timeline. */
final class TimelineFlaws {

  static final List<Flaw> ALL =
      List.of(
          new Flaw("L1", Flaw.Group.TIMELINE, TimelineFlaws::secondZone),
          new Flaw("L1", Flaw.Group.TIMELINE, TimelineFlaws::noZone),
          new Flaw("L2", Flaw.Group.TIMELINE, TimelineFlaws::unmarked),
          new Flaw("L2", Flaw.Group.TIMELINE, TimelineFlaws::none),
          new Flaw("L3", Flaw.Group.TIMELINE, TimelineFlaws::beginsAtThePage),
          new Flaw("L4", Flaw.Group.TIMELINE, TimelineFlaws::gap),
          new Flaw("L5", Flaw.Group.TIMELINE, TimelineFlaws::outOfOrder),
          new Flaw("L6", Flaw.Group.TIMELINE, TimelineFlaws::noTime),
          new Flaw("L7", Flaw.Group.TIMELINE, TimelineFlaws::noLinks));

  private static final int LONGEST_GAP_MINUTES = 15;

  private TimelineFlaws() {}

  private static int unmarkedEntry(Manuscript manuscript, Faults faults) {
    List<TimelineEntry> inner = manuscript.draft.timeline;
    return faults.choose(inner.subList(0, inner.size() - 1), e -> e.milestone() == null);
  }

  private static void secondZone(Manuscript manuscript, Faults faults) {
    int n = unmarkedEntry(manuscript, faults);
    TimelineEntry entry = n < 0 ? null : manuscript.draft.timeline.get(n);
    if (entry == null || entry.at() == null) {
      return;
    }
    boolean isUtc = manuscript.plot.zone().equals(ZoneOffset.UTC);
    Clock other = new Clock(isUtc ? ZoneId.of("Europe/Lisbon") : ZoneOffset.UTC);
    Moment at = other.moment(entry.at().instant().orElseThrow());
    manuscript.draft.timeline.set(
        n, new TimelineEntry(at, other.name(), entry.text(), null, entry.links()));
    manuscript.violates("L1", "timeline", entry.text());
  }

  private static void noZone(Manuscript manuscript, Faults faults) {
    manuscript.draft.timeline.replaceAll(
        e ->
            new TimelineEntry(
                e.at() == null ? null : Moment.of(e.at().local()),
                null,
                e.text(),
                e.milestone(),
                e.links()));
    Incident i = manuscript.draft.incident;
    manuscript.draft.incident =
        new Incident(
            i.startedAt(),
            i.detectedAt(),
            i.mitigatedAt(),
            i.resolvedAt(),
            i.impactStartedAt(),
            i.impactEndedAt(),
            null,
            i.tickets());
    manuscript.violates("L1", "timeline", "absent: zone");
  }

  private static void unmarked(Manuscript manuscript, Faults faults) {
    Milestone milestone = faults.dice().pick(List.of(Milestone.DETECTED, Milestone.MITIGATED));
    manuscript.draft.timeline.replaceAll(
        e ->
            e.milestone() == milestone
                ? new TimelineEntry(e.at(), e.zone(), e.text(), null, e.links())
                : e);
    manuscript.violates("L2", "timeline", "absent: " + milestone);
  }

  private static void none(Manuscript manuscript, Faults faults) {
    if (manuscript.violations.stream().noneMatch(v -> v.section().equals("timeline"))) {
      manuscript.draft.timeline.clear();
      manuscript.violates("L2", "timeline", "absent");
    }
  }

  private static void beginsAtThePage(Manuscript manuscript, Faults faults) {
    List<TimelineEntry> timeline = manuscript.draft.timeline;
    while (timeline.get(0).milestone() != Milestone.DETECTED) {
      timeline.remove(0);
    }
    TimelineEntry first = timeline.get(0);
    String text = faults.say(manuscript, "L3");
    timeline.set(
        0, new TimelineEntry(first.at(), first.zone(), text, first.milestone(), first.links()));
    manuscript.violates("L3", "timeline", text);
    manuscript.violates("L2", "timeline", "absent: " + Milestone.IMPACT_START);
  }

  /** Takes out one entry within the impact so that its neighbours are too far apart. */
  private static void gap(Manuscript manuscript, Faults faults) {
    List<TimelineEntry> timeline = manuscript.draft.timeline;
    Timing timing = manuscript.plot.timing();
    for (int n = 1; n < timeline.size() - 1; n++) {
      Instant before = instant(timeline.get(n - 1));
      Instant after = instant(timeline.get(n + 1));
      boolean isInside =
          !before.isBefore(timing.impactStart()) && !after.isAfter(timing.impactEnd());
      if (isInside
          && timeline.get(n).milestone() == null
          && Duration.between(before, after).toMinutes() > LONGEST_GAP_MINUTES + 1) {
        timeline.remove(n);
        manuscript.violates("L4", "timeline", timeline.get(n).text());
        return;
      }
    }
  }

  private static Instant instant(TimelineEntry entry) {
    return java.util.Objects.requireNonNull(entry.at()).instant().orElseThrow();
  }

  private static void outOfOrder(Manuscript manuscript, Faults faults) {
    List<TimelineEntry> timeline = manuscript.draft.timeline;
    for (int n = 2; n < timeline.size() - 2; n++) {
      if (timeline.get(n).milestone() == null
          && timeline.get(n + 1).milestone() == null
          && instant(timeline.get(n)).isBefore(instant(timeline.get(n + 1)))) {
        TimelineEntry earlier = timeline.remove(n);
        timeline.add(n + 1, earlier);
        manuscript.violates("L5", "timeline", earlier.text());
        return;
      }
    }
  }

  private static void noTime(Manuscript manuscript, Faults faults) {
    int n = unmarkedEntry(manuscript, faults);
    if (n >= 0 && isNarrow(manuscript.draft.timeline, n)) {
      TimelineEntry entry = manuscript.draft.timeline.get(n);
      manuscript.draft.timeline.set(
          n, new TimelineEntry(null, null, entry.text(), null, entry.links()));
      manuscript.violates("L6", "timeline", entry.text());
    }
  }

  /** Whether the entry can lose its time without leaving a gap as well. */
  private static boolean isNarrow(List<TimelineEntry> timeline, int n) {
    return Duration.between(instant(timeline.get(n - 1)), instant(timeline.get(n + 1))).toMinutes()
        <= LONGEST_GAP_MINUTES;
  }

  private static void noLinks(Manuscript manuscript, Faults faults) {
    manuscript.draft.timeline.replaceAll(
        e -> new TimelineEntry(e.at(), e.zone(), e.text(), e.milestone(), List.of()));
    manuscript.violates("L7", "timeline", "absent: links");
  }
}
