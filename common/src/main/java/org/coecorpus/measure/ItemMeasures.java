package org.coecorpus.measure;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.coecorpus.actionitem.ItemState;
import org.coecorpus.statistics.CompetingObservation;
import org.coecorpus.statistics.CumulativeIncidence;
import org.coecorpus.statistics.Observation;

/** Figures of a group of action items, all looked at at one as-of instant. */
public final class ItemMeasures {

  private ItemMeasures() {}

  /** Share completed by day 45, one minus Kaplan–Meier; dropped items are censored. */
  public static Figure completionProbability(List<ItemSnapshot> items) {
    return Figure.endedBy(Term.ACTION_ITEM.days(), completions(items));
  }

  /** Median days from creation to first completion. */
  public static Figure medianDaysToCompletion(List<ItemSnapshot> items) {
    return Figure.medianTime(completions(items));
  }

  /** Share completed by day 45 where being dropped competes (Aalen–Johansen). */
  public static Figure completionIncidence(List<ItemSnapshot> items) {
    return incidence(items, ItemSnapshot.COMPLETED);
  }

  /** Share dropped by day 45 where completion competes (Aalen–Johansen). */
  public static Figure droppedIncidence(List<ItemSnapshot> items) {
    return incidence(items, ItemSnapshot.DROPPED);
  }

  private static Figure incidence(List<ItemSnapshot> items, int cause) {
    Cases<CompetingObservation> cases = Cases.of(items, ItemSnapshot::followed);
    int n = cases.known().size();
    if (n < Figure.FEWEST) {
      return Figure.unknown(n, cases.missing(), Figure.FEWER);
    }
    Optional<Double> share =
        CumulativeIncidence.of(cases.known(), cause).at(Term.ACTION_ITEM.days());
    return share.isEmpty()
        ? Figure.unknown(n, cases.missing(), "not followed for 45 days")
        : new Figure(n, share.get(), null, null, cases.missing());
  }

  /** Share completed within 45 days, of the items that are that old. */
  public static Figure completionRate(List<ItemSnapshot> items) {
    return Figure.share(Cases.of(items, ItemSnapshot::withinTerm));
  }

  /** Share completed on or before the first due date, of the items whose first one has passed. */
  public static Figure onTimeRate(List<ItemSnapshot> items) {
    return Figure.share(Cases.of(items, item -> item.onTime(item.firstDueAt())));
  }

  /** The same against the due date that holds at as-of. */
  public static Figure onTimeRateCurrentDue(List<ItemSnapshot> items) {
    return Figure.share(Cases.of(items, item -> item.onTime(item.dueAt())));
  }

  /** Number in a state. */
  public static Figure count(List<ItemSnapshot> items, ItemState state) {
    return Figure.count(Cases.of(items, item -> item.isIn(state)));
  }

  /** Number still to be done whose owner is not in the roster; unknown without a roster. */
  public static Figure orphaned(List<ItemSnapshot> items, Optional<RosterFacts> roster) {
    return roster
        .map(given -> Figure.count(Cases.of(items, item -> item.isOrphaned(given))))
        .orElseGet(() -> Figure.notGiven(items.size(), "no roster given"));
  }

  /** Number taken up again after the first completion. */
  public static Figure reopened(List<ItemSnapshot> items) {
    return Figure.count(Cases.of(items, item -> Case.known(item.reopened())));
  }

  /** Number whose due date was replaced at least once. */
  public static Figure postponed(List<ItemSnapshot> items) {
    return Figure.count(Cases.of(items, item -> Case.known(item.postponements() > 0)));
  }

  /** Number of replacements of due dates. */
  public static Figure postponements(List<ItemSnapshot> items) {
    long all = items.stream().mapToLong(ItemSnapshot::postponements).sum();
    return new Figure(items.size(), (double) all, null, null, new TreeMap<>());
  }

  /** Quantile of the days since the due date, over the overdue items. */
  public static Figure overdueDays(List<ItemSnapshot> items, double p) {
    return Figure.quantile(p, Cases.of(items, ItemSnapshot::overdueDays));
  }

  /** The times to first completion, for the curve. */
  static Cases<Observation> completions(List<ItemSnapshot> items) {
    return Cases.of(items, ItemSnapshot::followed)
        .map(followed -> followed.observationOf(ItemSnapshot.COMPLETED));
  }
}
