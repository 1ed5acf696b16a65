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

  Coe redacted(Coe it) {
    String id = redaction.forms(it.id());
    String title = text(it.title());
    Access access = access(it.access());
    String team = form(it.team());
    String service = text(it.service());
    String owner = owner(it.owner());
    String event = form(it.eventId());
    List<String> related = forms(it.related());
    Incident incident = incident(it.incident());
    Lifecycle lifecycle = lifecycle(it.lifecycle());
    String summary = text(it.summary());
    Impact impact = impact(it.impact());
    List<Graph> graphs = each(it.graphs(), this::graph);
    List<TimelineEntry> timeline = each(it.timeline(), this::entry);
    List<Why> whys = each(it.whys(), this::why);
    List<RootCause> causes = each(it.rootCauses(), this::rootCause);
    List<Lesson> lessons = each(it.lessons(), this::lesson);
    List<ActionItem> actions = each(it.actions(), this::action);
    List<Waiver> waivers = each(it.waivers(), this::waiver);
    Map<String, JsonNode> extra = extra(it.extra());
    return redaction.total() == 0
        ? it
        : new Coe(
            id,
            title,
            it.status(),
            access,
            it.severity(),
            team,
            service,
            owner,
            event,
            related,
            incident,
            lifecycle,
            summary,
            impact,
            graphs,
            timeline,
            whys,
            causes,
            lessons,
            actions,
            waivers,
            extra);
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

  private <T> List<T> each(List<T> list, UnaryOperator<T> redact) {
    List<T> changed = list;
    for (int i = 0; i < list.size(); i++) {
      int before = redaction.total();
      T redacted = redact.apply(list.get(i));
      if (redaction.total() > before) {
        changed = changed == list ? new ArrayList<>(list) : changed;
        changed.set(i, redacted);
      }
    }
    return changed;
  }

  private Access access(Access it) {
    int before = redaction.total();
    List<String> readers = forms(it.readers());
    return redaction.total() == before ? it : new Access(it.level(), readers);
  }

  private Incident incident(Incident it) {
    int before = redaction.total();
    String zone = form(it.zone());
    List<String> tickets = forms(it.tickets());
    return redaction.total() == before
        ? it
        : new Incident(
            it.startedAt(),
            it.detectedAt(),
            it.mitigatedAt(),
            it.resolvedAt(),
            it.impactStartedAt(),
            it.impactEndedAt(),
            zone,
            tickets);
  }

  private Lifecycle lifecycle(Lifecycle it) {
    int before = redaction.total();
    List<Reviewer> reviewers = each(it.reviewers(), by -> new Reviewer(text(by.role())));
    return redaction.total() == before
        ? it
        : new Lifecycle(
            it.createdAt(), it.reviewIntervals(), it.completedAt(), it.history(), reviewers);
  }

  private Impact impact(Impact it) {
    int before = redaction.total();
    String text = text(it.text());
    String unit = text(it.unit());
    List<String> screenshots = texts(it.screenshots());
    return redaction.total() == before
        ? it
        : new Impact(text, it.failed(), it.total(), unit, it.orders(), screenshots);
  }

  private Graph graph(Graph it) {
    int before = redaction.total();
    String caption = text(it.caption());
    String image = text(it.image());
    String link = text(it.link());
    String x = text(it.xUnit());
    String y = text(it.yUnit());
    String interval = text(it.interval());
    List<String> markers = texts(it.markers());
    return redaction.total() == before
        ? it
        : new Graph(caption, image, link, x, y, interval, it.width(), it.height(), markers);
  }

  private TimelineEntry entry(TimelineEntry it) {
    int before = redaction.total();
    String zone = form(it.zone());
    String text = redaction.text(it.text());
    List<String> links = texts(it.links());
    return redaction.total() == before
        ? it
        : new TimelineEntry(it.at(), zone, text, it.milestone(), links);
  }

  private Why why(Why it) {
    int before = redaction.total();
    String id = form(it.id());
    String question = text(it.question());
    String answer = text(it.answer());
    List<Why> children = each(it.children(), this::why);
    List<String> actions = forms(it.actions());
    return redaction.total() == before ? it : new Why(id, question, answer, children, actions);
  }

  private RootCause rootCause(RootCause it) {
    int before = redaction.total();
    String id = form(it.id());
    String text = redaction.text(it.text());
    String category = text(it.category());
    List<String> actions = forms(it.actions());
    return redaction.total() == before ? it : new RootCause(id, text, category, actions);
  }

  private Lesson lesson(Lesson it) {
    int before = redaction.total();
    String text = redaction.text(it.text());
    String category = text(it.category());
    List<String> actions = forms(it.actions());
    return redaction.total() == before ? it : new Lesson(text, category, actions);
  }

  private ActionItem action(ActionItem it) {
    int before = redaction.total();
    String id = form(it.id());
    String title = text(it.title());
    String description = text(it.description());
    String owner = owner(it.owner());
    String team = form(it.team());
    String ticket = form(it.ticket());
    String written = text(it.statusAsWritten());
    List<Transition> history = each(it.history(), this::transition);
    return redaction.total() == before
        ? it
        : new ActionItem(
            id,
            title,
            description,
            owner,
            team,
            ticket,
            it.priority(),
            it.createdAt(),
            it.dueAt(),
            it.status(),
            written,
            it.completedAt(),
            history);
  }

  private Transition transition(Transition it) {
    int before = redaction.total();
    boolean owners = OWNER_FIELDS.contains(it.field().strip().toLowerCase(Locale.ROOT));
    String field = redaction.forms(it.field());
    String from = owners ? owner(it.from()) : text(it.from());
    String to = owners ? owner(it.to()) : text(it.to());
    return redaction.total() == before ? it : new Transition(it.at(), field, from, to);
  }

  private Waiver waiver(Waiver it) {
    int before = redaction.total();
    String rule = redaction.forms(it.rule());
    String reason = text(it.reason());
    String by = owner(it.by());
    return redaction.total() == before ? it : new Waiver(rule, reason, by, it.at());
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
                fields.put(freeName(field.getKey(), fields.keySet()), redacted(field.getValue())));
    ObjectNode object = CoeJson.MAPPER.createObjectNode();
    object.setAll(fields);
    return object;
  }
}
