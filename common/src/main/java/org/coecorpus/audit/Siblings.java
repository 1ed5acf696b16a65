package org.coecorpus.audit;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.coecorpus.measure.CoeFacts;
import org.coecorpus.measure.EventGroups;

/** Which COEs of a corpus tell of the same event, and of which teams they are. */
public final class Siblings implements Serializable {

  private static final long serialVersionUID = 1;

  private final TreeMap<String, String> eventByCoe = new TreeMap<>();
  private final TreeMap<String, Integer> coes = new TreeMap<>();
  private final TreeMap<String, TreeSet<String>> teams = new TreeMap<>();

  private Siblings() {}

  /** The siblings among these COEs. */
  public static Siblings of(Collection<CoeFacts> corpus) {
    EventGroups events = EventGroups.of(corpus);
    Siblings siblings = new Siblings();
    for (CoeFacts coe : corpus) {
      String event = events.eventOf(coe.coeId());
      siblings.eventByCoe.put(coe.coeId(), event);
      siblings.coes.merge(event, 1, Integer::sum);
      siblings.teams.computeIfAbsent(event, e -> new TreeSet<>());
      if (coe.team() != null) {
        Objects.requireNonNull(siblings.teams.get(event)).add(coe.team());
      }
    }
    return siblings;
  }

  /** How many COEs of the corpus tell of this one's event, itself among them. */
  public int count(String coeId) {
    return coes.getOrDefault(event(coeId), 1);
  }

  /** The teams of these COEs, sorted. */
  public List<String> teams(String coeId) {
    return List.copyOf(
        ((Map<String, TreeSet<String>>) teams).getOrDefault(event(coeId), new TreeSet<>()));
  }

  private String event(String coeId) {
    return eventByCoe.getOrDefault(coeId, coeId);
  }
}
