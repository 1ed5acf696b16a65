package org.coecorpus.measure;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coecorpus.time.Quarter;
import org.jspecify.annotations.Nullable;

/** Every figure that is computed: its fixed id and what it means. */
public enum MeasureDefinition {
  COMPLETION_PROBABILITY_45D(
      "action_item.completion_probability_45d",
      "Action items done by day 45",
      Population.ACTION_ITEM,
      "share",
      "1 - Kaplan-Meier at day 45 from creation to first completion; open and backlog items"
          + " censored at as-of, dropped ones when dropped; log-log 95% interval (Greenwood)"
          + "; with fewer than 5 events or 5 cases left, that of a beta product"),
  MEDIAN_DAYS_TO_COMPLETION(
      "action_item.median_days_to_completion",
      "Days until half of the action items are done",
      Population.ACTION_ITEM,
      "days",
      "Kaplan-Meier median from creation to first completion; Brookmeyer-Crowley 95% interval from"
          + " the curve's limits"),
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
      "log-rank test of the group against all other items, Benjamini-Hochberg over all p-values of"
          + " the release"),
  COMPLETION_CHANGE_P(
      "action_item.completion_change_p",
      "Evidence that a quarter's action items are completed at another pace than those before",
      Population.ACTION_ITEM,
      "p_value",
      "log-rank test of the quarter's items against those of up to eight quarters before,"
          + " Benjamini-Hochberg over all p-values of the release"),
  COMPLETION_RATE_45D(
      "action_item.completion_rate_45d",
      "Action items completed within 45 days, by cohort",
      Population.ACTION_ITEM,
      "share",
      "first completed at most 45 days after creation, of items at least 45 days old; dropped and"
          + " backlog items count as not completed; Wilson"
          + " 95% interval, exact where 12 or fewer hold or do not"),
  ON_TIME_RATE(
      "action_item.on_time_rate",
      "Action items completed by their first due date",
      Population.ACTION_ITEM,
      "share",
      "first completed on or before the first due date, of items whose first due date has passed;"
          + " dropped and backlog items count as not completed; Wilson"
          + " 95% interval, exact where 12 or fewer hold or do not"),
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
  POSTPONEMENTS_COUNT(
      "action_item.postponements_count",
      "Changes of the due dates of action items",
      Population.ACTION_ITEM,
      "count",
      "every replacement of a due date by another; n is the number of items"),
  ECHOED_COUNT(
      "action_item.echoed_count",
      "Action items that echo an earlier one that was not done",
      Population.ACTION_ITEM,
      "count",
      "title shares at least 7 in 10 words with that of an earlier item of another COE in the same"
          + " theme that was open, overdue, in the backlog or dropped when this one was created;"
          + " items in no theme are left out"),
  COMPLETION_RATE_REVERSALS(
      "action_item.completion_rate_45d_reversal_count",
      "Dimensions within which the comparison of the completion rate turns round",
      Population.ACTION_ITEM,
      "count",
      "a team against all others, a quarter against the one before: the pooled rates differ visibly"
          + " (Newcombe 95% interval) and the Mantel-Haenszel odds ratio within priority, severity,"
          + " service or (of quarters) team points the other way; for everything, teams and quarters"
          + " that have one"),
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
          + " COEs not completed censored at as-of; Brookmeyer-Crowley 95% interval from the"
          + " curve's limits"),
  COE_ON_TIME_RATE_14D(
      "coe.on_time_rate_14d",
      "COEs completed within 14 days",
      Population.COE,
      "share",
      "first completed at most 14 days after the end of impact, of COEs whose 14 days have passed;"
          + " Wilson"
          + " 95% interval, exact where 12 or fewer hold or do not"),
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
  AUDIT_BROKEN_RATE(
      "audit.broken_rate",
      "COEs that break a rule of the audit",
      Population.COE,
      "share",
      "at least one finding of the rule that is not waived, of COEs in which it can be assessed;"
          + " without a rule, of any rule; Wilson 95% interval"),
  AUDIT_FINDING_COUNT(
      "audit.finding_count",
      "Findings of the audit",
      Population.COE,
      "count",
      "findings that are not waived; n is the number of COEs in which the rule can be assessed"),
  AUDIT_WAIVED_COUNT(
      "audit.waived_count",
      "COEs in which a rule is waived",
      Population.COE,
      "count",
      "every finding of the rule is waived; n is the number of COEs in which it can be assessed"),
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
          + " and not waived, those with a COE in any status; Wilson"
          + " 95% interval, exact where 12 or fewer hold or do not"),
  WITHOUT_COE_COUNT(
      "incident.without_coe_count",
      "Incidents without the COE they must have",
      Population.REGISTER,
      "count",
      "the others of incident.coverage_rate"),
  COVERAGE_NOT_DUE(
      "incident.coe_not_due_count",
      "Incidents under way that will need a COE",
      Population.REGISTER,
      "count",
      "a COE is required, none is there, and the incident is not over at as-of"),
  COVERAGE_DUE(
      "incident.coe_due_count",
      "Incidents whose COE is due",
      Population.REGISTER,
      "count",
      "a COE is required, none is there, and the 14 days are running"),
  COVERAGE_OVERDUE(
      "incident.coe_overdue_count",
      "Incidents whose COE is overdue",
      Population.REGISTER,
      "count",
      "a COE is required, none is there, and the 14 days have passed"),
  COVERAGE_WRITTEN(
      "incident.coe_written_count",
      "Incidents whose COE is there",
      Population.REGISTER,
      "count",
      "a COE is required and there, in any status"),
  COVERAGE_WAIVED(
      "incident.coe_waived_count",
      "Incidents whose COE was waived",
      Population.REGISTER,
      "count",
      "a COE is required, none is there, and the register says why none is needed"),
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
      "Wilson" + " 95% interval, exact where 12 or fewer hold or do not"),
  MITIGATE_KNOWN_RATE(
      "incident.mitigate_known_rate",
      "Events whose time to mitigate is known",
      Population.EVENT,
      "share",
      "Wilson" + " 95% interval, exact where 12 or fewer hold or do not"),
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
          + " without a theme, in any theme; themes that do not recur are provisional"),
  THEME_EVENT_RATE(
      "theme.events_per_100",
      "Events of a theme in 100 events",
      Population.THEME,
      "per_100_events",
      "theme.event_count in 100 dated events of the window; exact Poisson 95% interval"),
  THEME_RATE_RATIO(
      "theme.rate_ratio",
      "How the rate of a theme's events went against the four quarters before",
      Population.THEME,
      "ratio",
      "events a dated event of the latest quarter that is over, divided by those of the four before;"
          + " exact conditional 95% interval; its upper end is unknown where the four had none"),
  THEME_CHANGE_P(
      "theme.change_p",
      "Evidence that a theme is new, grows or fades",
      Population.THEME,
      "p_value",
      "exact conditional test of theme.rate_ratio; Benjamini-Hochberg over all p-values of the"
          + " release; themes with fewer than 5 events in the five quarters are not tested"),
  THEME_SMALLEST_VISIBLE_RATIO(
      "theme.smallest_visible_ratio",
      "The smallest growth of a theme that could have shown",
      Population.THEME,
      "ratio",
      "smallest theme.rate_ratio above 1 with an uncorrected p-value of at most 0.05, given the"
          + " events of the four quarters before"),
  RECURRED_ALL_COMPLETED(
      "theme.recurred_all_completed_count",
      "Events that came although every earlier action item of the theme was completed",
      Population.THEME_RECURRENCE,
      "count",
      "events of a theme after its first; earlier items are those of the theme's COEs that existed"
          + " when the event began to count"),
  RECURRED_SOME_OPEN(
      "theme.recurred_some_open_count",
      "Events that came while an earlier action item of the theme was open",
      Population.THEME_RECURRENCE,
      "count",
      "none overdue, at least one open or in the backlog at that moment"),
  RECURRED_OVERDUE(
      "theme.recurred_overdue_count",
      "Events that came while an earlier action item of the theme was overdue",
      Population.THEME_RECURRENCE,
      "count",
      "at least one overdue at that moment"),
  RECURRED_DROPPED(
      "theme.recurred_dropped_count",
      "Events that came after an action item of the theme had been dropped",
      Population.THEME_RECURRENCE,
      "count",
      "none open or overdue, at least one dropped at that moment"),
  RECURRED_NONE_EXISTED(
      "theme.recurred_none_existed_count",
      "Events that came when the theme had no action item",
      Population.THEME_RECURRENCE,
      "count",
      "no earlier COE of the theme had an action item at that moment"),
  THEME_AFTER_COMPLETION_RATIO(
      "theme.rate_ratio_after_completion",
      "Rate of a theme's events after its High action items were completed, against before",
      Population.THEME_RECURRENCE,
      "ratio",
      "events a day after the completion of the last High item, divided by those from the theme's"
          + " first event to then, the first not counted; exact conditional 95% interval. It shows"
          + " association: a theme is taken up when it is at its worst, and calms down by itself"
          + " (regression to the mean)"),
  COMPLETION_PROBABILITY_SLOPE(COMPLETION_PROBABILITY_45D, false),
  COMPLETION_PROBABILITY_TREND_P(COMPLETION_PROBABILITY_45D, true),
  COMPLETION_RATE_SLOPE(COMPLETION_RATE_45D, false),
  COMPLETION_RATE_TREND_P(COMPLETION_RATE_45D, true),
  ON_TIME_RATE_SLOPE(ON_TIME_RATE, false),
  ON_TIME_RATE_TREND_P(ON_TIME_RATE, true),
  COE_ON_TIME_RATE_SLOPE(COE_ON_TIME_RATE_14D, false),
  COE_ON_TIME_RATE_TREND_P(COE_ON_TIME_RATE_14D, true),
  COE_MEDIAN_DAYS_SLOPE(COE_MEDIAN_DAYS_TO_COMPLETE, false),
  COE_MEDIAN_DAYS_TREND_P(COE_MEDIAN_DAYS_TO_COMPLETE, true),
  COVERAGE_RATE_SLOPE(COVERAGE_RATE, false),
  COVERAGE_RATE_TREND_P(COVERAGE_RATE, true),
  MINUTES_TO_DETECT_SLOPE(MEDIAN_MINUTES_TO_DETECT, false),
  MINUTES_TO_DETECT_TREND_P(MEDIAN_MINUTES_TO_DETECT, true),
  MINUTES_TO_MITIGATE_SLOPE(MEDIAN_MINUTES_TO_MITIGATE, false),
  MINUTES_TO_MITIGATE_TREND_P(MEDIAN_MINUTES_TO_MITIGATE, true);

  /** Raised when a definition changes in a way that makes its figures differ. */
  public static final int VERSION = 2;

  /** The figures that have a trend. */
  static final Set<MeasureDefinition> WITH_TREND =
      Arrays.stream(values())
          .flatMap(definition -> definition.trendOf().stream())
          .collect(Collectors.toUnmodifiableSet());

  /** A quarter's figures change until COEs that arrive late are in. */
  private static final int LATE_DAYS = 14;

  private static final String P_VALUE = "p_value";

  private final String id;
  private final String title;
  private final Population population;
  private final String unit;
  private final String method;
  private final @Nullable MeasureDefinition trendOf;

  MeasureDefinition(String id, String title, Population population, String unit, String method) {
    this.id = id;
    this.title = title;
    this.population = population;
    this.unit = unit;
    this.method = method;
    this.trendOf = null;
  }

  /** The trend of a figure over the quarters: its test, or its slope. */
  MeasureDefinition(MeasureDefinition figure, boolean test) {
    this.id = figure.id + (test ? "_trend_p" : "_slope");
    this.title = figure.title + (test ? ": evidence of a trend" : ": change a quarter");
    this.population = figure.population;
    this.unit = test ? P_VALUE : figure.unit + "_per_quarter";
    this.method =
        test
            ? "Mann-Kendall over 8 or more quarters that are not provisional, exact without ties;"
                + " Benjamini-Hochberg over all p-values of the release"
            : "Theil-Sen slope over the same quarters; 95% interval from the Mann-Kendall variance;"
                + " no trend is visible unless the test says so";
    this.trendOf = figure;
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

  /**
   * {@code share}, {@code days}, {@code minutes}, {@code count}, {@code p_value}, {@code ratio},
   * {@code per_100_events}, or one of these {@code _per_quarter}.
   */
  public String unit() {
    return unit;
  }

  /** Whether it is a p-value, corrected for all p-values of the release. */
  boolean isPValue() {
    return unit.equals(P_VALUE);
  }

  /** The figure whose trend it is. */
  Optional<MeasureDefinition> trendOf() {
    return Optional.ofNullable(trendOf);
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
