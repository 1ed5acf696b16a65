package org.coecorpus.audit;

import java.util.Map;

/**
 * One rule in words, from {@code rules.yaml}; what it means exactly is in its {@link Check}.
 *
 * @param id such as {@code I3}
 * @param level how much its findings weigh
 * @param section of the domain document
 * @param title what breaks it, in a few words
 * @param why one sentence
 * @param mend how to mend it, one sentence
 * @param good an example that passes
 * @param bad the same example, broken
 */
public record Rule(
    String id,
    Level level,
    String section,
    String title,
    String why,
    String mend,
    String good,
    String bad) {

  static Rule of(String id, Map<?, ?> entry) {
    return new Rule(
        id,
        Level.valueOf(text(id, entry, "level").toUpperCase(java.util.Locale.ROOT)),
        text(id, entry, "section"),
        text(id, entry, "title"),
        text(id, entry, "why"),
        text(id, entry, "mend"),
        text(id, entry, "good"),
        text(id, entry, "bad"));
  }

  private static String text(String id, Map<?, ?> entry, String key) {
    Object value = entry.get(key);
    if (value == null) {
      throw new IllegalStateException("rules.yaml: rule " + id + " has no " + key);
    }
    return value.toString().strip();
  }

  /** The sentence of why, with what is special about one place. */
  public String why(String detail) {
    return detail.isEmpty() ? why : why.substring(0, why.length() - 1) + ": " + detail + ".";
  }
}
