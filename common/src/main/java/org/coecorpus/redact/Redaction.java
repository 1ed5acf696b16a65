package org.coecorpus.redact;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The redaction of a row of texts, with one count for all. Belongs to one thread. */
final class Redaction {

  private static final int SHORTEST_FORM = 6;

  private final boolean withEmails;
  private final TextScan scan;
  private final EnumMap<RedactionKind, Long> counts = new EnumMap<>(RedactionKind.class);
  private int total;

  Redaction(Set<RedactionKind> kinds, Names names) {
    this.withEmails = kinds.contains(RedactionKind.EMAIL);
    this.scan = new TextScan(kinds, names);
  }

  /** The text without what is redacted; the same object where that is nothing. */
  String text(String text) {
    return replaced(text, scan.find(text));
  }

  /** What is in the text, in order of place; valid until the next text. */
  List<Find> finds(String text) {
    return scan.find(text);
  }

  /** The text without what has a form; listed names stay. */
  String forms(String text) {
    return text.length() < SHORTEST_FORM ? text : replaced(text, scan.findForms(text));
  }

  /** The owner with aliases in place of addresses. */
  String owner(String owner) {
    return withEmails ? OwnerAlias.of(owner, this) : owner;
  }

  /** The addresses in a text. */
  List<Find> emails(String text) {
    if (text.indexOf('@') < 0 && text.indexOf('\uFF20') < 0 && !text.contains("%40")) {
      return List.of();
    }
    return scan.findForms(text).stream()
        .filter(find -> find.kind() == RedactionKind.EMAIL)
        .toList();
  }

  void count(RedactionKind kind) {
    total++;
    counts.merge(kind, 1L, Long::sum);
  }

  /** How many places so far, of all kinds. */
  int total() {
    return total;
  }

  /** How many places of each kind so far; kinds without any are missing. */
  Map<RedactionKind, Long> counts() {
    return Collections.unmodifiableMap(counts);
  }

  private String replaced(String text, List<Find> finds) {
    if (finds.isEmpty()) {
      return text;
    }
    StringBuilder redacted = new StringBuilder();
    int from = 0;
    for (Find find : finds) {
      redacted.append(text, from, find.start()).append(find.kind().replacement());
      count(find.kind());
      from = find.end();
    }
    return redacted.append(text, from, text.length()).toString();
  }
}
