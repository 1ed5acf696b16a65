package org.coecorpus.read;

import java.util.ArrayList;
import java.util.List;

/** What is noted down while a document's fields are typed. */
final class Ledger {

  private final SpanMap spans = new SpanMap();
  private final List<String> unplaced = new ArrayList<>();
  private final List<Suspect> suspects = new ArrayList<>();
  private final List<String> inferred = new ArrayList<>();

  void place(Path path, Raw.Text text) {
    spans.add(path, text.span());
    if (text.inferred()) {
      inferred.add(path.toString());
    }
  }

  void unplaced(Path path) {
    unplaced.add(path.toString());
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

  SpanMap spans() {
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
