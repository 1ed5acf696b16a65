package org.coecorpus.sideinput;

import java.io.Serializable;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.coecorpus.incident.Severity;
import org.coecorpus.sideinput.Table.Shape;
import org.coecorpus.text.JoinKey;
import org.coecorpus.time.Moment;

/**
 * Every incident that the organisation knows of. Columns {@code
 * id,severity,customer_impact,teams,started,ended,waiver}; teams are separated by {@code ;}.
 */
public final class IncidentRegister implements Serializable {

  private static final long serialVersionUID = 1;

  private static final Column ID = Column.of("id", "incident_id", "incident", "event_id");
  private static final Column SEVERITY = Column.of("severity", "sev");
  private static final Column CUSTOMER_IMPACT = Column.of("customer_impact");
  private static final Column TEAMS = Column.of("teams", "team");
  private static final Column STARTED = Column.of("started", "started_at", "start");
  private static final Column ENDED = Column.of("ended", "ended_at", "end");
  private static final Column WAIVER = Column.of("waiver", "waived");
  private static final Shape SHAPE =
      new Shape(
          "incident register",
          ID,
          List.of(SEVERITY, CUSTOMER_IMPACT, TEAMS, STARTED, ENDED, WAIVER));

  private final Map<String, RegisteredIncident> incidents;

  private IncidentRegister(Map<String, RegisteredIncident> incidents) {
    this.incidents = incidents;
  }

  /**
   * Reads a register.
   *
   * @throws org.coecorpus.settings.UserException if the file cannot be used at all
   */
  public static SideInput<IncidentRegister> read(Path file) {
    Table<RegisteredIncident> table = Table.read(file, SHAPE, IncidentRegister::incident);
    return new SideInput<>(new IncidentRegister(table.values()), table.rejects());
  }

  private static RegisteredIncident incident(Row row) {
    Optional<Moment> started = row.moment(STARTED);
    Optional<Moment> ended = row.moment(ENDED);
    Optional<Instant> start = started.flatMap(Moment::instant);
    Optional<Instant> end = ended.flatMap(Moment::instant);
    if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
      throw new BadCell(
          ENDED.name(), ended.get().toString(), "not before the start, " + started.get());
    }
    return new RegisteredIncident(
        row.required(ID),
        row.text(SEVERITY).map(IncidentRegister::severity).orElse(null),
        row.choice(CUSTOMER_IMPACT).orElse(null),
        row.text(TEAMS).map(IncidentRegister::parts).orElse(List.of()),
        started.orElse(null),
        ended.orElse(null),
        row.text(WAIVER).orElse(null));
  }

  private static Severity severity(String text) {
    return Severity.parse(text)
        .orElseThrow(() -> new BadCell(SEVERITY.name(), text, "SEV1 to SEV5"));
  }

  private static List<String> parts(String text) {
    return Stream.of(text.split(";"))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .distinct()
        .toList();
  }

  /** Every incident, in the order of the file. */
  public List<RegisteredIncident> incidents() {
    return List.copyOf(incidents.values());
  }

  /** The incident with that id, in any case. */
  public Optional<RegisteredIncident> find(String id) {
    return Optional.ofNullable(incidents.get(JoinKey.of(id)));
  }
}
