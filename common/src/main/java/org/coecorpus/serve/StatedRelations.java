package org.coecorpus.serve;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.coecorpus.coe.Coe;
import org.coecorpus.search.Hit;
import org.coecorpus.search.SearchRequest;
import org.coecorpus.theme.Statement;
import org.coecorpus.theme.Theme;

/**
 * What the corpus itself relates: COEs that the document names, COEs of the same event, then those
 * that share most themes with it, latest first.
 */
final class StatedRelations implements RelatedIncidents {

  private static final int MAX_SIBLINGS = 20;

  @Override
  public List<Related> to(Coe coe, OpenRelease in, int limit) throws IOException {
    Map<String, String> reasons = new LinkedHashMap<>();
    for (String sibling : siblings(coe, in)) {
      reasons.putIfAbsent(sibling, "tells of the same event");
    }
    coe.related().forEach(id -> reasons.putIfAbsent(id, "named in this COE"));
    sharing(coe, in.themes()).forEach(reasons::putIfAbsent);
    reasons.remove(coe.id());
    List<Related> related = new ArrayList<>();
    for (Map.Entry<String, String> entry : reasons.entrySet()) {
      if (related.size() < limit) {
        related(entry.getKey(), entry.getValue(), in).ifPresent(related::add);
      }
    }
    return related;
  }

  /** Named ids that the release does not hold are left out: the audience may not read them. */
  private static Optional<Related> related(String id, String reason, OpenRelease in)
      throws IOException {
    return in.index()
        .show(id)
        .filter(other -> other.id().equals(id))
        .map(other -> new Link(Shown.title(other.title()), Href.coe(id)))
        .map(link -> new Related(link, id, reason));
  }

  private static List<String> siblings(Coe coe, OpenRelease in) throws IOException {
    if (coe.eventId() == null) {
      return List.of();
    }
    List<String> siblings = new ArrayList<>();
    SearchRequest sameEvent = SearchRequest.ofPlain(coe.event()).page(0, MAX_SIBLINGS);
    for (Hit hit : in.index().search(sameEvent).hits()) {
      Optional<Coe> found = in.index().show(hit.id());
      if (found.isPresent() && found.get().event().equals(coe.event())) {
        siblings.add(hit.id());
      }
    }
    return siblings;
  }

  /** Why each COE of the same themes is related, most themes first, then the latest. */
  private static Map<String, String> sharing(Coe coe, ThemeCatalogue themes) {
    Map<String, Set<String>> shared = new HashMap<>();
    Map<String, Statement> latest = new HashMap<>();
    for (Theme theme : themes.of(coe.id())) {
      for (Statement member : themes.members(theme)) {
        shared.computeIfAbsent(member.coeId(), id -> new LinkedHashSet<>()).add(theme.id());
        latest.putIfAbsent(member.coeId(), member);
      }
    }
    Map<String, String> reasons = new LinkedHashMap<>();
    latest.values().stream()
        .sorted(
            Comparator.<Statement>comparingInt(member -> -common(member, shared).size())
                .thenComparing(ThemeCatalogue.LATEST_FIRST))
        .forEach(member -> reasons.put(member.coeId(), reason(common(member, shared), themes)));
    return reasons;
  }

  private static Set<String> common(Statement member, Map<String, Set<String>> shared) {
    return shared.getOrDefault(member.coeId(), Set.of());
  }

  private static String reason(Set<String> common, ThemeCatalogue themes) {
    String first = themes.shortName(common.iterator().next());
    int more = common.size() - 1;
    return "shares the theme “" + first + "”" + (more == 0 ? "" : " and " + more + " more");
  }
}
