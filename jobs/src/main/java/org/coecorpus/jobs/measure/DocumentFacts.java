package org.coecorpus.jobs.measure;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coecorpus.measure.CoeFacts;
import org.coecorpus.measure.ItemFacts;
import org.coecorpus.theme.Statement;

/**
 * What figures and themes take from one document and from the tracker's rows on its action items.
 *
 * @param coe the COE
 * @param items its action items
 * @param statements its root causes and lessons
 * @param title of the COE, else its id
 * @param itemTitles of the action items, in their order
 * @param latest the last thing known to have happened to it
 */
public record DocumentFacts(
    CoeFacts coe,
    List<ItemFacts> items,
    List<Statement> statements,
    String title,
    List<String> itemTitles,
    Optional<Instant> latest) {

  /** Copies the lists. */
  public DocumentFacts {
    items = List.copyOf(items);
    statements = List.copyOf(statements);
    itemTitles = List.copyOf(itemTitles);
  }

  /** Title of the COE by its id, and of each action item by its key. */
  Map<String, String> titles() {
    Map<String, String> titles = new HashMap<>(Map.of(coe.coeId(), title));
    for (int i = 0; i < items.size(); i++) {
      titles.put(items.get(i).itemKey(), itemTitles.get(i));
    }
    return titles;
  }
}
