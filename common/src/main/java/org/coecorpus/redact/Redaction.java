package org.coecorpus.redact;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The redaction of a row of texts, with one count for all. Belongs to one thread. */
final class Redaction {

  private final boolean withEmails;
  private final TextScan scan;
  private final Map<RedactionKind, Long> counts = new EnumMap<>(RedactionKind.class);

  Redaction(Set<RedactionKind> kinds, Names names) {
    this.withEmails = kinds.contains(RedactionKind.EMAIL);
    this.scan = new TextScan(kinds, names);
  }

  /** The text without what is redacted; the same object where that is nothing. */
  String text(String text) {
    return replaced(text, scan.find(text, true));
  }

  /** The text without what has a form; listed names stay. */
  String forms(String text) {
    return replaced(text, scan.find(text, false));
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
    return scan.find(text, false).stream()
        .filter(find -> find.kind() == RedactionKind.EMAIL)
        .toList();
  }

  void count(RedactionKind kind) {
    counts.merge(kind, 1L, Long::sum);
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
