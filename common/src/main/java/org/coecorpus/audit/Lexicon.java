package org.coecorpus.audit;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.coecorpus.pattern.Pattern;
import org.coecorpus.text.Vocabulary;

/** The lists of {@code words.yaml} as expressions: whole words, any case, entries may be RE2. */
final class Lexicon {

  private static final Map<String, List<String>> LISTS =
      Vocabulary.load(Lexicon.class, "words.yaml");
  private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

  private Lexicon() {}

  /** Finds any entry of a list. */
  static Pattern anyOf(String list) {
    return PATTERNS.computeIfAbsent(list, key -> words(entries(key)));
  }

  /** Finds any entry of a list at the end of a text, before blanks. */
  static Pattern lastOf(String list) {
    return PATTERNS.computeIfAbsent(
        list + "$",
        key -> Pattern.compile("(?i)(?:^|\\W)(?:" + choices(entries(list)) + ")[\\s~]*$"));
  }

  /** Finds any entry of a list at the beginning of a text. */
  static Pattern firstOf(String list) {
    return PATTERNS.computeIfAbsent(
        "^" + list, key -> Pattern.compile("(?i)(?:" + choices(entries(list)) + ")"));
  }

  /** Matches where a text begins with any entry of a list. */
  static Pattern atStart(String list) {
    return PATTERNS.computeIfAbsent(
        "<" + list,
        key -> Pattern.compile("(?i)[\\s*_]*(?:" + String.join("|", entries(list)) + ")\\b"));
  }

  /** Matches a text that is an entry of a list and nothing else. */
  static Pattern only(String list) {
    return PATTERNS.computeIfAbsent(
        "=" + list,
        key ->
            Pattern.compile("(?i)[\\s*_]*(?:" + String.join("|", entries(list)) + ")[\\s.!*_]*"));
  }

  /** Finds any of these words as they are; nothing if there are none. */
  static Pattern literally(List<String> words) {
    return words.isEmpty()
        ? Pattern.compile("a\\bb")
        : words(words.stream().map(word -> word.replaceAll("([.+])", "\\\\$1")).toList());
  }

  private static Pattern words(List<String> words) {
    return Pattern.compile("(?i)\\b(?:" + choices(words) + ")\\b");
  }

  private static String choices(List<String> words) {
    return words.stream()
        .sorted((a, b) -> b.length() - a.length())
        .collect(Collectors.joining("|"));
  }

  /** The entries of a list, in the order of the file. */
  static List<String> entries(String list) {
    List<String> entries = LISTS.get(list);
    if (entries == null) {
      throw new IllegalStateException("words.yaml has no list " + list);
    }
    return entries;
  }
}
