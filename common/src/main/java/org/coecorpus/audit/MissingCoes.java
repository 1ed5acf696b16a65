package org.coecorpus.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coecorpus.coe.Waiver;
import org.coecorpus.measure.CoeFacts;
import org.coecorpus.measure.EventGroups;
import org.coecorpus.sideinput.IncidentRegister;
import org.coecorpus.sideinput.RegisteredIncident;
import org.coecorpus.text.JoinKey;
import org.jspecify.annotations.Nullable;

/**
 * The rules that are about incidents of the register and not about one document: P4 and P5, an
 * incident that must or should have a COE and has none 14 days after its end, and P8, one that hit
 * several teams of which only one wrote a COE.
 */
public final class MissingCoes {

  private static final String SOURCE = "incident register";

  private final SortedMap<String, List<CoeFacts>> coesByIncident = new TreeMap<>();
  private final Instant asOf;
  private final Duration term;

  private MissingCoes(Collection<CoeFacts> coes, Instant asOf, Duration term) {
    this.asOf = asOf;
    this.term = term;
    EventGroups groups = EventGroups.of(coes);
    coes.stream()
        .sorted(Comparator.comparing(CoeFacts::coeId))
        .forEach(coe -> names(coe, groups).forEach(name -> add(name, coe)));
  }

  private static Set<String> names(CoeFacts coe, EventGroups groups) {
    return Stream.of(
            Stream.of(coe.coeId(), groups.eventOf(coe.coeId())),
            Stream.ofNullable(coe.eventId()),
            coe.tickets().stream())
        .flatMap(names -> names)
        .map(JoinKey::of)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void add(String name, CoeFacts coe) {
    coesByIncident.computeIfAbsent(name, key -> new ArrayList<>()).add(coe);
  }

  /**
   * What the register says of a corpus, one result an incident in the order of the register. The id
   * of a result is the incident's, for P8 that of the one COE.
   *
   * @param days that a COE may take from the end of the incident
   */
  public static List<AuditResult> in(
      IncidentRegister register, Collection<CoeFacts> coes, Instant asOf, int days) {
    MissingCoes missing = new MissingCoes(coes, asOf, Duration.ofDays(days));
    return register.incidents().stream().map(missing::of).toList();
  }

  private AuditResult of(RegisteredIncident incident) {
    List<CoeFacts> coes = coesByIncident.getOrDefault(JoinKey.of(incident.id()), List.of());
    return coes.isEmpty() ? without(incident) : severalTeams(incident, coes);
  }

  private AuditResult without(RegisteredIncident incident) {
    CoeNeed need = CoeNeed.of(incident);
    if (need.strength() == CoeNeed.Strength.UNKNOWN) {
      return unknown(incident, "incidents.severity", "P4", "P5");
    }
    if (need.strength().rule().isEmpty()) {
      return result(incident.id(), List.of());
    }
    String rule = need.strength().rule().get();
    Optional<Instant> over =
        Optional.ofNullable(incident.ended() != null ? incident.ended() : incident.started())
            .map(at -> at.lastInstantIn(ZoneOffset.UTC));
    if (over.isEmpty()) {
      return unknown(incident, "incidents.ended", rule);
    }
    return asOf.isAfter(over.get().plus(term))
        ? result(
            incident.id(),
            List.of(finding(rule, incident.id() + ", " + need.reason(), need.waiver())))
        : result(incident.id(), List.of());
  }

  private static AuditResult severalTeams(RegisteredIncident incident, List<CoeFacts> coes) {
    Set<String> teams =
        incident.teams().stream().map(JoinKey::of).collect(Collectors.toCollection(TreeSet::new));
    boolean alone = teams.size() > 1 && coes.size() == 1;
    if (!alone) {
      return result(incident.id(), List.of());
    }
    @Nullable String own = coes.get(0).team();
    if (own != null) {
      teams.remove(JoinKey.of(own));
    }
    return result(
        coes.get(0).coeId(),
        List.of(finding("P8", "no COE of " + String.join(", ", teams), Optional.empty())));
  }

  private static Finding finding(String rule, String detail, Optional<String> waiver) {
    return Finding.of(
        Rules.find(rule).orElseThrow(),
        Evidence.absentIn(Part.DOCUMENT).because(detail),
        waiver.map(reason -> new Waiver(rule, reason, null, null)));
  }

  private static AuditResult unknown(RegisteredIncident incident, String field, String... rules) {
    SortedMap<String, String> unknown = new TreeMap<>();
    List.of(rules).forEach(rule -> unknown.put(rule, field));
    return new AuditResult(SOURCE, incident.id(), List.of(), unknown, new TreeMap<>());
  }

  private static AuditResult result(String id, List<Finding> findings) {
    return new AuditResult(SOURCE, id, findings, new TreeMap<>(), new TreeMap<>());
  }
}
