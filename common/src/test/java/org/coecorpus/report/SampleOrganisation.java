package org.coecorpus.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.coecorpus.measure.Curve;
import org.coecorpus.measure.Measure;
import org.coecorpus.theme.Statement;
import org.coecorpus.theme.StatementKind;
import org.coecorpus.theme.Theme;
import org.coecorpus.time.Quarter;

/** A made-up organisation of any number of quarters, the same for the same seed. */
final class SampleOrganisation {

  static final Instant AS_OF = Instant.parse("2026-10-20T00:00:00Z");
  static final Quarter LAST = Quarter.parse("2026Q3");
  private static final List<String> TEAMS =
      List.of("checkout", "identity", "inventory", "notifications", "payments", "search-platform");
  private static final List<String> CAUSES =
      List.of(
          "certificate expired: no alarm watched the expiry of the certificate",
          "retry storm: clients retried at once without back-off",
          "configuration: the change was rolled out to all regions in one step",
          "connection pool: the limit was lower than the load after failover",
          "schema change: the migration locked the table for the whole run",
          "disk full: log rotation was not set up on the new hosts",
          "time-out: the caller waited longer than its own deadline",
          "feature flag: the default differed between two regions");

  private final Random random;
  private final int quarters;
  private final List<Measure> measures = new ArrayList<>();

  SampleOrganisation(long seed, int quarters) {
    this.random = new Random(seed);
    this.quarters = quarters;
  }

  ReportInput input() {
    if (quarters == 0) {
      return new ReportInput(
          "Northwind Parcel",
          "company",
          "20261020T000000Z-1f3a9c",
          AS_OF,
          LAST,
          List.of(),
          List.of(),
          List.of(),
          Map.of(),
          List.of(),
          new TreeMap<>());
    }
    for (int back = 0; back < quarters; back++) {
      window(LAST.plus(-back).toString(), 190, 1 - back * 0.07, back == 0);
    }
    window(Measure.ALL, 190L * quarters, 0.8, false);
    for (String team : TEAMS) {
      group("team", team, team.equals("identity") ? 3 : 40);
    }
    group("priority", "HIGH", 140);
    group("priority", "LOW", 60);
    group("priority", "MEDIUM", 110);
    group("severity", "SEV1", 4);
    group("severity", "SEV2", 44);
    group("severity", "SEV3", 80);
    Map<String, Statement> statements = new HashMap<>();
    List<Theme> themes = themes(statements);
    List<Curve> curves = new ArrayList<>();
    for (String window : List.of(LAST.toString(), Measure.ALL)) {
      long n = window.equals(Measure.ALL) ? 190L * quarters : 190;
      curves.add(curve("action_item.completion", window, n, window.equals("all") ? 40 : 28));
      curves.add(curve("coe.completion", window, n / 2, window.equals("all") ? 13 : 10));
    }
    return new ReportInput(
        "Northwind Parcel",
        "company",
        "20261020T000000Z-1f3a9c",
        AS_OF,
        LAST,
        measures,
        curves,
        themes,
        statements,
        decisions(),
        new TreeMap<>(Map.of("no date of the incident", 3L, "exact duplicate", 2L)));
  }

  private void window(String window, long n, double level, boolean provisional) {
    TreeMap<String, String> all = new TreeMap<>();
    share("action_item.completion_rate_45d", all, window, n, 0.75 * level, provisional);
    share("action_item.completion_probability_45d", all, window, n, 0.73 * level, false);
    share("action_item.on_time_rate", all, window, n + 20, 0.61, false);
    share("coe.on_time_rate_14d", all, window, n / 2, 0.9 * level, false);
    number("coe.median_days_to_complete", all, window, n / 2, 9.5 / level, "days");
    number("action_item.median_days_to_completion", all, window, n, 27 / level, "days");
    if (window.compareTo("2026Q1") < 0 || window.equals(Measure.ALL)) {
      share("incident.coverage_rate", all, window, n / 2, 0.9, false);
    } else {
      unknown("incident.coverage_rate", window, "no register of incidents");
    }
    number("incident.median_minutes_to_detect", all, window, n / 2, 14 / level, "minutes");
    number("incident.median_minutes_to_mitigate", all, window, n / 2, 71, "minutes");
    counts(all, window, n);
  }

  private void group(String dimension, String value, long n) {
    TreeMap<String, String> by = new TreeMap<>(Map.of(dimension, value));
    share("action_item.completion_rate_45d", by, "all", n, 0.5 + random.nextDouble() / 3, false);
    share("action_item.on_time_rate", by, "all", n, 0.5 + random.nextDouble() / 3, false);
    share("coe.on_time_rate_14d", by, "all", n / 2, 0.5 + random.nextDouble() / 3, false);
    share("incident.coverage_rate", by, "all", n / 3, 0.9, false);
    number("coe.median_days_to_complete", by, "all", n / 2, 8 + random.nextInt(9), "days");
    number("incident.median_minutes_to_detect", by, "all", n / 2, 16, "minutes");
    number("incident.median_minutes_to_mitigate", by, "all", n / 2, 63, "minutes");
    number("action_item.median_days_to_completion", by, "all", n, 31, "days");
    counts(by, "all", n);
  }

  private void counts(TreeMap<String, String> by, String window, long n) {
    count("action_item.open_count", by, window, n, n / 6);
    count("action_item.overdue_count", by, window, n, n / 9);
    count("action_item.orphaned_count", by, window, n, n / 30);
    count("action_item.completed_count", by, window, n, n * 2 / 3);
    count("action_item.dropped_count", by, window, n, n / 40);
    count("coe.review_under_24h_count", by, window, n / 2, n / 45);
    count("action_item.backlog_count", by, window, n, n / 25);
    count("incident.without_coe_count", by, window, n / 2, n / 20);
    count("coe.languishing_count", by, window, n / 2, n / 20);
  }

  private void share(
      String id,
      TreeMap<String, String> by,
      String window,
      long n,
      double share,
      boolean provisional) {
    double value = (double) Math.round(share * n) / n;
    double z = 1.959964;
    double centre = (value + z * z / (2 * n)) / (1 + z * z / n);
    double half = z / (1 + z * z / n) * Math.sqrt(value * (1 - value) / n + z * z / (4.0 * n * n));
    add(id, by, window, n, value, centre - half, centre + half, "share", provisional);
  }

  private void number(
      String id, TreeMap<String, String> by, String window, long n, double value, String unit) {
    add(id, by, window, n, value, value * 0.82, value * 1.25, unit, false);
  }

  private void count(String id, TreeMap<String, String> by, String window, long n, long value) {
    add(id, by, window, n, (double) value, null, null, "count", false);
  }

  private void add(
      String id,
      TreeMap<String, String> by,
      String window,
      long n,
      double value,
      Double low,
      Double high,
      String unit,
      boolean provisional) {
    boolean small = n < 5;
    TreeMap<String, Long> missing = new TreeMap<>();
    if (id.startsWith("incident.median")) {
      missing.put("no time of detection", n / 4);
    }
    measures.add(
        new Measure(
            id,
            by,
            window,
            n,
            small ? null : (Double) value,
            small ? null : low,
            small ? null : high,
            unit,
            "test",
            provisional,
            missing));
  }

  private void unknown(String id, String window, String reason) {
    measures.add(
        new Measure(
            id,
            new TreeMap<>(),
            window,
            45,
            null,
            null,
            null,
            "share",
            "test",
            false,
            new TreeMap<>(Map.of(reason, 45L))));
  }

  private Curve curve(String id, String window, long n, double median) {
    List<Curve.Point> points = new ArrayList<>();
    for (int i = 1; i < n * 0.85; i++) {
      double share = (double) i / n;
      double time = -Math.log(1 - share) / Math.log(2) * median + random.nextDouble() / 100;
      double half = 1.96 * Math.sqrt(share * (1 - share) / n);
      long atRisk = Math.max(1, Math.round(n - i * 1.15));
      points.add(new Curve.Point(time, share, Math.max(0, share - half), share + half, atRisk));
    }
    return new Curve(id, window, "days", n, points);
  }

  private List<Theme> themes(Map<String, Statement> statements) {
    List<Theme> themes = new ArrayList<>();
    for (int i = 0; i < CAUSES.size(); i++) {
      TreeMap<String, Long> events = new TreeMap<>();
      List<String> members = new ArrayList<>();
      long total = 0;
      for (int back = 0; back < quarters; back++) {
        long count = Math.max(0, random.nextInt(9) - i);
        if (count > 0) {
          events.put(LAST.plus(-back).toString(), count);
        }
        for (int k = 0; k < count; k++) {
          String coe = String.format(Locale.ROOT, "COE-%04d", 1000 + i * 100 + back * 9 + k);
          String id = coe + "#cause-1";
          members.add(id);
          statements.put(
              id,
              new Statement(
                  id,
                  coe,
                  coe,
                  StatementKind.CAUSE,
                  "The " + CAUSES.get(i) + ", so the failure was only seen by customers.",
                  TEAMS.get(k % TEAMS.size()),
                  null,
                  LAST.plus(-back)));
        }
        total += count;
      }
      boolean recurring = total >= 5 && events.size() >= 2;
      themes.add(
          new Theme(
              "cause-" + (1000 + i),
              StatementKind.CAUSE,
              CAUSES.get(i),
              List.of("a"),
              members.subList(0, Math.min(3, members.size())),
              members,
              events,
              total,
              0.91 - i * 0.03,
              recurring));
    }
    return themes;
  }

  private List<DecisionItem> decisions() {
    List<DecisionItem> items = new ArrayList<>();
    for (int i = 0; i < 23; i++) {
      String team = TEAMS.get(i * i % TEAMS.size());
      DecisionKind kind = DecisionKind.values()[i % 3 == 0 ? 0 : i % 4];
      String coe = kind == DecisionKind.INCIDENT_WITHOUT_COE ? null : "COE-" + (1000 + i);
      items.add(
          new DecisionItem(
              kind,
              team,
              coe,
              "TT-" + (88000 + i),
              "Alarm on the expiry of certificates",
              3 + i * 7));
    }
    return items;
  }
}
