package org.coecorpus.search;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words to mark in a hit, gathered while a query is built. */
final class Sought {

  private final Map<String, String> surfaces = new LinkedHashMap<>();
  private final Set<String> prefixes = new LinkedHashSet<>();
  private final Set<String> identifiers = new LinkedHashSet<>();

  /** A stem, and a word of the query that it came from. */
  void addStem(String stem, String surface) {
    surfaces.putIfAbsent(stem, surface.toLowerCase(Locale.ROOT));
  }

  void addPrefix(String prefix) {
    prefixes.add(prefix.toLowerCase(Locale.ROOT));
  }

  void addIdentifier(String identifier) {
    identifiers.add(identifier);
  }

  /** Words as the query says them, by stem. */
  Map<String, String> surfaces() {
    return Collections.unmodifiableMap(surfaces);
  }

  List<String> identifiers() {
    return List.copyOf(identifiers);
  }

  /** What the query says for a word of a text: a word, {@code prefix*}, or null. */
  @Nullable String match(String stem, String word) {
    String surface = surfaces.get(stem);
    if (surface != null) {
      return surface;
    }
    String lower = prefixes.isEmpty() ? "" : word.toLowerCase(Locale.ROOT);
    for (String prefix : prefixes) {
      if (lower.startsWith(prefix)) {
        return prefix + "*";
      }
    }
    return null;
  }
}
