package org.coecorpus.theme;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.coecorpus.text.Mask;
import org.coecorpus.text.Word;
import org.coecorpus.text.Words;

/**
 * Assigns statements to the classes of a view, without having been trained. A class scores
 *
 * <p>likeness + {@value #CUES} (1 - 2^-e)
 *
 * <p>where likeness is the greatest cosine of the statement with a sentence of the class (of
 * vectors of the sentence model, or of words where there are none) and e counts the cues found,
 * loud ones twice, each once. The scores, and {@value #NONE} for "no class" (less without the
 * model), become probabilities by the logistic of their differences over {@value #SOFTNESS}.
 */
public final class Categoriser {

  private static final double CUES = 0.6;
  private static final double NONE = 0.5;
  private static final double NONE_BY_WORDS = 0.3;
  private static final double SOFTNESS = 0.1;

  private final List<Category> categories;
  private final List<List<Cue>> cues;
  private final Prototypes prototypes;
  private final Mask mask;

  private Categoriser(List<Category> categories, Map<String, float[]> vectorsByText, Mask mask) {
    this.categories = List.copyOf(categories);
    this.cues = categories.stream().map(Cue::allOf).toList();
    this.prototypes = new Prototypes(categories, vectorsByText);
    this.mask = mask;
  }

  /**
   * Prepares the classes of a view.
   *
   * @param vectorsByText a vector for each of {@link Taxonomy#textsToEmbed} and for the statements'
   *     {@link ThemeInput#textsToEmbed}, or none
   * @param namesToMask names that say nothing of a class
   */
  public static Categoriser of(
      List<Category> view, Map<String, float[]> vectorsByText, Set<String> namesToMask) {
    return new Categoriser(view, vectorsByText, Mask.of(namesToMask));
  }

  /** The class of a statement. */
  public Assignment assign(Statement statement) {
    MaskedStatement masked = MaskedStatement.of(statement, mask);
    if (masked.whyNot().isPresent()) {
      return Assignment.NONE;
    }
    double[] probabilities = probabilities(masked);
    int best = 0;
    double none = 1;
    for (int i = 0; i < probabilities.length; i++) {
      none -= probabilities[i];
      best = probabilities[i] > probabilities[best] ? i : best;
    }
    return probabilities[best] > none
        ? new Assignment(Optional.of(categories.get(best).id()), probabilities[best])
        : new Assignment(Optional.empty(), none);
  }

  /** The probability of each class, in their order; what is missing from 1 is that of none. */
  double[] probabilities(MaskedStatement masked) {
    double[] scores = prototypes.likeness(masked);
    for (int i = 0; i < scores.length; i++) {
      double evidence = 0;
      for (Cue cue : cues.get(i)) {
        evidence += cue.in(masked.words()) ? cue.weight() : 0;
      }
      scores[i] += CUES * (1 - StrictMath.pow(2, -evidence));
    }
    double sum = StrictMath.exp((prototypes.embedded() ? NONE : NONE_BY_WORDS) / SOFTNESS);
    for (int i = 0; i < scores.length; i++) {
      scores[i] = StrictMath.exp(scores[i] / SOFTNESS);
      sum += scores[i];
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] /= sum;
    }
    return scores;
  }

  /** Stems in a row. */
  private record Cue(List<String> stems, double weight) {

    static List<Cue> allOf(Category category) {
      return category.cues().stream().map(Cue::of).distinct().toList();
    }

    static Cue of(String written) {
      boolean loud = written.equals(written.toUpperCase(Locale.ROOT));
      return new Cue(Words.of(written).stream().map(Word::stem).toList(), loud ? 2 : 1);
    }

    boolean in(List<Word> words) {
      for (int start = 0; start + stems.size() <= words.size(); start++) {
        if (startsAt(start, words)) {
          return true;
        }
      }
      return false;
    }

    private boolean startsAt(int start, List<Word> words) {
      for (int i = 0; i < stems.size(); i++) {
        if (!words.get(start + i).stem().equals(stems.get(i))) {
          return false;
        }
      }
      return true;
    }
  }
}
