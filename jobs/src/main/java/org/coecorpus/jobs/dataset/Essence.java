package org.coecorpus.jobs.dataset;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coecorpus.actionitem.ActionItem;
import org.coecorpus.coe.Coe;
import org.coecorpus.coe.Waiver;
import org.coecorpus.incident.Impact;
import org.coecorpus.incident.TimelineEntry;

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
    Optional<TimelineEntry> latest =
        timeline.stream()
            .filter(entry -> entry.at() != null)
            .max(Comparator.comparing(entry -> entry.at().lastInstantIn(ZoneOffset.UTC)));
    List<TimelineEntry> kept = new ArrayList<>();
    for (TimelineEntry entry : timeline) {
      if (entry.milestone() != null || latest.filter(last -> last == entry).isPresent()) {
        kept.add(new TimelineEntry(entry.at(), entry.zone(), "", entry.milestone(), List.of()));
      }
    }
    return kept;
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
