package org.coecorpus.measure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.coecorpus.actionitem.ActionItem;
import org.coecorpus.coe.Coe;

/**
 * Keys of the action items of a COE: its id, {@code #} and the item's id. An item goes by {@code
 * action-} and its number, from 1, where its id is missing, repeats within the COE, is the number
 * that another item goes by, or contains {@code #}, which would let two COEs share a key.
 */
final class ItemKeys {

  private static final String SEPARATOR = "#";

  private ItemKeys() {}

  /** One key for each item, in their order, no two of them alike. */
  static List<String> of(Coe coe) {
    List<String> names = new ArrayList<>();
    for (ActionItem item : coe.actions()) {
      String id = item.id();
      names.add(id == null || id.isBlank() || id.contains(SEPARATOR) ? number(names.size()) : id);
    }
    Set<String> repeated = repeated(names);
    while (!repeated.isEmpty()) {
      for (int i = 0; i < names.size(); i++) {
        if (repeated.contains(names.get(i))) {
          names.set(i, number(i));
        }
      }
      repeated = repeated(names);
    }
    return names.stream().map(name -> coe.id() + SEPARATOR + name).toList();
  }

  private static String number(int index) {
    return "action-" + (index + 1);
  }

  private static Set<String> repeated(List<String> names) {
    Set<String> seen = new HashSet<>();
    Set<String> repeated = new HashSet<>();
    names.stream().filter(name -> !seen.add(name)).forEach(repeated::add);
    return repeated;
  }
}
