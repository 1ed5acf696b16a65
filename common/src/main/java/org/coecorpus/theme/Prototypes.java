package org.coecorpus.theme;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.coecorpus.text.Word;
import org.coecorpus.text.Words;

/**
 * How like a statement is to the sentences of each class: the greatest cosine of its vector with
 * one of them, or, without vectors, the greatest share of a sentence's words that it holds, each
 * weighed by its rarity among the sentences.
 */
final class Prototypes {

  private final List<List<String>> sentences;
  private final Map<String, float[]> vectorsByText;
  private final List<List<Set<String>>> stems;
  private final Map<String, Double> rarity = new HashMap<>();

  Prototypes(List<Category> categories, Map<String, float[]> vectorsByText) {
    this.sentences = categories.stream().map(Category::sentences).toList();
    this.vectorsByText = vectorsByText;
    this.stems =
        sentences.stream().map(of -> of.stream().map(s -> stems(Words.of(s))).toList()).toList();
    List<Set<String>> all = stems.stream().flatMap(List::stream).toList();
    all.stream()
        .flatMap(Set::stream)
        .distinct()
        .forEach(stem -> rarity.put(stem, rarity(stem, all)));
  }

  private static double rarity(String stem, List<Set<String>> all) {
    long in = all.stream().filter(sentence -> sentence.contains(stem)).count();
    return 1 + StrictMath.log((1.0 + all.size()) / (1 + in));
  }

  private static Set<String> stems(List<Word> words) {
    return words.stream().filter(Word::content).map(Word::stem).collect(Collectors.toSet());
  }

  /** Whether statements are compared by the sentence model. */
  boolean embedded() {
    return !vectorsByText.isEmpty();
  }

  /** The likeness to each class, in their order, at most 1. */
  double[] likeness(MaskedStatement statement) {
    if (!embedded()) {
      Set<String> said = stems(statement.words());
      return stems.stream()
          .mapToDouble(of -> of.stream().mapToDouble(s -> held(s, said)).max().orElse(0))
          .toArray();
    }
    float[] vector = vector(statement.bare());
    return sentences.stream()
        .mapToDouble(of -> of.stream().mapToDouble(s -> cosine(vector, vector(s))).max().orElse(0))
        .toArray();
  }

  private double held(Set<String> sentence, Set<String> said) {
    double all = 0;
    double held = 0;
    for (String stem : sentence) {
      double weight = rarity.getOrDefault(stem, 0.0);
      all += weight;
      held += said.contains(stem) ? weight : 0;
    }
    return all == 0 ? 0 : held / all;
  }

  private float[] vector(String text) {
    float[] vector = vectorsByText.get(text);
    if (vector == null) {
      throw new IllegalArgumentException(
          "no vector for \"" + text + "\", expected one for each text, or none at all");
    }
    return vector;
  }

  private static double cosine(float[] a, float[] b) {
    double product = 0;
    double squares = 0;
    double others = 0;
    for (int i = 0; i < a.length; i++) {
      product += (double) a[i] * b[i];
      squares += (double) a[i] * a[i];
      others += (double) b[i] * b[i];
    }
    return squares == 0 || others == 0 ? 0 : product / Math.sqrt(squares * others);
  }
}
