package org.coecorpus.jobs.measure;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.coecorpus.measure.CoeFacts;
import org.coecorpus.measure.IncidentFacts;
import org.coecorpus.measure.ItemFacts;
import org.coecorpus.measure.RosterFacts;
import org.coecorpus.theme.Statement;

/**
 * What the figures and themes of an audience are computed from.
 *
 * @param coes every COE
 * @param items every action item
 * @param statements every root cause and lesson, sorted by id
 * @param incidents the register, if one was given
 * @param roster the roster, if one was given
 * @param titles title of each COE by its id, and of each action item by its key
 * @param latest the last thing that the documents and the tracker know to have happened to them
 */
public record Facts(
    List<CoeFacts> coes,
    List<ItemFacts> items,
    List<Statement> statements,
    Optional<List<IncidentFacts>> incidents,
    Optional<RosterFacts> roster,
    Map<String, String> titles,
    Optional<Instant> latest) {

  /** COEs that no figure by quarter can count, by reason. */
  public SortedMap<String, Long> leftOut() {
    long undated = coes.stream().filter(coe -> coe.incidentQuarter().isEmpty()).count();
    return undated == 0
        ? Collections.emptySortedMap()
        : new TreeMap<>(Map.of("COEs without any date of the event", undated));
  }
}
