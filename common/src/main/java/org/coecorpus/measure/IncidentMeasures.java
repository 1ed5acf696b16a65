package org.coecorpus.measure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.coecorpus.text.JoinKey;
import org.jspecify.annotations.Nullable;

/**
 * Figures of incidents. Those told by COEs count once an event: of sibling COEs the first by id
 * that states both times speaks for the event.
 */
public final class IncidentMeasures {

  private static final double MINUTES_A_DAY = 1440;

  private IncidentMeasures() {}

  /** Median minutes from start of impact to detection; negative where it was noticed before. */
  public static Figure medianMinutesToDetect(
      List<CoeFacts> coes, EventGroups events, Instant asOf) {
    return Figure.median(minutesToDetect(coes, events, asOf));
  }

  /** Median minutes from detection to end of impact. */
  public static Figure medianMinutesToMitigate(
      List<CoeFacts> coes, EventGroups events, Instant asOf) {
    return Figure.median(minutesToMitigate(coes, events, asOf));
  }

  /** Share of the events whose time to detect is known. */
  public static Figure detectKnown(List<CoeFacts> coes, EventGroups events, Instant asOf) {
    return knownShare(minutesToDetect(coes, events, asOf));
  }

  /** Share of the events whose time to mitigate is known. */
  public static Figure mitigateKnown(List<CoeFacts> coes, EventGroups events, Instant asOf) {
    return knownShare(minutesToMitigate(coes, events, asOf));
  }

  private static Cases<Double> minutesToDetect(
      List<CoeFacts> coes, EventGroups events, Instant asOf) {
    return minutes(
        coes,
        events,
        coe -> between(coe.impactStartedAt(), coe.detectedAt(), asOf),
        "impact start or detection unknown");
  }

  private static Cases<Double> minutesToMitigate(
      List<CoeFacts> coes, EventGroups events, Instant asOf) {
    return minutes(
        coes,
        events,
        coe -> between(coe.detectedAt(), coe.impactEndedAt(), asOf),
        "detection or end of impact unknown");
  }

  private static Cases<Double> minutes(
      List<CoeFacts> coes,
      EventGroups events,
      Function<CoeFacts, Optional<Double>> reader,
      String reason) {
    return Cases.of(
        events.group(coes).values(),
        siblings ->
            siblings.stream()
                .flatMap(coe -> reader.apply(coe).stream())
                .findFirst()
                .map(Case::known)
                .orElse(Case.leftOut(reason)));
  }

  private static Optional<Double> between(
      @Nullable Instant from, @Nullable Instant to, Instant asOf) {
    return from == null || to == null || from.isAfter(asOf) || to.isAfter(asOf)
        ? Optional.empty()
        : Optional.of(Term.daysBetween(from, to) * MINUTES_A_DAY);
  }

  private static Figure knownShare(Cases<Double> cases) {
    long unknown = cases.missing().values().stream().mapToLong(Long::longValue).sum();
    List<Boolean> known = new ArrayList<>(Collections.nCopies(cases.known().size(), true));
    known.addAll(Collections.nCopies(Math.toIntExact(unknown), false));
    return Figure.share(new Cases<>(known, new TreeMap<>()));
  }

  /**
   * Share that has a COE, of the incidents that must have one and are at least 14 days old.
   *
   * @param covered as {@link #covered} gives it
   */
  public static Figure coverageRate(
      List<IncidentFacts> incidents, Set<String> covered, Instant asOf) {
    return Figure.share(coverage(incidents, covered, asOf));
  }

  /** Number that has none, of the same incidents. */
  public static Figure withoutCoe(
      List<IncidentFacts> incidents, Set<String> covered, Instant asOf) {
    return Figure.count(coverage(incidents, covered, asOf).map(isCovered -> !isCovered));
  }

  /** Number in one state of coverage; those whose requirement cannot be decided are left out. */
  static Figure inCoverage(
      List<IncidentFacts> incidents,
      Set<String> covered,
      IncidentFacts.Coverage wanted,
      Instant asOf) {
    return Figure.count(
        Cases.of(
            incidents,
            incident -> {
              IncidentFacts.Coverage coverage =
                  incident.coverage(covered.contains(JoinKey.of(incident.id())), asOf);
              return coverage == IncidentFacts.Coverage.UNDECIDED
                  ? Case.leftOut("severity or customer impact unknown")
                  : Case.known(coverage == wanted);
            }));
  }

  private static Cases<Boolean> coverage(
      List<IncidentFacts> incidents, Set<String> covered, Instant asOf) {
    return Cases.of(
        incidents,
        incident -> incident.isCovered(covered.contains(JoinKey.of(incident.id())), asOf));
  }

  /**
   * Ids of the incidents that the COEs tell of: the event, the incident's tickets, the COE; each as
   * its {@link JoinKey}.
   */
  public static Set<String> covered(Collection<CoeFacts> coes) {
    Set<String> ids = new HashSet<>();
    for (CoeFacts coe : coes) {
      ids.add(JoinKey.of(coe.coeId()));
      coe.tickets().forEach(ticket -> ids.add(JoinKey.of(ticket)));
      if (coe.eventId() != null) {
        ids.add(JoinKey.of(coe.eventId()));
      }
    }
    return ids;
  }
}
