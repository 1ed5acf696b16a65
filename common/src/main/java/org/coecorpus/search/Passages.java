package org.coecorpus.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.coecorpus.search.CoeAnalyzer.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds where in a COE the words of a query stand: the best passage to show, and which words are in
 * which section. The best passage holds the rarest and most different words; among equal ones the
 * earlier section and place wins.
 */
final class Passages {

  /** How much of one COE is looked at, in UTF-16 units. */
  private static final int MAX_TEXT = 60_000;

  private static final int MAX_TOKENS = 12_000;

  private final Sought sought;
  private final ToDoubleFunction<String> rarity;
  private final Map<SearchField, Set<String>> words = new LinkedHashMap<>();
  private @Nullable Passage best;
  private int textLeft = MAX_TEXT;

  private Passages(Sought sought, ToDoubleFunction<String> rarity) {
    this.sought = sought;
    this.rarity = rarity;
  }

  /**
   * Looks through a COE.
   *
   * @param rarity what a word of the query is worth
   */
  static Passages in(
      Map<SearchField, List<String>> sections, Sought sought, ToDoubleFunction<String> rarity) {
    Passages passages = new Passages(sought, rarity);
    for (SearchField section : SearchField.SECTIONS) {
      for (String text : sections.getOrDefault(section, List.of())) {
        passages.lookAt(section, text);
      }
    }
    return passages;
  }

  private void lookAt(SearchField section, String text) {
    String part = text.substring(0, Math.min(text.length(), textLeft));
    textLeft -= part.length();
    List<Match> matches = matches(part);
    if (matches.isEmpty()) {
      return;
    }
    Set<String> found = words.computeIfAbsent(section, s -> new LinkedHashSet<>());
    matches.forEach(match -> found.add(match.word()));
    if (section != SearchField.TITLE) {
      chooseAmong(section, part, matches);
    }
  }

  private List<Match> matches(String text) {
    List<Match> matches = new ArrayList<>();
    for (String identifier : sought.identifiers()) {
      addOccurrences(identifier, text, matches);
    }
    for (Token token : CoeAnalyzer.stems(text, MAX_TOKENS)) {
      String word = sought.match(token.stem(), text.substring(token.start(), token.end()));
      if (word != null) {
        matches.add(new Match(token.start(), token.end(), word));
      }
    }
    matches.sort(
        Comparator.comparingInt(Match::start)
            .thenComparing(Comparator.comparingInt(Match::end).reversed()));
    List<Match> apart = new ArrayList<>();
    int end = 0;
    for (Match match : matches) {
      if (match.start() >= end) {
        apart.add(match);
        end = match.end();
      }
    }
    return apart;
  }

  private static void addOccurrences(String identifier, String text, List<Match> matches) {
    int length = identifier.length();
    for (int at = 0; at + length <= text.length(); at++) {
      if (text.regionMatches(true, at, identifier, 0, length)
          && isEdge(text, at - 1)
          && isEdge(text, at + length)) {
        matches.add(new Match(at, at + length, identifier));
        at += length - 1;
      }
    }
  }

  private static boolean isEdge(String text, int at) {
    return at < 0 || at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
  }

  private void chooseAmong(SearchField section, String text, List<Match> matches) {
    for (int first = 0; first < matches.size(); first++) {
      int from = matches.get(first).start();
      Set<String> seen = new HashSet<>();
      double worth = 0;
      for (int i = first; i < matches.size() && matches.get(i).end() <= from + Passage.REACH; i++) {
        String word = matches.get(i).word();
        worth += seen.add(word) ? rarity.applyAsDouble(word) : 0;
      }
      if (best == null || worth > best.worth()) {
        best = new Passage(section, text, matches, from, worth);
      }
    }
  }

  /** The best passage, marked, or the beginning of the first section where no word matched. */
  @Nullable String snippet(Map<SearchField, List<String>> sections) {
    if (best != null) {
      return best.render();
    }
    return SearchField.SECTIONS.stream()
        .filter(section -> section != SearchField.TITLE && sections.containsKey(section))
        .findFirst()
        .map(
            section ->
                new Passage(
                        section, sections.getOrDefault(section, List.of()).get(0), List.of(), 0, 0)
                    .render())
        .orElse(null);
  }

  /** For example {@code title: certificate; root causes: certificate, expired}. */
  String reason() {
    return words.entrySet().stream()
        .map(entry -> entry.getKey().words() + ": " + String.join(", ", entry.getValue()))
        .collect(Collectors.joining("; "));
  }

  /**
   * One place of a text that a query asks for.
   *
   * @param start first UTF-16 unit
   * @param end after the last
   * @param word as the query says it
   */
  record Match(int start, int end, String word) {}
}
