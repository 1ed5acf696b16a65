package org.coecorpus.jobs.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.coecorpus.text.Word;
import org.coecorpus.text.Words;

/**
 * Texts as plain TF-IDF vectors of length 1: stems of content words in at least two texts, smoothed
 * idf, as scikit-learn's defaults with a stop list. Nothing is masked.
 */
final class TfIdf {

  private TfIdf() {}

  static float[][] of(List<String> texts) {
    List<Map<String, Integer>> counts = texts.stream().map(TfIdf::count).toList();
    TreeMap<String, Integer> frequencies = new TreeMap<>();
    counts.forEach(c -> c.keySet().forEach(term -> frequencies.merge(term, 1, Integer::sum)));
    frequencies.values().removeIf(frequency -> frequency < 2);
    Map<String, Integer> columns = new HashMap<>();
    frequencies.keySet().forEach(term -> columns.put(term, columns.size()));
    List<float[]> rows = new ArrayList<>();
    for (Map<String, Integer> count : counts) {
      float[] row = new float[columns.size()];
      count.forEach(
          (term, times) -> {
            Integer column = columns.get(term);
            if (column != null) {
              double texts1 = 1.0 + texts.size();
              row[column] =
                  (float)
                      (times * (1 + Math.log(texts1 / (1.0 + frequencies.getOrDefault(term, 0)))));
            }
          });
      rows.add(unit(row));
    }
    return rows.toArray(float[][]::new);
  }

  private static Map<String, Integer> count(String text) {
    Map<String, Integer> count = new TreeMap<>();
    Words.of(text).stream()
        .filter(Word::content)
        .forEach(word -> count.merge(word.stem(), 1, Integer::sum));
    return count;
  }

  private static float[] unit(float[] row) {
    double squares = 0;
    for (float value : row) {
      squares += (double) value * value;
    }
    for (int i = 0; i < row.length && squares > 0; i++) {
      row[i] /= (float) Math.sqrt(squares);
    }
    return row;
  }
}
