package org.coecorpus.report;

import org.coecorpus.measure.MeasureDefinition;

/** Why something needs a decision, in the order in which it is listed. */
public enum DecisionKind {
  /** A high-priority action item past its due date. */
  OVERDUE_HIGH(
      "Overdue high-priority action items",
      "set a new date, give it to another team, or record why it is dropped",
      Headline.ITEMS_OVERDUE,
      MeasureDefinition.OVERDUE_HIGH_BY_AGE_COUNT),
  /** An action item whose owner is not in the roster. */
  ORPHANED(
      "Orphaned action items",
      "name a new owner",
      Headline.ITEMS_ORPHANED,
      MeasureDefinition.ORPHANED_COUNT),
  /** An incident that requires a COE and has none after 14 days. */
  INCIDENT_WITHOUT_COE(
      "Incidents without a COE",
      "ask for the COE or record the waiver",
      Headline.WITHOUT_COE,
      MeasureDefinition.WITHOUT_COE_COUNT),
  /** A COE that is not completed 14 days after the end of impact. */
  LANGUISHING_COE(
      "COEs open past 14 days",
      "name a date for the review",
      Headline.COE_LANGUISHING,
      MeasureDefinition.COE_LANGUISHING_COUNT);

  private final String title;
  private final String decision;
  private final Headline measure;
  private final MeasureDefinition count;

  DecisionKind(String title, String decision, Headline measure, MeasureDefinition count) {
    this.title = title;
    this.decision = decision;
    this.measure = measure;
    this.count = count;
  }

  /** As a heading. */
  public String title() {
    return title;
  }

  /** What has to be decided. */
  public String decision() {
    return decision;
  }

  /** The measure that is unknown where the list cannot be known. */
  String measure() {
    return measure.id();
  }

  /** The measure that counts the list. */
  String count() {
    return count.id();
  }
}
