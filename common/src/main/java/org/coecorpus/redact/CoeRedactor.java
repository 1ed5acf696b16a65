package org.coecorpus.redact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.coecorpus.coe.Coe;
import org.coecorpus.coe.CoeJson;

/**
 * Redacts every text of a COE. It walks the document's JSON and leaves alone only the fields that
 * are named here, so that a field added later is redacted unless somebody decides otherwise.
 *
 * <p>Left alone are dates and closed choices. Ids, tickets and teams, which other documents and
 * files refer to, keep their names and lose what has a form: addresses and numbers. Owners keep
 * their alias, without which an action could not be followed up; of an e-mail address there the
 * part before {@code @} is kept, also in the history of an owner.
 */
public final class CoeRedactor {

  /** Dates and closed choices. Paths are without list positions; a why below a why is a why. */
  private static final Set<String> KEPT =
      Set.of(
          "schema",
          "status",
          "severity",
          "access.level",
          "incident.started_at",
          "incident.detected_at",
          "incident.mitigated_at",
          "incident.resolved_at",
          "incident.impact_started_at",
          "incident.impact_ended_at",
          "lifecycle.created_at",
          "lifecycle.completed_at",
          "lifecycle.review_intervals.from",
          "lifecycle.review_intervals.to",
          "lifecycle.history.at",
          "lifecycle.history.status",
          "timeline.at",
          "timeline.milestone",
          "actions.priority",
          "actions.created_at",
          "actions.due_at",
          "actions.status",
          "actions.completed_at",
          "actions.history.at",
          "waivers.at");

  /** What other documents and files refer to, and what is a name of the organisation's own. */
  private static final Set<String> WITHOUT_FORMS =
      Set.of(
          "id",
          "event_id",
          "related",
          "access.readers",
          "incident.zone",
          "incident.tickets",
          "timeline.zone",
          "whys.id",
          "whys.actions",
          "root_causes.id",
          "root_causes.actions",
          "lessons.actions",
          "actions.id",
          "actions.team",
          "actions.ticket",
          "actions.history.field",
          "waivers.rule",
          "team");

  private static final Set<String> OWNERS = Set.of("owner", "actions.owner", "waivers.by");

  private static final String HISTORY = "actions.history";
  private static final Set<String> OWNER_FIELDS = Set.of("owner", "assignee");

  private final Redactor redactor;

  /** Redacts COEs with the given redactor. */
  public CoeRedactor(Redactor redactor) {
    this.redactor = redactor;
  }

  /**
   * A redacted COE.
   *
   * @param coe the COE without what was taken out
   * @param counts how many places of each kind; kinds without any are missing
   */
  public record Redacted(Coe coe, SortedMap<RedactionKind, Long> counts) {

    /** Copies the counts. */
    public Redacted {
      counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }
  }

  /** The COE without what is redacted, and what that was. */
  public Redacted redact(Coe coe) {
    EnumMap<RedactionKind, Long> counts = new EnumMap<>(RedactionKind.class);
    JsonNode tree = redact(CoeJson.toTree(coe), "", counts);
    return new Redacted(CoeJson.read(tree.toString()), new TreeMap<>(counts));
  }

  /** An owner from elsewhere, redacted as the owners of COEs are. */
  public String redactOwner(String owner) {
    return redactor.redactOwner(owner);
  }

  private JsonNode redact(JsonNode node, String path, Map<RedactionKind, Long> counts) {
    if (KEPT.contains(path)) {
      return node;
    }
    if (node.isTextual()) {
      return TextNode.valueOf(text(node.textValue(), path, counts));
    }
    if (node.isArray()) {
      ArrayNode array = CoeJson.MAPPER.createArrayNode();
      node.forEach(element -> array.add(redact(element, path, counts)));
      return array;
    }
    return node.isObject() ? object(node, path, counts) : node;
  }

  private ObjectNode object(JsonNode node, String path, Map<RedactionKind, Long> counts) {
    ObjectNode object = CoeJson.MAPPER.createObjectNode();
    node.propertyStream()
        .forEach(
            field -> {
              String name = redactor.redact(field.getKey(), counts);
              // Two keys can become the same; neither value may be lost.
              String free = name;
              for (int n = 2; object.has(free); n++) {
                free = name + " " + n;
              }
              object.set(free, redact(field.getValue(), below(path, node, field.getKey()), counts));
            });
    return object;
  }

  private static String below(String path, JsonNode object, String field) {
    if (path.isEmpty()) {
      return field;
    }
    if (path.equals(HISTORY) && !field.equals("at") && !field.equals("field")) {
      String changed = object.path("field").asText().strip().toLowerCase(Locale.ROOT);
      return OWNER_FIELDS.contains(changed) ? "actions.owner" : path + "." + field;
    }
    return path.equals("whys") && field.equals("children") ? path : path + "." + field;
  }

  private String text(String text, String path, Map<RedactionKind, Long> counts) {
    if (OWNERS.contains(path)) {
      return redactor.redactOwner(text, counts);
    }
    return WITHOUT_FORMS.contains(path)
        ? redactor.redactForms(text, counts)
        : redactor.redact(text, counts);
  }
}
