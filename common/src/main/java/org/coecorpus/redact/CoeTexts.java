package org.coecorpus.redact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.coecorpus.access.Access;
import org.coecorpus.actionitem.ActionItem;
import org.coecorpus.actionitem.Transition;
import org.coecorpus.coe.Coe;
import org.coecorpus.coe.CoeJson;
import org.coecorpus.coe.Graph;
import org.coecorpus.coe.Lesson;
import org.coecorpus.coe.Lifecycle;
import org.coecorpus.coe.Lifecycle.Reviewer;
import org.coecorpus.coe.RootCause;
import org.coecorpus.coe.Waiver;
import org.coecorpus.coe.Why;
import org.coecorpus.incident.Impact;
import org.coecorpus.incident.Incident;
import org.coecorpus.incident.TimelineEntry;
import org.jspecify.annotations.Nullable;

/**
 * Every text of a COE, with the decision how each is redacted: as {@code text}, with all that is
 * taken out; as {@code form}, without addresses and numbers; as {@code owner}, reduced to an alias.
 * What did not change is the same object as before.
 */
final class CoeTexts {

  private static final Set<String> OWNER_FIELDS = Set.of("owner", "assignee");

  private final Redaction redaction;

  CoeTexts(Redaction redaction) {
    this.redaction = redaction;
  }

  Coe redacted(Coe coe) {
    Coe redacted =
        new Coe(
            redaction.forms(coe.id()),
            text(coe.title()),
            coe.status(),
            access(coe.access()),
            coe.severity(),
            form(coe.team()),
            text(coe.service()),
            owner(coe.owner()),
            form(coe.eventId()),
            forms(coe.related()),
            incident(coe.incident()),
            lifecycle(coe.lifecycle()),
            text(coe.summary()),
            impact(coe.impact()),
            each(coe.graphs(), this::graph),
            each(coe.timeline(), this::entry),
            each(coe.whys(), this::why),
            each(coe.rootCauses(), this::rootCause),
            each(coe.lessons(), this::lesson),
            each(coe.actions(), this::action),
            each(coe.waivers(), this::waiver),
            extra(coe.extra()));
    return redacted.equals(coe) ? coe : redacted;
  }

  private @Nullable String text(@Nullable String text) {
    return text == null ? null : redaction.text(text);
  }

  private @Nullable String form(@Nullable String text) {
    return text == null ? null : redaction.forms(text);
  }

  private @Nullable String owner(@Nullable String owner) {
    return owner == null ? null : redaction.owner(owner);
  }

  private List<String> texts(List<String> texts) {
    return each(texts, redaction::text);
  }

  private List<String> forms(List<String> texts) {
    return each(texts, redaction::forms);
  }

  private static <T> List<T> each(List<T> list, UnaryOperator<T> redact) {
    List<T> changed = null;
    for (int i = 0; i < list.size(); i++) {
      T before = list.get(i);
      T after = redact.apply(before);
      if (after != before && changed == null) {
        changed = new ArrayList<>(list);
      }
      if (changed != null) {
        changed.set(i, after);
      }
    }
    return changed == null ? list : changed;
  }

  private static <T> T changed(T before, T after) {
    return after.equals(before) ? before : after;
  }

  private Access access(Access access) {
    return changed(access, new Access(access.level(), forms(access.readers())));
  }

  private Incident incident(Incident it) {
    return changed(
        it,
        new Incident(
            it.startedAt(),
            it.detectedAt(),
            it.mitigatedAt(),
            it.resolvedAt(),
            it.impactStartedAt(),
            it.impactEndedAt(),
            form(it.zone()),
            forms(it.tickets())));
  }

  private Lifecycle lifecycle(Lifecycle it) {
    return changed(
        it,
        new Lifecycle(
            it.createdAt(),
            it.reviewIntervals(),
            it.completedAt(),
            it.history(),
            each(it.reviewers(), by -> changed(by, new Reviewer(text(by.role()))))));
  }

  private Impact impact(Impact it) {
    return changed(
        it,
        new Impact(
            text(it.text()),
            it.failed(),
            it.total(),
            text(it.unit()),
            it.orders(),
            texts(it.screenshots())));
  }

  private Graph graph(Graph it) {
    return changed(
        it,
        new Graph(
            text(it.caption()),
            text(it.image()),
            text(it.link()),
            text(it.xUnit()),
            text(it.yUnit()),
            text(it.interval()),
            it.width(),
            it.height(),
            texts(it.markers())));
  }

  private TimelineEntry entry(TimelineEntry it) {
    return changed(
        it,
        new TimelineEntry(
            it.at(), form(it.zone()), redaction.text(it.text()), it.milestone(), texts(it.links())));
  }

  private Why why(Why it) {
    return changed(
        it,
        new Why(
            form(it.id()),
            text(it.question()),
            text(it.answer()),
            each(it.children(), this::why),
            forms(it.actions())));
  }

  private RootCause rootCause(RootCause it) {
    return changed(
        it,
        new RootCause(
            form(it.id()), redaction.text(it.text()), text(it.category()), forms(it.actions())));
  }

  private Lesson lesson(Lesson it) {
    return changed(
        it, new Lesson(redaction.text(it.text()), text(it.category()), forms(it.actions())));
  }

  private ActionItem action(ActionItem it) {
    return changed(
        it,
        new ActionItem(
            form(it.id()),
            text(it.title()),
            text(it.description()),
            owner(it.owner()),
            form(it.team()),
            form(it.ticket()),
            it.priority(),
            it.createdAt(),
            it.dueAt(),
            it.status(),
            text(it.statusAsWritten()),
            it.completedAt(),
            each(it.history(), this::transition)));
  }

  private Transition transition(Transition it) {
    boolean owners = OWNER_FIELDS.contains(it.field().strip().toLowerCase(Locale.ROOT));
    return changed(
        it,
        new Transition(
            it.at(),
            redaction.forms(it.field()),
            owners ? owner(it.from()) : text(it.from()),
            owners ? owner(it.to()) : text(it.to())));
  }

  private Waiver waiver(Waiver it) {
    return changed(
        it, new Waiver(redaction.forms(it.rule()), text(it.reason()), owner(it.by()), it.at()));
  }

  private Map<String, JsonNode> extra(Map<String, JsonNode> extra) {
    if (extra.isEmpty()) {
      return extra;
    }
    Map<String, JsonNode> redacted = new TreeMap<>();
    extra.forEach(
        (name, value) -> redacted.put(freeName(name, redacted.keySet()), redacted(value)));
    return redacted;
  }

  /** Two names can become the same; neither value may be lost. */
  private String freeName(String name, Set<String> taken) {
    String redacted = redaction.text(name);
    String free = redacted;
    for (int n = 2; taken.contains(free); n++) {
      free = redacted + " " + n;
    }
    return free;
  }

  private JsonNode redacted(JsonNode node) {
    if (node.isTextual()) {
      return TextNode.valueOf(redaction.text(node.textValue()));
    }
    if (node.isArray()) {
      ArrayNode array = CoeJson.MAPPER.createArrayNode();
      node.forEach(element -> array.add(redacted(element)));
      return array;
    }
    if (!node.isObject()) {
      return node;
    }
    Map<String, JsonNode> fields = new LinkedHashMap<>();
    node.propertyStream()
        .forEach(
            field ->
                fields.put(
                    freeName(field.getKey(), fields.keySet()), redacted(field.getValue())));
    ObjectNode object = CoeJson.MAPPER.createObjectNode();
    object.setAll(fields);
    return object;
  }
}
