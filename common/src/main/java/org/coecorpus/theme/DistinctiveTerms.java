package org.coecorpus.theme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.coecorpus.text.Word;
import org.coecorpus.text.WordList;

/**
 * The words and pairs of words that set a group of statements apart: class-based TF-IDF
 * (Grootendorst 2022), where a term counts once in each distinct text, over the group's number of
 * terms, times ln(1 + A / f) with f its count in all groups and A the mean number of terms of a
 * group this large. Terms of one text alone, function words and words that every incident holds are
 * left out; a term is shown as most texts of the group write it.
 */
final class DistinctiveTerms {

  private static final int MOST_TERMS = 6;

  /** A term should be in a quarter of the group's texts, or it stands for a part of them only. */
  private static final double SHARE = 0.25;

  /** A pair says more than a word: it may be this much rarer. */
  private static final double PAIR_BONUS = 1.6;

  private static final Set<String> INCIDENT_WORDS =
      WordList.read(DistinctiveTerms.class, "incident-words.txt");

  private final List<Map<String, String>> surfaces = new ArrayList<>();
  private final Map<String, Integer> frequency = new HashMap<>();
  private long terms;

  DistinctiveTerms(List<MaskedStatement> statements, Copies copies) {
    for (int group = 0; group < copies.groups(); group++) {
      Map<String, String> found = terms(statements.get(copies.members(group)[0]).readable());
      surfaces.add(found);
      found.keySet().forEach(term -> frequency.merge(term, 1, Integer::sum));
      terms += found.size();
    }
  }

  /** Stem or pair of stems to how it is written, the first time. */
  private static Map<String, String> terms(List<Word> words) {
    Map<String, String> terms = new TreeMap<>();
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      if (isTerm(word)) {
        terms.putIfAbsent(word.stem(), word.surface());
        if (i > 0 && word.adjacent() && isTerm(words.get(i - 1))) {
          Word before = words.get(i - 1);
          terms.putIfAbsent(
              before.stem() + " " + word.stem(), before.surface() + " " + word.surface());
        }
      }
    }
    return terms;
  }

  private static boolean isTerm(Word word) {
    return word.content()
        && word.surface().length() > 2
        && word.surface().indexOf('\'') < 0
        && !INCIDENT_WORDS.contains(word.surface());
  }

  /** The terms of a group of texts, most distinctive first; no two share a stem. */
  List<String> of(int[] texts) {
    Map<String, Integer> counts = new TreeMap<>();
    int size = 0;
    for (int text : texts) {
      surfaces.get(text).keySet().forEach(term -> counts.merge(term, 1, Integer::sum));
      size += surfaces.get(text).size();
    }
    double average = (double) terms * texts.length / surfaces.size();
    Map<String, Double> scores = new HashMap<>();
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      String term = count.getKey();
      double rarity = StrictMath.log(1 + average / frequency.getOrDefault(term, 1));
      double bonus = term.indexOf(' ') > 0 ? PAIR_BONUS : 1;
      scores.put(term, bonus * count.getValue() / size * rarity);
    }
    double least = texts.length == 1 ? 1 : Math.max(2, SHARE * texts.length);
    List<String> best =
        counts.keySet().stream()
            .filter(term -> counts.getOrDefault(term, 0) >= least)
            .sorted(
                Comparator.comparingDouble((String term) -> -scores.getOrDefault(term, 0.0))
                    .thenComparing(term -> term))
            .toList();
    return withoutSharedStems(best).stream().map(term -> surface(term, texts)).toList();
  }

  private static List<String> withoutSharedStems(List<String> terms) {
    Set<String> used = new HashSet<>();
    List<String> kept = new ArrayList<>();
    for (String term : terms) {
      List<String> stems = List.of(term.split(" "));
      if (kept.size() < MOST_TERMS && stems.stream().noneMatch(used::contains)) {
        used.addAll(stems);
        kept.add(term);
      }
    }
    return kept;
  }

  private String surface(String term, int[] texts) {
    Map<String, Integer> written = new TreeMap<>();
    for (int text : texts) {
      String surface = surfaces.get(text).get(term);
      if (surface != null) {
        written.merge(surface, 1, Integer::sum);
      }
    }
    return written.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse(term);
  }
}
