package org.coecorpus.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coecorpus.text.Span;

/**
 * One violation that a reader of the document marked before any rule ran on it.
 *
 * @param rule the rule that is broken
 * @param span the marked passage; empty where the label says that something is absent
 * @param words the passage, for people
 */
record Label(String rule, Optional<Span> span, String words) {

  /** The labels in a list of a labels file, placed in the text. */
  static List<Label> allOf(Object list, String text) {
    List<Label> labels = new ArrayList<>();
    for (Object entry : (List<?>) list) {
      labels.add(of((Map<?, ?>) entry, text));
    }
    return labels;
  }

  private static Label of(Map<?, ?> entry, String text) {
    String rule = String.valueOf(entry.get("rule"));
    Object passage = entry.get("passage");
    if (passage == null) {
      if (!Boolean.TRUE.equals(entry.get("absent"))) {
        throw new IllegalArgumentException("neither passage nor absent: " + entry);
      }
      return new Label(rule, Optional.empty(), Finding.ABSENT);
    }
    Object occurrence = entry.get("occurrence");
    int nth = occurrence == null ? 1 : Integer.parseInt(occurrence.toString());
    return new Label(rule, Optional.of(place(passage.toString(), nth, text)), passage.toString());
  }

  private static Span place(String passage, int nth, String text) {
    int at = -1;
    for (int i = 0; i < nth; i++) {
      at = text.indexOf(passage, at + 1);
      if (at < 0) {
        throw new IllegalArgumentException("occurrence " + nth + " is not there: " + passage);
      }
    }
    return new Span(at, at + passage.length());
  }

  /** The length that the label's passage and the finding's have in common; 0 if they have none. */
  int overlap(Finding finding) {
    if (span.isEmpty() || finding.span().isEmpty()) {
      return 0;
    }
    int start = Math.max(span.get().start(), finding.start());
    int end = Math.min(span.get().end(), finding.end());
    return Math.max(0, end - start);
  }

  @Override
  public String toString() {
    return rule + " " + span.map(place -> place.start() + " ").orElse("") + words;
  }
}
