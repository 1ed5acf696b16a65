package org.coecorpus.redact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One place to redact.
 *
 * @param start UTF-16 offset of the first character
 * @param end UTF-16 offset after the last
 * @param kind what is there
 */
record Find(int start, int end, RedactionKind kind) {

  /** In order of place; what overlaps becomes one, of the kind that goes first. */
  static List<Find> merged(List<Find> finds) {
    List<Find> sorted = new ArrayList<>(finds);
    sorted.sort(Comparator.comparingInt(Find::start).thenComparing(Find::kind));
    List<Find> merged = new ArrayList<>();
    for (Find find : sorted) {
      Find last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last == null || find.start >= last.end) {
        merged.add(find);
      } else {
        RedactionKind kind = last.kind.compareTo(find.kind) <= 0 ? last.kind : find.kind;
        merged.set(merged.size() - 1, new Find(last.start, Math.max(last.end, find.end), kind));
      }
    }
    return merged;
  }
}
