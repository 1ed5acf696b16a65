package org.coecorpus.reading;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.coecorpus.actionitem.ActionItem;
import org.coecorpus.coe.Coe;
import org.coecorpus.coe.Graph;
import org.coecorpus.coe.Lesson;
import org.coecorpus.coe.RootCause;
import org.coecorpus.coe.Waiver;
import org.coecorpus.coe.Why;
import org.coecorpus.incident.TimelineEntry;
import org.jspecify.annotations.Nullable;

/**
 * The fields that the reading report counts, in the order of the document. A field of the document
 * is counted once a document, a field of a list's entries once an entry.
 */
public enum ReadField {
  ID("id", Coe::id),
  TITLE("title", Coe::title),
  STATUS("status", Coe::status),
  ACCESS("access.level", coe -> coe.access().level()),
  SEVERITY("severity", Coe::severity),
  TEAM("team", Coe::team),
  SERVICE("service", Coe::service),
  OWNER("owner", Coe::owner),
  EVENT_ID("event_id", Coe::eventId),
  RELATED("related", Coe::related),
  STARTED_AT("incident.started_at", coe -> coe.incident().startedAt()),
  DETECTED_AT("incident.detected_at", coe -> coe.incident().detectedAt()),
  MITIGATED_AT("incident.mitigated_at", coe -> coe.incident().mitigatedAt()),
  RESOLVED_AT("incident.resolved_at", coe -> coe.incident().resolvedAt()),
  IMPACT_STARTED_AT("incident.impact_started_at", coe -> coe.incident().impactStartedAt()),
  IMPACT_ENDED_AT("incident.impact_ended_at", coe -> coe.incident().impactEndedAt()),
  ZONE("incident.zone", coe -> coe.incident().zone()),
  TICKETS("incident.tickets", coe -> coe.incident().tickets()),
  CREATED_AT("lifecycle.created_at", coe -> coe.lifecycle().createdAt()),
  REVIEW_INTERVALS("lifecycle.review_intervals", coe -> coe.lifecycle().reviewIntervals()),
  COMPLETED_AT("lifecycle.completed_at", coe -> coe.lifecycle().completedAt()),
  HISTORY("lifecycle.history", coe -> coe.lifecycle().history()),
  REVIEWERS("lifecycle.reviewers", coe -> coe.lifecycle().reviewers()),
  SUMMARY("summary", Coe::summary),
  IMPACT_TEXT("impact.text", coe -> coe.impact().text()),
  IMPACT_FAILED("impact.failed", coe -> coe.impact().failed()),
  IMPACT_TOTAL("impact.total", coe -> coe.impact().total()),
  IMPACT_UNIT("impact.unit", coe -> coe.impact().unit()),
  IMPACT_ORDERS("impact.orders", coe -> coe.impact().orders()),
  SCREENSHOTS("impact.screenshots", coe -> coe.impact().screenshots()),
  GRAPHS("graphs", Coe::graphs),
  GRAPH_CAPTION("graphs.caption", Coe::graphs, Graph::caption),
  GRAPH_IMAGE("graphs.image", Coe::graphs, Graph::image),
  GRAPH_INTERVAL("graphs.interval", Coe::graphs, Graph::interval),
  TIMELINE("timeline", Coe::timeline),
  TIMELINE_AT("timeline.at", Coe::timeline, TimelineEntry::at),
  TIMELINE_MILESTONE("timeline.milestone", Coe::timeline, TimelineEntry::milestone),
  TIMELINE_LINKS("timeline.links", Coe::timeline, TimelineEntry::links),
  WHYS("whys", Coe::whys),
  WHY_QUESTION("whys.question", Coe::allWhys, Why::question),
  WHY_ANSWER("whys.answer", Coe::allWhys, Why::answer),
  WHY_ACTIONS("whys.actions", Coe::allWhys, Why::actions),
  ROOT_CAUSES("root_causes", Coe::rootCauses),
  ROOT_CAUSE_CATEGORY("root_causes.category", Coe::rootCauses, RootCause::category),
  ROOT_CAUSE_ACTIONS("root_causes.actions", Coe::rootCauses, RootCause::actions),
  LESSONS("lessons", Coe::lessons),
  LESSON_CATEGORY("lessons.category", Coe::lessons, Lesson::category),
  LESSON_ACTIONS("lessons.actions", Coe::lessons, Lesson::actions),
  ACTIONS("actions", Coe::actions),
  ACTION_ID("actions.id", Coe::actions, ActionItem::id),
  ACTION_TITLE("actions.title", Coe::actions, ActionItem::title),
  ACTION_OWNER("actions.owner", Coe::actions, ActionItem::owner),
  ACTION_TEAM("actions.team", Coe::actions, ActionItem::team),
  ACTION_TICKET("actions.ticket", Coe::actions, ActionItem::ticket),
  ACTION_PRIORITY("actions.priority", Coe::actions, ActionItem::priority),
  ACTION_CREATED_AT("actions.created_at", Coe::actions, ActionItem::createdAt),
  ACTION_DUE_AT("actions.due_at", Coe::actions, ActionItem::dueAt),
  ACTION_STATUS("actions.status", Coe::actions, ActionItem::status),
  ACTION_COMPLETED_AT("actions.completed_at", Coe::actions, ActionItem::completedAt),
  ACTION_HISTORY("actions.history", Coe::actions, ActionItem::history),
  WAIVERS("waivers", Coe::waivers),
  WAIVER_REASON("waivers.reason", Coe::waivers, Waiver::reason),
  /** What the Markdown reader could place in no other field. */
  SECTIONS("sections", coe -> coe.extra().get("sections"));

  private final String path;
  private final boolean ofEntries;

  @SuppressWarnings("ImmutableEnumChecker") // Functions without state.
  private final Function<Coe, Presence> presence;

  ReadField(String path, Function<Coe, @Nullable Object> value) {
    this.path = path;
    this.ofEntries = false;
    this.presence = coe -> new Presence(1, isThere(value.apply(coe)) ? 1 : 0);
  }

  <E> ReadField(String path, Function<Coe, List<E>> list, Function<E, @Nullable Object> value) {
    this.path = path;
    this.ofEntries = true;
    this.presence =
        coe -> {
          List<E> entries = list.apply(coe);
          int present = 0;
          for (E entry : entries) {
            present += isThere(value.apply(entry)) ? 1 : 0;
          }
          return new Presence(entries.size(), present);
        };
  }

  /**
   * How many of the places that could hold the field hold a value.
   *
   * @param places 1 for a field of the document, else the number of entries
   * @param present how many of them hold a value
   */
  record Presence(int places, int present) {}

  /** The field's path in {@code coe/1}, without positions: {@code actions.due_at}. */
  public String path() {
    return path;
  }

  /** Whether it is counted for each entry of a list and not for each document. */
  public boolean isOfEntries() {
    return ofEntries;
  }

  /** The field with this path, if it is counted. */
  static Optional<ReadField> of(String path) {
    for (ReadField field : values()) {
      if (field.path.equals(path)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  Presence in(Coe coe) {
    return presence.apply(coe);
  }

  private static boolean isThere(@Nullable Object value) {
    if (value instanceof Collection<?> list) {
      return !list.isEmpty();
    }
    return value != null && !(value instanceof String text && text.isBlank());
  }
}
