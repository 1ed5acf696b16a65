package org.coecorpus.jobs.dataset;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.coecorpus.actionitem.ActionItem;
import org.coecorpus.coe.Coe;
import org.coecorpus.coe.Waiver;
import org.coecorpus.incident.Impact;
import org.coecorpus.incident.TimelineEntry;
import org.coecorpus.time.Moment;

/**
 * What figures and themes take from a COE: the COE without the texts that they do not read. It is
 * kept beside each document, since in a run after a small change nearly all documents are needed
 * for this alone.
 */
public final class Essence {

  private Essence() {}

  /** The COE without what no figure and no theme depends on. */
  public static Coe of(Coe coe) {
    return new Coe(
        coe.id(),
        coe.title(),
        coe.status(),
        coe.access(),
        coe.severity(),
        coe.team(),
        coe.service(),
        coe.owner(),
        coe.eventId(),
        coe.related(),
        coe.incident(),
        coe.lifecycle(),
        null,
        Impact.UNKNOWN,
        List.of(),
        timeline(coe.timeline()),
        coe.rootCauses().isEmpty() ? coe.whys() : List.of(),
        coe.rootCauses(),
        coe.lessons(),
        coe.actions().stream().map(Essence::of).toList(),
        coe.waivers().stream().map(Essence::of).toList(),
        Map.of());
  }

  /** The milestones, and the latest entry, up to which the document is known to reach. */
  private static List<TimelineEntry> timeline(List<TimelineEntry> timeline) {
    int latest = latest(timeline);
    List<TimelineEntry> kept = new ArrayList<>();
    for (int i = 0; i < timeline.size(); i++) {
      TimelineEntry entry = timeline.get(i);
      if (entry.milestone() != null || i == latest) {
        kept.add(new TimelineEntry(entry.at(), entry.zone(), "", entry.milestone(), List.of()));
      }
    }
    return kept;
  }

  /** Number of the latest entry; -1 where no entry has a time. */
  private static int latest(List<TimelineEntry> timeline) {
    int latest = -1;
    Instant last = Instant.MIN;
    for (int i = 0; i < timeline.size(); i++) {
      Moment at = timeline.get(i).at();
      if (at != null && at.lastInstantIn(ZoneOffset.UTC).isAfter(last)) {
        latest = i;
        last = at.lastInstantIn(ZoneOffset.UTC);
      }
    }
    return latest;
  }

  private static ActionItem of(ActionItem item) {
    return new ActionItem(
        item.id(),
        item.title(),
        item.title() == null ? item.description() : null,
        item.owner(),
        item.team(),
        item.ticket(),
        item.priority(),
        item.createdAt(),
        item.dueAt(),
        item.status(),
        item.statusAsWritten(),
        item.completedAt(),
        item.history());
  }

  private static Waiver of(Waiver waiver) {
    return new Waiver(waiver.rule(), null, null, waiver.at());
  }
}
