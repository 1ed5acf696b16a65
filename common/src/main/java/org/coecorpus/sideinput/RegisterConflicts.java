package org.coecorpus.sideinput;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.coecorpus.coe.Coe;
import org.coecorpus.incident.Incident;
import org.coecorpus.sideinput.Conflict.Kind;
import org.coecorpus.sideinput.Conflict.Used;
import org.coecorpus.text.JoinKey;
import org.coecorpus.time.Moment;
import org.jspecify.annotations.Nullable;

/**
 * COEs against the incident register. Figures of COEs go by the document, those of incidents by the
 * register.
 */
final class RegisterConflicts {

  private final Optional<IncidentRegister> register;
  private final List<Conflict> found;
  private final Set<String> named = new HashSet<>();

  RegisterConflicts(Optional<IncidentRegister> register, List<Conflict> found) {
    this.register = register;
    this.found = found;
  }

  void add(Coe coe) {
    if (register.isEmpty()) {
      return;
    }
    List<String> ids =
        Stream.of(
                Stream.ofNullable(coe.eventId()),
                coe.incident().tickets().stream(),
                Stream.of(coe.id()))
            .flatMap(each -> each)
            .filter(id -> !id.isBlank())
            .toList();
    ids.forEach(id -> named.add(JoinKey.of(id)));
    Optional<RegisteredIncident> incident =
        ids.stream().flatMap(id -> register.get().find(id).stream()).findFirst();
    incident.ifPresent(registered -> compare(coe, registered));
    String event = coe.eventId();
    if (incident.isEmpty() && event != null && !event.isBlank()) {
      found.add(
          new Conflict(
              Kind.EVENT_NOT_IN_REGISTER, coe.id(), event, "event_id", event, "", Used.DOCUMENT));
    }
  }

  private void compare(Coe coe, RegisteredIncident registered) {
    if (coe.severity() != null
        && registered.severity() != null
        && coe.severity() != registered.severity()) {
      String side = registered.severity().name();
      add(Kind.SEVERITY, coe, registered, "severity", coe.severity().name(), side);
    }
    Incident incident = coe.incident();
    compare(
        Kind.STARTED,
        coe,
        registered,
        registered.started(),
        Stream.of(incident.impactStartedAt(), incident.startedAt()),
        "incident.impact_started_at");
    compare(
        Kind.ENDED,
        coe,
        registered,
        registered.ended(),
        Stream.of(incident.impactEndedAt(), incident.mitigatedAt(), incident.resolvedAt()),
        "incident.impact_ended_at");
  }

  /** A conflict where none of the times that the document gives is the register's. */
  private void compare(
      Kind kind,
      Coe coe,
      RegisteredIncident registered,
      @Nullable Moment side,
      Stream<@Nullable Moment> document,
      String field) {
    ZoneId zone = StatedTime.zone(coe);
    List<Moment> stated = document.filter(Objects::nonNull).map(Objects::requireNonNull).toList();
    if (side != null
        && !stated.isEmpty()
        && stated.stream().noneMatch(moment -> StatedTime.agree(moment, side, zone))) {
      add(kind, coe, registered, field, stated.get(0).toString(), side.toString());
    }
  }

  private void add(
      Kind kind,
      Coe coe,
      RegisteredIncident registered,
      String field,
      String document,
      String side) {
    found.add(new Conflict(kind, coe.id(), registered.id(), field, document, side, Used.EACH));
  }

  /** Says which incidents no document named. */
  void end() {
    register.map(IncidentRegister::incidents).orElse(List.of()).stream()
        .filter(incident -> !named.contains(JoinKey.of(incident.id())))
        .forEach(
            incident ->
                found.add(
                    new Conflict(
                        Kind.INCIDENT_WITHOUT_COE,
                        "",
                        incident.id(),
                        "event_id",
                        "",
                        incident.id(),
                        Used.SIDE_INPUT)));
  }
}
