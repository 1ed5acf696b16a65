package org.coecorpus.read;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.coecorpus.text.Span;

/** What is noted down while a document's fields are typed. */
final class Ledger {

  private final SortedMap<String, Span> spans = new TreeMap<>();
  private final List<String> unplaced = new ArrayList<>();
  private final List<Suspect> suspects = new ArrayList<>();
  private final List<String> inferred = new ArrayList<>();

  void place(String path, Raw.Text text) {
    spans.put(path, text.span());
    if (text.inferred()) {
      inferred.add(path);
    }
  }

  void unplaced(String path) {
    unplaced.add(path);
  }

  void suspect(String path, String text, String reason) {
    suspects.add(new Suspect(path, text, reason));
  }

  void suspect(Suspect suspect) {
    suspects.add(suspect);
  }

  void inferred(String path) {
    inferred.add(path);
  }

  SortedMap<String, Span> spans() {
    return spans;
  }

  List<String> unplaced() {
    return unplaced;
  }

  List<Suspect> suspects() {
    return suspects;
  }

  List<String> inferred() {
    return inferred;
  }
}
