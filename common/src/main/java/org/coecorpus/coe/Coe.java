package org.coecorpus.coe;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.coecorpus.access.Access;
import org.coecorpus.actionitem.ActionItem;
import org.coecorpus.incident.Impact;
import org.coecorpus.incident.Incident;
import org.coecorpus.incident.Severity;
import org.coecorpus.incident.TimelineEntry;
import org.jspecify.annotations.Nullable;

/**
 * One correction-of-error document, format {@code coe/1}. What the document does not say is null or
 * empty. {@code extra} keeps top-level fields that the format does not know.
 *
 * @param id unique in a corpus
 * @param eventId the event that this and sibling COEs tell of
 * @param related ids of other COEs
 */
@JsonIgnoreProperties("schema")
public record Coe(
    String id,
    @Nullable String title,
    @Nullable CoeStatus status,
    @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = CoeJson.Nothing.class)
        Access access,
    @Nullable Severity severity,
    @Nullable String team,
    @Nullable String service,
    @Nullable String owner,
    @Nullable String eventId,
    List<String> related,
    @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = CoeJson.Nothing.class)
        Incident incident,
    @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = CoeJson.Nothing.class)
        Lifecycle lifecycle,
    @Nullable String summary,
    @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = CoeJson.Nothing.class)
        Impact impact,
    List<Graph> graphs,
    List<TimelineEntry> timeline,
    List<Why> whys,
    List<RootCause> rootCauses,
    List<Lesson> lessons,
    List<ActionItem> actions,
    List<Waiver> waivers,
    @JsonAnyGetter @JsonAnySetter Map<String, JsonNode> extra) {

  /** Copies the lists; what is missing is empty or unknown. */
  public Coe {
    access = access == null ? Access.UNLABELLED : access;
    related = related == null ? List.of() : List.copyOf(related);
    incident = incident == null ? Incident.UNKNOWN : incident;
    lifecycle = lifecycle == null ? Lifecycle.UNKNOWN : lifecycle;
    impact = impact == null ? Impact.UNKNOWN : impact;
    graphs = graphs == null ? List.of() : List.copyOf(graphs);
    timeline = timeline == null ? List.of() : List.copyOf(timeline);
    whys = whys == null ? List.of() : List.copyOf(whys);
    rootCauses = rootCauses == null ? List.of() : List.copyOf(rootCauses);
    lessons = lessons == null ? List.of() : List.copyOf(lessons);
    actions = actions == null ? List.of() : List.copyOf(actions);
    waivers = waivers == null ? List.of() : List.copyOf(waivers);
    extra =
        extra == null
            ? Map.of()
            : Collections.unmodifiableMap(new TreeMap<String, JsonNode>(extra));
  }

  /** The same document under another id. */
  public Coe withId(String newId) {
    return new Coe(
        newId,
        title,
        status,
        access,
        severity,
        team,
        service,
        owner,
        eventId,
        related,
        incident,
        lifecycle,
        summary,
        impact,
        graphs,
        timeline,
        whys,
        rootCauses,
        lessons,
        actions,
        waivers,
        extra);
  }

  /** The same document with these action items alone. */
  public Coe withActions(List<ActionItem> some) {
    return new Coe(
        id,
        title,
        status,
        access,
        severity,
        team,
        service,
        owner,
        eventId,
        related,
        incident,
        lifecycle,
        summary,
        impact,
        graphs,
        timeline,
        whys,
        rootCauses,
        lessons,
        some,
        waivers,
        extra);
  }

  /** The event told of; a COE that names none tells of an event of its own. */
  public String event() {
    return eventId != null ? eventId : id;
  }

  /** Every why, each before its children. */
  public List<Why> allWhys() {
    List<Why> all = new ArrayList<>();
    whys.forEach(why -> addWithChildren(why, all));
    return all;
  }

  private static void addWithChildren(Why why, List<Why> all) {
    all.add(why);
    why.children().forEach(child -> addWithChildren(child, all));
  }
}
