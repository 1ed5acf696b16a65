package org.coecorpus.theme;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.coecorpus.text.Word;

/**
 * Sparse TF-IDF rows of length 1: stems and pairs of adjacent stems of content words that occur in
 * at least two statements and in at most half of the distinct texts; term frequency 1 + ln tf, idf
 * 1 + ln((1 + n)/(1 + df)). A text without such a term has an empty row.
 */
final class TermMatrix {

  /** Below this many texts a term in more than half of them may still tell them apart. */
  private static final int FEWEST_FOR_CEILING = 20;

  private final int[][] columns;
  private final float[][] values;
  private final int width;

  private TermMatrix(int[][] columns, float[][] values, int width) {
    this.columns = columns;
    this.values = values;
    this.width = width;
  }

  /** The matrix of some texts, each of which occurs once. */
  static TermMatrix of(List<List<Word>> texts) {
    return of(texts, Collections.nCopies(texts.size(), 1));
  }

  /** The matrix of some texts, one row each, that occur as often as given. */
  static TermMatrix of(List<List<Word>> texts, List<Integer> occurrences) {
    List<Map<String, Integer>> counts = texts.stream().map(TermMatrix::count).toList();
    TreeMap<String, Integer> frequencies = new TreeMap<>();
    Set<String> repeated = new HashSet<>();
    for (int row = 0; row < texts.size(); row++) {
      for (String term : counts.get(row).keySet()) {
        if (frequencies.merge(term, 1, Integer::sum) > 1 || occurrences.get(row) > 1) {
          repeated.add(term);
        }
      }
    }
    int most = texts.size() < FEWEST_FOR_CEILING ? texts.size() : texts.size() / 2;
    frequencies.entrySet().removeIf(e -> e.getValue() > most || !repeated.contains(e.getKey()));
    Map<String, Integer> columnOf = new TreeMap<>();
    frequencies.keySet().forEach(term -> columnOf.put(term, columnOf.size()));
    int[][] columns = new int[texts.size()][];
    float[][] values = new float[texts.size()][];
    for (int row = 0; row < columns.length; row++) {
      Map<String, Integer> count = counts.get(row);
      count.keySet().retainAll(frequencies.keySet());
      columns[row] = count.keySet().stream().mapToInt(columnOf::get).toArray();
      values[row] = weights(count, frequencies, texts.size());
    }
    return new TermMatrix(columns, values, columnOf.size());
  }

  private static Map<String, Integer> count(List<Word> words) {
    Map<String, Integer> count = new TreeMap<>();
    terms(words).forEach(term -> count.merge(term, 1, Integer::sum));
    return count;
  }

  /** The stems of content words, and pairs of adjacent ones with a blank between. */
  static List<String> terms(List<Word> words) {
    List<String> terms = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      if (word.content()) {
        terms.add(word.stem());
        if (i > 0 && word.adjacent() && words.get(i - 1).content()) {
          terms.add(words.get(i - 1).stem() + " " + word.stem());
        }
      }
    }
    return terms;
  }

  private static float[] weights(
      Map<String, Integer> count, Map<String, Integer> frequencies, int texts) {
    double[] weights = new double[count.size()];
    double squares = 0;
    int i = 0;
    for (Map.Entry<String, Integer> entry : count.entrySet()) {
      double idf =
          1 + StrictMath.log((1.0 + texts) / (1 + frequencies.getOrDefault(entry.getKey(), 0)));
      weights[i] = (1 + StrictMath.log(entry.getValue())) * idf;
      squares += weights[i] * weights[i];
      i++;
    }
    float[] unit = new float[weights.length];
    for (int j = 0; j < unit.length; j++) {
      unit[j] = (float) (weights[j] / Math.sqrt(squares));
    }
    return unit;
  }

  /**
   * The same rows without some of the terms, each of which stays with probability {@code share}.
   */
  TermMatrix sample(double share, Random random) {
    boolean[] kept = new boolean[width];
    for (int column = 0; column < width; column++) {
      kept[column] = random.nextDouble() < share;
    }
    int[][] keptColumns = new int[columns.length][];
    float[][] keptValues = new float[columns.length][];
    for (int row = 0; row < columns.length; row++) {
      int[] from = columns[row];
      int[] at = IntStream.range(0, from.length).filter(j -> kept[from[j]]).toArray();
      keptColumns[row] = new int[at.length];
      keptValues[row] = new float[at.length];
      for (int j = 0; j < at.length; j++) {
        keptColumns[row][j] = from[at[j]];
        keptValues[row][j] = values[row][at[j]];
      }
      Vectors.scaleToUnit(keptValues[row]);
    }
    return new TermMatrix(keptColumns, keptValues, width);
  }

  int rows() {
    return columns.length;
  }

  /** Number of terms. */
  int width() {
    return width;
  }

  /** This matrix times the column vector {@code x}. */
  double[] times(double[] x) {
    double[] product = new double[columns.length];
    for (int row = 0; row < product.length; row++) {
      double sum = 0;
      for (int j = 0; j < columns[row].length; j++) {
        sum += values[row][j] * x[columns[row][j]];
      }
      product[row] = sum;
    }
    return product;
  }

  /** The transpose of this matrix times the column vector {@code y}. */
  double[] transposedTimes(double[] y) {
    double[] product = new double[width];
    for (int row = 0; row < y.length; row++) {
      for (int j = 0; j < columns[row].length; j++) {
        product[columns[row][j]] += values[row][j] * y[row];
      }
    }
    return product;
  }
}
