package org.coecorpus.serve;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.coecorpus.coe.Coe;
import org.coecorpus.search.Hit;
import org.coecorpus.search.SimilarCoes;
import org.coecorpus.search.SimilarCoes.By;

/** What the corpus itself relates, then the COEs that are most like it by cause and by symptom. */
final class StatedAndSimilar implements RelatedIncidents {

  private final RelatedIncidents stated = new StatedRelations();

  @Override
  public List<Related> to(Coe coe, OpenRelease in, int limit) throws IOException {
    List<Related> related = new ArrayList<>(stated.to(coe, in, limit));
    Set<String> ids = new HashSet<>();
    related.forEach(known -> ids.add(known.id()));
    for (By by : List.of(By.CAUSE, By.SYMPTOM)) {
      for (SimilarCoes.Similar similar : SimilarCoes.to(coe, by, limit, in.index()).hits()) {
        if (related.size() < limit && ids.add(similar.hit().id())) {
          related.add(related(similar, by));
        }
      }
    }
    return related;
  }

  private static Related related(SimilarCoes.Similar similar, By by) {
    Hit hit = similar.hit();
    return new Related(
        new Link(Shown.title(hit.title()), Href.coe(hit.id())),
        hit.id(),
        "similar " + by.words() + ": " + Shown.line(String.join("; ", similar.shared())));
  }
}
