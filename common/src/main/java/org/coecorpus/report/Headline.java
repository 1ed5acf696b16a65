package org.coecorpus.report;

import java.util.List;
import java.util.stream.Stream;
import org.coecorpus.measure.MeasureDefinition;

/** The measures that the report tells of, with their wording. */
enum Headline {
  ITEMS_WITHIN_45(
      MeasureDefinition.COMPLETION_RATE_45D,
      "Action items completed within 45 days",
      Better.HIGHER,
      "Of the action items created in the quarter and at least 45 days old at the as-of time, the "
          + "share first completed within 45 days. Younger items are left out until they are 45 "
          + "days old, and the quarter is provisional until then."),
  ITEMS_ON_TIME(
      MeasureDefinition.ON_TIME_RATE,
      "Action items completed by their first due date",
      Better.HIGHER,
      "Of the action items whose first due date has passed, the share completed on or before it. "
          + "An item without a due date is left out. Dropped and backlog items count as not "
          + "completed."),
  COE_WITHIN_14(
      MeasureDefinition.COE_ON_TIME_RATE_14D,
      "COEs completed within 14 days",
      Better.HIGHER,
      "Of the COEs whose 14 days after the end of customer impact have passed, the share completed "
          + "within 14 days."),
  COE_MEDIAN(
      MeasureDefinition.COE_MEDIAN_DAYS_TO_COMPLETE,
      "Median time to COE",
      Better.LOWER,
      "Days from the end of customer impact (else from mitigation, else from the start of the "
          + "incident) to the first completion of the COE, by which half of the COEs are completed. "
          + "COEs still open count as longer than their age (Kaplan–Meier estimate)."),
  COVERAGE(
      MeasureDefinition.COVERAGE_RATE,
      "Incidents that require a COE and have one",
      Better.HIGHER,
      "Of the incidents in the register that require a COE (severity 1, customer impact or more "
          + "than one team), are at least 14 days old and are not waived, the share that have one. "
          + "Without a register it is unknown."),
  WITHOUT_COE(
      MeasureDefinition.WITHOUT_COE_COUNT,
      "Incidents that require a COE and have none",
      Better.NEITHER,
      "The other incidents of the share above."),
  DETECT(
      MeasureDefinition.MEDIAN_MINUTES_TO_DETECT,
      "Median time to detect",
      Better.LOWER,
      "Minutes from the start of customer impact to detection; half of the events took no longer. "
          + "Events without one of the two times are left out. Teams are not compared by it."),
  MITIGATE(
      MeasureDefinition.MEDIAN_MINUTES_TO_MITIGATE,
      "Median time to mitigate",
      Better.LOWER,
      "Minutes from detection to the end of customer impact, else to mitigation; half of the "
          + "events took no longer. "
          + "Events without one of the two times are left out. Teams are not compared by it."),
  DETECT_KNOWN(
      MeasureDefinition.DETECT_KNOWN_RATE,
      "Events whose time to detect is known",
      Better.HIGHER,
      "Of the events that COEs tell of, the share with both start of impact and detection."),
  MITIGATE_KNOWN(
      MeasureDefinition.MITIGATE_KNOWN_RATE,
      "Events whose time to mitigate is known",
      Better.HIGHER,
      "Of the events that COEs tell of, the share with both detection and end of impact, else "
          + "mitigation."),
  ITEM_MEDIAN(
      MeasureDefinition.MEDIAN_DAYS_TO_COMPLETION,
      "Median time to completion of action items",
      Better.LOWER,
      "Days from creation to first completion by which half of the action items are completed. "
          + "Items still open count as longer than their age (Kaplan–Meier estimate)."),
  ITEMS_BY_45(
      MeasureDefinition.COMPLETION_PROBABILITY_45D,
      "Probability that an action item is completed by day 45",
      Better.HIGHER,
      "Kaplan–Meier estimate, which also uses items younger than 45 days."),
  ITEMS_OPEN(
      MeasureDefinition.OPEN_COUNT,
      "Open action items",
      Better.NEITHER,
      "Action items that are open at the as-of time and not past their due date."),
  ITEMS_BACKLOG(
      MeasureDefinition.BACKLOG_COUNT,
      "Action items in the long-term backlog",
      Better.NEITHER,
      "Action items moved to the long-term backlog at the as-of time; they are not overdue."),
  ITEMS_OVERDUE(
      MeasureDefinition.OVERDUE_COUNT,
      "Overdue action items",
      Better.NEITHER,
      "Open action items whose due date has passed at the as-of time. Each is one policy violation."),
  ITEMS_ORPHANED(
      MeasureDefinition.ORPHANED_COUNT,
      "Orphaned action items",
      Better.NEITHER,
      "Action items that are neither completed nor dropped and whose owner is not in the roster "
          + "at the as-of time. Without a roster it is unknown."),
  ITEMS_COMPLETED(
      MeasureDefinition.COMPLETED_COUNT,
      "Completed action items",
      Better.NEITHER,
      "Action items completed at the as-of time; the first completion counts."),
  ITEMS_DROPPED(
      MeasureDefinition.DROPPED_COUNT,
      "Dropped action items",
      Better.NEITHER,
      "Action items that were closed without being done."),
  COE_SHORT_REVIEW(
      MeasureDefinition.COE_REVIEW_UNDER_24H_COUNT,
      "Stays in review shorter than 24 hours",
      Better.NEITHER,
      "Each stay of a COE in review counts; n is the number of stays."),
  COE_LANGUISHING(
      MeasureDefinition.COE_LANGUISHING_COUNT,
      "Languishing COEs",
      Better.NEITHER,
      "COEs that are not completed 14 days after the end of customer impact.");

  /** Which direction is the better one. */
  enum Better {
    HIGHER,
    LOWER,
    NEITHER
  }

  private final MeasureDefinition measure;
  private final String title;
  private final Better better;
  private final String definition;

  Headline(MeasureDefinition measure, String title, Better better, String definition) {
    this.measure = measure;
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
    return measure.id();
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
