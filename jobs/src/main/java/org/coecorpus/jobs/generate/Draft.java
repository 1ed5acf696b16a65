package org.coecorpus.jobs.generate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.coecorpus.access.Access;
import org.coecorpus.actionitem.ActionItem;
import org.coecorpus.coe.Coe;
import org.coecorpus.coe.CoeStatus;
import org.coecorpus.coe.Graph;
import org.coecorpus.coe.Lesson;
import org.coecorpus.coe.Lifecycle;
import org.coecorpus.coe.RootCause;
import org.coecorpus.coe.Waiver;
import org.coecorpus.coe.Why;
import org.coecorpus.incident.Impact;
import org.coecorpus.incident.Incident;
import org.coecorpus.incident.Severity;
import org.coecorpus.incident.TimelineEntry;
import org.jspecify.annotations.Nullable;

/** A COE while it is being written: the fields of {@link Coe}, to be set and changed. */
final class Draft {

  final String id;
  @Nullable String title;
  @Nullable CoeStatus status;
  Access access = Access.UNLABELLED;
  @Nullable Severity severity;
  @Nullable String team;
  @Nullable String service;
  @Nullable String owner;
  @Nullable String eventId;
  List<String> related = new ArrayList<>();
  Incident incident = Incident.UNKNOWN;
  Lifecycle lifecycle = Lifecycle.UNKNOWN;
  @Nullable String summary;
  Impact impact = Impact.UNKNOWN;
  List<Graph> graphs = new ArrayList<>();
  List<TimelineEntry> timeline = new ArrayList<>();
  List<Why> whys = new ArrayList<>();
  List<RootCause> rootCauses = new ArrayList<>();
  List<Lesson> lessons = new ArrayList<>();
  List<ActionItem> actions = new ArrayList<>();
  List<Waiver> waivers = new ArrayList<>();
  Map<String, JsonNode> extra = new TreeMap<>();

  Draft(String id) {
    this.id = id;
  }

  /** The document as it stands. */
  Coe toCoe() {
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
        actions,
        waivers,
        extra);
  }
}
