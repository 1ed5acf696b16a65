package org.coecorpus.jobs.generate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.coecorpus.actionitem.ActionItem;
import org.coecorpus.coe.Coe;
import org.coecorpus.coe.CoeJson;
import org.coecorpus.incident.Incident;
import org.coecorpus.incident.TimelineEntry;
import org.coecorpus.time.Moment;
import org.jspecify.annotations.Nullable;

/**
 * How one tool writes {@code coe/1} JSON.
 *
 * @param rawStatus whether the states of actions are words of the team's own
 * @param severity what stands before the number of the severity
 * @param local whether times of the incident are wall clocks of {@code incident.zone}
 * @param shortTimes whether times have no seconds
 * @param extra whether there are fields that the format does not know
 */
record JsonDialect(
    boolean rawStatus, String severity, boolean local, boolean shortTimes, boolean extra) {

  private static final List<String> TIMES =
      List.of(
          "started_at",
          "detected_at",
          "mitigated_at",
          "resolved_at",
          "impact_started_at",
          "impact_ended_at");

  static JsonDialect draw(Grammar words, Dice dice) {
    return new JsonDialect(
        dice.chance(0.35),
        dice.chance(0.3) ? dice.pick(words.strings("severity")) : "SEV",
        dice.chance(0.2),
        dice.chance(0.15),
        dice.chance(0.2));
  }

  /** Changes the draft to what will be stated. */
  void reduce(Draft draft, Grammar words, Dice dice) {
    if (rawStatus) {
      draft.actions.replaceAll(item -> withWord(item, words, dice));
    }
    String zone = draft.incident.zone();
    if (zone == null) {
      draft.incident = unplaced(draft.incident);
    } else if (local) {
      draft.timeline.replaceAll(
          e ->
              zone.equals(e.zone())
                  ? new TimelineEntry(e.at(), null, e.text(), e.milestone(), e.links())
                  : e);
    }
    if (extra) {
      draft.extra.put("source_system", CoeJson.MAPPER.getNodeFactory().textNode("coe-tool 3"));
      ObjectNode call = CoeJson.MAPPER.createObjectNode();
      call.put("minutes", dice.between(20, 240)).put("joined", dice.between(3, 40));
      draft.extra.put("bridge_call", call);
    }
  }

  private static ActionItem withWord(ActionItem item, Grammar words, Dice dice) {
    return item.status() == null
        ? item
        : ItemEdit.of(item).statusAsWritten(dice.pick(words.strings(item.status().name()))).item();
  }

  /** A document without zone has wall clocks only. */
  private static Incident unplaced(Incident i) {
    return new Incident(
        clock(i.startedAt()),
        clock(i.detectedAt()),
        clock(i.mitigatedAt()),
        clock(i.resolvedAt()),
        clock(i.impactStartedAt()),
        clock(i.impactEndedAt()),
        null,
        i.tickets());
  }

  private static @Nullable Moment clock(@Nullable Moment moment) {
    return moment == null ? null : Moment.of(moment.local());
  }

  /** The document as this tool writes it. */
  ObjectNode write(Coe coe) {
    ObjectNode tree = CoeJson.toTree(coe);
    if (coe.severity() != null) {
      tree.put("severity", severity + coe.severity().name().substring("SEV".length()));
    }
    for (JsonNode item : tree.path("actions")) {
      if (item instanceof ObjectNode action && action.has("status_as_written")) {
        action.set("status", action.remove("status_as_written"));
      }
    }
    if (coe.incident().zone() != null) {
      if (tree.get("incident") instanceof ObjectNode incident) {
        TIMES.forEach(name -> rewrite(incident, name));
      }
      for (JsonNode entry : tree.path("timeline")) {
        if (!entry.has("zone") && entry instanceof ObjectNode object) {
          rewrite(object, "at");
        }
      }
    }
    return tree;
  }

  private void rewrite(ObjectNode object, String name) {
    if (!object.has(name)) {
      return;
    }
    String text = object.get(name).asText();
    String clock = text.substring(0, "2026-03-01T10:15".length());
    String offset = text.substring("2026-03-01T10:15:00".length());
    object.put(name, clock + (shortTimes ? "" : ":00") + (local ? "" : offset));
  }
}
