package org.coecorpus.measure;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coecorpus.time.Quarter;

/** Every figure that is computed: its fixed id and what it means. */
public enum MeasureDefinition {
  COMPLETION_PROBABILITY_45D(
      "action_item.completion_probability_45d",
      "Action items done by day 45",
      Population.ACTION_ITEM,
      "share",
      "1 - Kaplan-Meier at day 45 from creation to first completion; open and backlog items"
          + " censored at as-of, dropped ones when dropped; log-log 95% interval (Greenwood)"),
  MEDIAN_DAYS_TO_COMPLETION(
      "action_item.median_days_to_completion",
      "Days until half of the action items are done",
      Population.ACTION_ITEM,
      "days",
      "Kaplan-Meier median from creation to first completion; Brookmeyer-Crowley 95% interval from"
          + " log-log limits"),
  COMPLETION_INCIDENCE_45D(
      "action_item.completion_incidence_45d",
      "Action items done by day 45, dropping competing",
      Population.ACTION_ITEM,
      "share",
      "Aalen-Johansen cumulative incidence of completion at day 45; dropping competes"),
  DROPPED_INCIDENCE_45D(
      "action_item.dropped_incidence_45d",
      "Action items dropped by day 45",
      Population.ACTION_ITEM,
      "share",
      "Aalen-Johansen cumulative incidence of dropping at day 45; completion competes"),
  COMPLETION_DIFFERENCE_P(
      "action_item.completion_difference_p",
      "Evidence that a group completes at another pace than the rest",
      Population.ACTION_ITEM,
      "p_value",
      "log-rank test of the group against all other items, Benjamini-Hochberg over all groups"
          + " shown"),
  COMPLETION_RATE_45D(
      "action_item.completion_rate_45d",
      "Action items completed within 45 days, by cohort",
      Population.ACTION_ITEM,
      "share",
      "first completed at most 45 days after creation, of items at least 45 days old; dropped and"
          + " backlog items count as not completed; Wilson 95% interval"),
  ON_TIME_RATE(
      "action_item.on_time_rate",
      "Action items completed by their first due date",
      Population.ACTION_ITEM,
      "share",
      "first completed on or before the first due date, of items whose first due date has passed;"
          + " dropped and backlog items count as not completed; Wilson 95% interval"),
  ON_TIME_RATE_CURRENT_DUE(
      "action_item.on_time_rate_current_due",
      "Action items completed by their current due date",
      Population.ACTION_ITEM,
      "share",
      "as action_item.on_time_rate, against the due date that holds at as-of"),
  OPEN_COUNT(
      "action_item.open_count",
      "Open action items, not overdue",
      Population.ACTION_ITEM,
      "count",
      "state at as-of is open; overdue and backlog items are not in it"),
  OVERDUE_COUNT(
      "action_item.overdue_count",
      "Overdue action items, each a policy violation",
      Population.ACTION_ITEM,
      "count",
      "open and due before as-of; a date without time ends with its day in the COE's zone; open"
          + " items without a due date are left out"),
  BACKLOG_COUNT(
      "action_item.backlog_count",
      "Action items in the long-term backlog",
      Population.ACTION_ITEM,
      "count",
      "state at as-of is backlog"),
  COMPLETED_COUNT(
      "action_item.completed_count",
      "Completed action items",
      Population.ACTION_ITEM,
      "count",
      "state at as-of is completed; an item that was re-opened since is not"),
  DROPPED_COUNT(
      "action_item.dropped_count",
      "Dropped action items",
      Population.ACTION_ITEM,
      "count",
      "state at as-of is dropped"),
  ORPHANED_COUNT(
      "action_item.orphaned_count",
      "Orphaned action items",
      Population.ACTION_ITEM,
      "count",
      "neither completed nor dropped, and the owner is not in the roster at as-of; items without an"
          + " owner are left out"),
  REOPENED_COUNT(
      "action_item.reopened_count",
      "Action items taken up again after completion",
      Population.ACTION_ITEM,
      "count",
      "open again at some time after the first completion"),
  POSTPONED_COUNT(
      "action_item.postponed_count",
      "Action items whose due date was changed",
      Population.ACTION_ITEM,
      "count",
      "due date replaced at least once"),
  OVERDUE_DAYS_P50(
      "action_item.overdue_days_p50",
      "Median days overdue",
      Population.ACTION_ITEM,
      "days",
      "type 7 quantile of the days since the due date, over overdue items"),
  OVERDUE_DAYS_P90(
      "action_item.overdue_days_p90",
      "90th percentile of days overdue",
      Population.ACTION_ITEM,
      "days",
      "type 7 quantile of the days since the due date, over overdue items"),
  OVERDUE_BY_AGE_COUNT(
      "action_item.overdue_by_age_count",
      "Overdue action items by days since the due date",
      Population.ACTION_ITEM,
      "count",
      "state at as-of is overdue, by full days since the due date at as-of; n is the number of"
          + " overdue items"),
  OVERDUE_HIGH_BY_AGE_COUNT(
      "action_item.overdue_high_by_age_count",
      "Overdue action items of high priority by days since the due date",
      Population.ACTION_ITEM,
      "count",
      "as action_item.overdue_by_age_count, of items of high priority"),
  FLOW_OPENED(
      "action_item.flow_opened_count",
      "Action items opened in the quarter",
      Population.ACTION_ITEM_FLOW,
      "count",
      "created in the window; open at end = open at start + opened + reopened - completed -"
          + " dropped"),
  FLOW_COMPLETED(
      "action_item.flow_completed_count",
      "Action items completed in the quarter",
      Population.ACTION_ITEM_FLOW,
      "count",
      "not closed at the start of the window and completed at its end"),
  FLOW_DROPPED(
      "action_item.flow_dropped_count",
      "Action items dropped in the quarter",
      Population.ACTION_ITEM_FLOW,
      "count",
      "not closed at the start of the window and dropped at its end"),
  FLOW_REOPENED(
      "action_item.flow_reopened_count",
      "Action items re-opened in the quarter",
      Population.ACTION_ITEM_FLOW,
      "count",
      "completed or dropped at the start of the window and neither at its end"),
  FLOW_OPEN_AT_END(
      "action_item.flow_open_at_end_count",
      "Action items not closed at the quarter's end",
      Population.ACTION_ITEM_FLOW,
      "count",
      "open, overdue or backlog at the end of the window or at as-of"),
  COE_MEDIAN_DAYS_TO_COMPLETE(
      "coe.median_days_to_complete",
      "Days until half of the COEs are completed",
      Population.COE,
      "days",
      "Kaplan-Meier median from end of impact (else mitigation, else start) to first completion;"
          + " COEs not completed censored at as-of; Brookmeyer-Crowley 95% interval from log-log"
          + " limits"),
  COE_ON_TIME_RATE_14D(
      "coe.on_time_rate_14d",
      "COEs completed within 14 days",
      Population.COE,
      "share",
      "first completed at most 14 days after the end of impact, of COEs whose 14 days have passed;"
          + " Wilson 95% interval"),
  COE_REVIEW_UNDER_24H_COUNT(
      "coe.review_under_24h_count",
      "Stays in review shorter than 24 hours",
      Population.COE,
      "count",
      "each stay in review counts; n is the number of stays judged; exactly 24 hours is enough"),
  COE_LANGUISHING_COUNT(
      "coe.languishing_count",
      "COEs open past 14 days",
      Population.COE,
      "count",
      "not completed at as-of, more than 14 days after the end of impact"),
  COE_LANGUISHING_DAYS_P50(
      "coe.languishing_days_p50",
      "Median age of languishing COEs",
      Population.COE,
      "days",
      "type 7 quantile of the days since the end of impact, over languishing COEs"),
  COE_LANGUISHING_DAYS_P90(
      "coe.languishing_days_p90",
      "90th percentile of the age of languishing COEs",
      Population.COE,
      "days",
      "type 7 quantile of the days since the end of impact, over languishing COEs"),
  COE_MEDIAN_DAYS_TO_DRAFT(
      "coe.median_days_to_draft",
      "Days from the end of impact to the COE's creation",
      Population.COE,
      "days",
      "median; Brookmeyer-Crowley 95% interval"),
  COE_MEDIAN_DAYS_OF_AUTHORING(
      "coe.median_days_of_authoring",
      "Days from the COE's creation to its first review",
      Population.COE,
      "days",
      "median; Brookmeyer-Crowley 95% interval"),
  COE_MEDIAN_DAYS_IN_REVIEW(
      "coe.median_days_in_review",
      "Days of a stay in review",
      Population.COE,
      "days",
      "median over ended stays; Brookmeyer-Crowley 95% interval"),
  COE_CLOCK_FROM_IMPACT_END(
      "coe.clock_from_impact_end_count",
      "COEs whose 14 days count from the end of impact",
      Population.COE,
      "count",
      "the end of customer impact is stated"),
  COE_CLOCK_FROM_MITIGATION(
      "coe.clock_from_mitigation_count",
      "COEs whose 14 days count from mitigation",
      Population.COE,
      "count",
      "mitigation is stated, the end of customer impact is not"),
  COE_CLOCK_FROM_START(
      "coe.clock_from_start_count",
      "COEs whose 14 days count from the incident's start",
      Population.COE,
      "count",
      "only the start is stated"),
  COVERAGE_RATE(
      "incident.coverage_rate",
      "Incidents that have the COE they must have",
      Population.REGISTER,
      "share",
      "of incidents of severity 1, with customer impact or with several teams, at least 14 days old"
          + " and not waived, those with a COE in any status; Wilson 95% interval"),
  WITHOUT_COE_COUNT(
      "incident.without_coe_count",
      "Incidents without the COE they must have",
      Population.REGISTER,
      "count",
      "the others of incident.coverage_rate"),
  MEDIAN_MINUTES_TO_DETECT(
      "incident.median_minutes_to_detect",
      "Minutes from start of impact to detection",
      Population.EVENT,
      "minutes",
      "median; Brookmeyer-Crowley 95% interval; never used to rank teams"),
  MEDIAN_MINUTES_TO_MITIGATE(
      "incident.median_minutes_to_mitigate",
      "Minutes from detection to the end of impact",
      Population.EVENT,
      "minutes",
      "median; the end of impact, else mitigation; Brookmeyer-Crowley 95% interval; never used to"
          + " rank teams"),
  DETECT_KNOWN_RATE(
      "incident.detect_known_rate",
      "Events whose time to detect is known",
      Population.EVENT,
      "share",
      "Wilson 95% interval"),
  MITIGATE_KNOWN_RATE(
      "incident.mitigate_known_rate",
      "Events whose time to mitigate is known",
      Population.EVENT,
      "share",
      "Wilson 95% interval"),
  THEME_EVENT_COUNT(
      "theme.event_count",
      "Distinct events of a theme",
      Population.THEME,
      "count",
      "events with at least one statement in the theme; without a theme, in any theme; themes that"
          + " do not recur are provisional"),
  THEME_OPEN_ITEM_COUNT(
      "theme.open_action_item_count",
      "Open action items of the COEs of a theme",
      Population.THEME_ACTION_ITEM,
      "count",
      "action items that are open or overdue at as-of, of the COEs with a statement in the theme;"
          + " without a theme, in any theme; themes that do not recur are provisional");

  /** Raised when a definition changes in a way that makes its figures differ. */
  public static final int VERSION = 1;

  /** A quarter's figures change until COEs that arrive late are in. */
  private static final int LATE_DAYS = 14;

  private final String id;
  private final String title;
  private final Population population;
  private final String unit;
  private final String method;

  MeasureDefinition(String id, String title, Population population, String unit, String method) {
    this.id = id;
    this.title = title;
    this.population = population;
    this.unit = unit;
    this.method = method;
  }

  /** The fixed id. */
  public String id() {
    return id;
  }

  /** A line for people. */
  public String title() {
    return title;
  }

  /** What it is about. */
  public Population population() {
    return population;
  }

  /** {@code share}, {@code days}, {@code minutes}, {@code count} or {@code p_value}. */
  public String unit() {
    return unit;
  }

  /** How value and interval are computed. */
  public String method() {
    return method;
  }

  /** The definition of an id. */
  public static Optional<MeasureDefinition> of(String id) {
    return Arrays.stream(values()).filter(definition -> definition.id.equals(id)).findFirst();
  }

  /**
   * Whether figures of the quarter are still expected to change: until 14 days after its end, and
   * for cohorts of action items until the youngest of them is 45 days old.
   */
  boolean isProvisional(Quarter quarter, Instant asOf) {
    boolean cohort =
        this == COMPLETION_RATE_45D || this == ON_TIME_RATE || this == ON_TIME_RATE_CURRENT_DUE;
    int days = cohort ? Term.ACTION_ITEM.days() : LATE_DAYS;
    return asOf.isBefore(quarter.end().plus(Duration.ofDays(days)));
  }

  /** All definitions as a Markdown table. */
  public static String catalogueMarkdown() {
    String rows =
        Arrays.stream(values())
            .map(MeasureDefinition::markdownRow)
            .collect(Collectors.joining("\n"));
    return "| id | figure | population | quarter | unit | method | version |\n"
        + "|---|---|---|---|---|---|---|\n"
        + rows
        + "\n";
  }

  private String markdownRow() {
    return Stream.of(
            "`" + id + "`",
            title,
            population.noun(),
            population.quarter(),
            unit,
            method,
            Integer.toString(VERSION))
        .collect(Collectors.joining(" | ", "| ", " |"));
  }
}
