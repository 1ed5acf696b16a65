package org.coecorpus.jobs.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.coecorpus.measure.Attention;
import org.coecorpus.measure.CoeFacts;
import org.coecorpus.measure.IncidentFacts;
import org.coecorpus.measure.ItemFacts;
import org.coecorpus.measure.ItemSnapshot;
import org.coecorpus.report.DecisionItem;
import org.coecorpus.report.DecisionKind;

/**
 * Puts the cases that need attention into the words of a report: teams and titles, never people.
 */
final class Decisions {

  private Decisions() {}

  /**
   * The list, unsorted.
   *
   * @param titles title of each COE by its id, and of each action item by its key
   */
  static List<DecisionItem> of(Attention attention, Map<String, String> titles) {
    List<DecisionItem> decisions = new ArrayList<>();
    for (Attention.Overdue<ItemSnapshot> each : attention.overdueHigh()) {
      decisions.add(item(DecisionKind.OVERDUE_HIGH, each, titles));
    }
    for (Attention.Overdue<ItemSnapshot> each : attention.orphaned()) {
      decisions.add(item(DecisionKind.ORPHANED, each, titles));
    }
    for (Attention.Overdue<IncidentFacts> each : attention.withoutCoe()) {
      IncidentFacts incident = each.what();
      decisions.add(
          new DecisionItem(
              DecisionKind.INCIDENT_WITHOUT_COE,
              incident.teams().isEmpty() ? null : incident.teams().get(0),
              null,
              incident.id(),
              incident.requirement().reason(),
              each.days()));
    }
    for (Attention.Overdue<CoeFacts> each : attention.languishing()) {
      CoeFacts coe = each.what();
      decisions.add(
          new DecisionItem(
              DecisionKind.LANGUISHING_COE,
              coe.team(),
              coe.coeId(),
              coe.eventId(),
              titles.getOrDefault(coe.coeId(), coe.coeId()),
              each.days()));
    }
    return decisions;
  }

  private static DecisionItem item(
      DecisionKind kind, Attention.Overdue<ItemSnapshot> each, Map<String, String> titles) {
    ItemFacts item = each.what().facts();
    return new DecisionItem(
        kind,
        item.team(),
        item.coeId(),
        item.ticket(),
        titles.getOrDefault(item.itemKey(), item.itemKey()),
        each.days());
  }
}
