package org.coecorpus.jobs.dataset;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.coecorpus.access.AccessLevel;
import org.coecorpus.actionitem.ActionItem;
import org.coecorpus.actionitem.Transition;
import org.coecorpus.coe.Coe;
import org.coecorpus.coe.Lesson;
import org.coecorpus.coe.RootCause;
import org.coecorpus.coe.Why;
import org.coecorpus.incident.Impact;
import org.coecorpus.incident.Incident;
import org.coecorpus.incident.TimelineEntry;
import org.coecorpus.time.Moment;
import org.jspecify.annotations.Nullable;

/**
 * The tables whose rows come from one COE alone. Instants are UTC; a time whose zone is unknown has
 * no instant and keeps its text in the COE's JSON. {@code position} counts from 0 in the order of
 * the document.
 */
public enum CoeTable {
  /** One row a COE. */
  COE(
      "coe",
      "coe_id STRING NOT NULL, event_id STRING NOT NULL, title STRING, status STRING, access STRING,"
          + " severity STRING, team STRING, service STRING, incident_started_at TIMESTAMP,"
          + " detected_at TIMESTAMP, mitigated_at TIMESTAMP, resolved_at TIMESTAMP,"
          + " impact_started_at TIMESTAMP, impact_ended_at TIMESTAMP, created_at TIMESTAMP,"
          + " completed_at TIMESTAMP, failed_count BIGINT, total_count BIGINT, impact_unit STRING,"
          + " orders_affected_count BIGINT, orders_total_count BIGINT, summary STRING,"
          + " impact STRING",
      "coe_id") {
    @Override
    public List<Row> rows(Coe coe) {
      Incident incident = coe.incident();
      Impact impact = coe.impact();
      Impact.Orders orders = impact.orders();
      AccessLevel level = coe.access().level();
      return List.of(
          RowFactory.create(
              coe.id(),
              coe.event(),
              coe.title(),
              name(coe.status()),
              level == null ? null : level.name().toLowerCase(Locale.ROOT).replace('_', '-'),
              name(coe.severity()),
              coe.team(),
              coe.service(),
              instant(incident.startedAt()),
              instant(incident.detectedAt()),
              instant(incident.mitigatedAt()),
              instant(incident.resolvedAt()),
              instant(incident.impactStartedAt()),
              instant(incident.impactEndedAt()),
              instant(coe.lifecycle().createdAt()),
              instant(coe.lifecycle().completedAt()),
              impact.failed(),
              impact.total(),
              impact.unit(),
              orders == null ? null : orders.affected(),
              orders == null ? null : orders.total(),
              coe.summary(),
              impact.text()));
    }
  },

  /** One row a timeline entry. */
  TIMELINE_ENTRY(
      "timeline_entry",
      "coe_id STRING NOT NULL, position INT NOT NULL, at TIMESTAMP, at_as_written STRING,"
          + " zone STRING, milestone STRING, text STRING NOT NULL",
      "coe_id, position") {
    @Override
    public List<Row> rows(Coe coe) {
      List<Row> rows = new ArrayList<>();
      for (TimelineEntry entry : coe.timeline()) {
        Moment at = entry.at();
        rows.add(
            RowFactory.create(
                coe.id(),
                rows.size(),
                instant(at),
                at == null ? null : at.toString(),
                entry.zone(),
                name(entry.milestone()),
                entry.text()));
      }
      return rows;
    }
  },

  /** One row a why; {@code parent_position} is null at the root of a branch. */
  WHY(
      "why",
      "coe_id STRING NOT NULL, position INT NOT NULL, parent_position INT, depth INT NOT NULL,"
          + " why_id STRING, question STRING, answer STRING",
      "coe_id, position") {
    @Override
    public List<Row> rows(Coe coe) {
      List<Row> rows = new ArrayList<>();
      coe.whys().forEach(why -> addWhy(coe.id(), why, null, 1, rows));
      return rows;
    }

    private void addWhy(
        String coeId, Why why, @Nullable Integer parent, int depth, List<Row> rows) {
      Integer position = rows.size();
      rows.add(
          RowFactory.create(
              coeId, position, parent, depth, why.id(), why.question(), why.answer()));
      why.children().forEach(child -> addWhy(coeId, child, position, depth + 1, rows));
    }
  },

  /** One row a root cause. */
  ROOT_CAUSE(
      "root_cause",
      "coe_id STRING NOT NULL, position INT NOT NULL, cause_id STRING, text STRING NOT NULL,"
          + " category STRING, actions ARRAY<STRING> NOT NULL",
      "coe_id, position") {
    @Override
    public List<Row> rows(Coe coe) {
      List<Row> rows = new ArrayList<>();
      for (RootCause cause : coe.rootCauses()) {
        rows.add(
            RowFactory.create(
                coe.id(),
                rows.size(),
                cause.id(),
                cause.text(),
                cause.category(),
                cause.actions().toArray(new String[0])));
      }
      return rows;
    }
  },

  /** One row a lesson. */
  LESSON(
      "lesson",
      "coe_id STRING NOT NULL, position INT NOT NULL, text STRING NOT NULL, category STRING,"
          + " actions ARRAY<STRING> NOT NULL",
      "coe_id, position") {
    @Override
    public List<Row> rows(Coe coe) {
      List<Row> rows = new ArrayList<>();
      for (Lesson lesson : coe.lessons()) {
        rows.add(
            RowFactory.create(
                coe.id(),
                rows.size(),
                lesson.text(),
                lesson.category(),
                lesson.actions().toArray(new String[0])));
      }
      return rows;
    }
  },

  /** One row a change of an action item; {@code item_position} is the item's place in its COE. */
  ACTION_TRANSITION(
      "action_transition",
      "coe_id STRING NOT NULL, item_position INT NOT NULL, position INT NOT NULL, ticket STRING,"
          + " at TIMESTAMP, at_as_written STRING, field STRING NOT NULL, from_value STRING,"
          + " to_value STRING",
      "coe_id, item_position, position") {
    @Override
    public List<Row> rows(Coe coe) {
      List<Row> rows = new ArrayList<>();
      for (int item = 0; item < coe.actions().size(); item++) {
        ActionItem action = coe.actions().get(item);
        int position = 0;
        for (Transition transition : action.history()) {
          Moment at = transition.at();
          rows.add(
              RowFactory.create(
                  coe.id(),
                  item,
                  position++,
                  action.ticket(),
                  instant(at),
                  at == null ? null : at.toString(),
                  transition.field(),
                  transition.from(),
                  transition.to()));
        }
      }
      return rows;
    }
  };

  private final String tableName;
  private final String columns;
  private final String key;

  CoeTable(String tableName, String columns, String key) {
    this.tableName = tableName;
    this.columns = columns;
    this.key = key;
  }

  /** Name of the table and of its file, without ending. */
  public String tableName() {
    return tableName;
  }

  /** The columns. */
  public StructType schema() {
    return StructType.fromDDL(columns);
  }

  /** The columns that the table is sorted by; no two rows share them. */
  public List<String> key() {
    return List.of(key.split(", "));
  }

  /** The rows of one COE, in the order of the key. */
  public abstract List<Row> rows(Coe coe);

  static @Nullable Instant instant(@Nullable Moment moment) {
    return moment == null ? null : moment.instant().orElse(null);
  }

  static @Nullable String name(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name();
  }
}
