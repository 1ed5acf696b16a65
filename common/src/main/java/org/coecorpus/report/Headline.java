package org.coecorpus.report;

import java.util.List;
import java.util.stream.Stream;

/** The measures that the report tells of, with their wording. */
enum Headline {
  ITEMS_WITHIN_45(
      "action_item.completion_rate_45d",
      "Action items completed within 45 days",
      Better.HIGHER,
      "Of the action items created in the quarter and at least 45 days old at the as-of time, the "
          + "share first completed within 45 days. Younger items are left out until they are 45 "
          + "days old, and the quarter is provisional until then."),
  ITEMS_ON_TIME(
      "action_item.on_time_rate",
      "Action items completed on or before the due date",
      Better.HIGHER,
      "Of the action items whose due date has passed, the share completed on or before it. An item "
          + "without a due date is never on time and is counted apart."),
  COE_WITHIN_14(
      "coe.on_time_rate_14d",
      "COEs completed within 14 days",
      Better.HIGHER,
      "Of the COEs whose 14 days after the end of customer impact have passed, the share completed "
          + "within 14 days."),
  COE_MEDIAN(
      "coe.median_days_to_complete",
      "Median time to COE",
      Better.LOWER,
      "Days from the end of customer impact (else from mitigation, else from the start of the "
          + "incident) to the first completion of the COE, by which half of the COEs are completed. "
          + "COEs still open count as longer than their age (Kaplan–Meier estimate)."),
  COVERAGE(
      "incident.coverage_rate",
      "Incidents that require a COE and have one",
      Better.HIGHER,
      "Of the incidents in the register that require a COE and are at least 14 days old, the share "
          + "that have one. Without a register it is unknown."),
  DETECT(
      "incident.median_minutes_to_detect",
      "Median time to detect",
      Better.LOWER,
      "Minutes from the start of customer impact to detection; half of the events took no longer. "
          + "Events without one of the two times are left out. Teams are not compared by it."),
  MITIGATE(
      "incident.median_minutes_to_mitigate",
      "Median time to mitigate",
      Better.LOWER,
      "Minutes from detection to the end of customer impact; half of the events took no longer. "
          + "Events without one of the two times are left out. Teams are not compared by it."),
  ITEM_MEDIAN(
      "action_item.median_days_to_completion",
      "Median time to completion of action items",
      Better.LOWER,
      "Days from creation to first completion by which half of the action items are completed. "
          + "Items still open count as longer than their age (Kaplan–Meier estimate)."),
  ITEMS_BY_45(
      "action_item.completion_probability_45d",
      "Probability that an action item is completed by day 45",
      Better.HIGHER,
      "Kaplan–Meier estimate, which also uses items younger than 45 days."),
  ITEMS_OPEN(
      "action_item.open_count",
      "Open action items",
      Better.NEITHER,
      "Action items that are open at the as-of time and not past their due date."),
  ITEMS_OVERDUE(
      "action_item.overdue_count",
      "Overdue action items",
      Better.NEITHER,
      "Open action items whose due date has passed at the as-of time. Each is one policy violation."),
  ITEMS_ORPHANED(
      "action_item.orphaned_count",
      "Orphaned action items",
      Better.NEITHER,
      "Action items that are not completed and whose owner is not in the roster at the as-of time. "
          + "Without a roster it is unknown."),
  ITEMS_COMPLETED(
      "action_item.completed_count",
      "Completed action items",
      Better.NEITHER,
      "Action items completed at the as-of time; the first completion counts."),
  ITEMS_DROPPED(
      "action_item.dropped_count",
      "Dropped action items",
      Better.NEITHER,
      "Action items that were closed without being done."),
  COE_SHORT_REVIEW(
      "coe.review_under_24h_count",
      "COEs reviewed for less than 24 hours",
      Better.NEITHER,
      "COEs with a stay in review that is shorter than 24 hours."),
  COE_LANGUISHING(
      "coe.languishing_count",
      "Languishing COEs",
      Better.NEITHER,
      "COEs that are not completed 14 days after the end of customer impact.");

  /** Which direction is the better one. */
  enum Better {
    HIGHER,
    LOWER,
    NEITHER
  }

  private final String id;
  private final String title;
  private final Better better;
  private final String definition;

  Headline(String id, String title, Better better, String definition) {
    this.id = id;
    this.title = title;
    this.better = better;
    this.definition = definition;
  }

  /** Those that are compared with earlier quarters, most important first. */
  static List<Headline> compared() {
    return List.of(
        ITEMS_WITHIN_45, ITEMS_ON_TIME, COE_WITHIN_14, COE_MEDIAN, COVERAGE, DETECT, MITIGATE);
  }

  /** Those that count something, without judgement. */
  static List<Headline> counts() {
    return Stream.of(values()).filter(headline -> headline.better == Better.NEITHER).toList();
  }

  String id() {
    return id;
  }

  String title() {
    return title;
  }

  Better better() {
    return better;
  }

  String definition() {
    return definition;
  }
}
