package org.coecorpus.measure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.coecorpus.text.JoinKey;
import org.jspecify.annotations.Nullable;

/**
 * Which COEs tell of one event: those that name the same event, and those that are linked as
 * related, in either direction, unless that would make one of two events that are named. A COE
 * without either is an event of its own. Ids are compared without regard to case, as everywhere;
 * two COEs whose ids differ in case alone stay two.
 */
public final class EventGroups {

  private final Map<String, String> eventByCoe;

  private EventGroups(Map<String, String> eventByCoe) {
    this.eventByCoe = eventByCoe;
  }

  /** Groups the COEs; links are followed in the order of ids. */
  public static EventGroups of(Collection<CoeFacts> coes) {
    List<CoeFacts> sorted = sorted(coes);
    Joining joining = new Joining();
    for (CoeFacts coe : sorted) {
      joining.add(coe.coeId(), coe.eventId());
    }
    for (CoeFacts coe : sorted) {
      coe.related().stream().sorted().forEach(other -> joining.join(coe.coeId(), other));
    }
    Map<String, String> eventByCoe = new HashMap<>();
    sorted.forEach(coe -> eventByCoe.put(coe.coeId(), joining.event(coe.coeId())));
    return new EventGroups(eventByCoe);
  }

  /**
   * The event of the COE: the one that its group names, else the smallest id of its COEs. A COE
   * that was not given is an event of its own.
   */
  public String eventOf(String coeId) {
    return eventByCoe.getOrDefault(coeId, coeId);
  }

  /** The COEs by event, each event's by id. */
  SortedMap<String, List<CoeFacts>> group(Collection<CoeFacts> coes) {
    SortedMap<String, List<CoeFacts>> groups = new TreeMap<>();
    for (CoeFacts coe : sorted(coes)) {
      groups.computeIfAbsent(eventOf(coe.coeId()), event -> new ArrayList<>()).add(coe);
    }
    return groups;
  }

  private static List<CoeFacts> sorted(Collection<CoeFacts> coes) {
    return coes.stream().sorted(Comparator.comparing(CoeFacts::coeId)).toList();
  }

  /** Groups under construction. A named event has a root of its own, apart from all COEs' ids. */
  private static final class Joining {

    private static final String NAMED = "event:";
    private static final String COE = "coe:";

    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, String> namedByKey = new HashMap<>();
    private final Map<String, String> coeByKey = new HashMap<>();

    /** Adds a COE; of several spellings of an event or an id the first one counts. */
    void add(String coeId, @Nullable String eventId) {
      coeByKey.putIfAbsent(JoinKey.of(coeId), coeId);
      String root = COE + coeId;
      if (eventId != null) {
        root = NAMED + namedByKey.computeIfAbsent(JoinKey.of(eventId), key -> eventId);
      }
      parents.put(root, root);
      parents.put(COE + coeId, root);
    }

    void join(String coeId, String written) {
      String otherId =
          parents.containsKey(COE + written) ? written : coeByKey.get(JoinKey.of(written));
      if (otherId == null) {
        return;
      }
      String one = root(COE + coeId);
      String other = root(COE + otherId);
      if (one.startsWith(NAMED) && other.startsWith(NAMED)) {
        return;
      }
      boolean keepsOne =
          one.startsWith(NAMED) || (!other.startsWith(NAMED) && one.compareTo(other) <= 0);
      parents.put(keepsOne ? other : one, keepsOne ? one : other);
    }

    String event(String coeId) {
      String root = root(COE + coeId);
      return root.substring(root.indexOf(':') + 1);
    }

    private String root(String node) {
      String parent = Optional.ofNullable(parents.get(node)).orElse(node);
      return parent.equals(node) ? node : root(parent);
    }
  }
}
