package org.coecorpus.sideinput;

import java.util.List;
import java.util.Locale;

/**
 * A column by the names that exports give it.
 *
 * @param name its own name, in snake_case
 * @param synonyms other names, in snake_case
 */
record Column(String name, List<String> synonyms) {

  static Column of(String name, String... synonyms) {
    return new Column(name, List.of(synonyms));
  }

  boolean isCalled(String header) {
    String plain = plain(header);
    return plain.equals(name) || synonyms.contains(plain);
  }

  /** {@code Customer Impact}, {@code customerImpact} and {@code customer-impact} are one name. */
  static String plain(String header) {
    return header
        .strip()
        .replaceAll("([a-z])([A-Z])", "$1_$2")
        .replaceAll("[ -]+", "_")
        .toLowerCase(Locale.ROOT);
  }
}
