package org.coecorpus.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Control of the false discovery rate over a family of tests.
 *
 * <p>Assumption: the tests are independent or positively dependent. Ties get the same adjusted
 * value. Source: Benjamini and Hochberg, JRSS B 57 (1995) 289–300; R {@code p.adjust(p, "BH")}.
 */
public final class BenjaminiHochberg {

  private BenjaminiHochberg() {}

  /**
   * The adjusted p-values, in the order given; a test is a discovery at rate q where its adjusted
   * value is at most q.
   *
   * @throws IllegalArgumentException if a p-value is outside 0 to 1
   */
  public static List<Double> adjust(List<Double> pValues) {
    pValues.stream()
        .filter(p -> !(p >= 0 && p <= 1))
        .findFirst()
        .ifPresent(
            p -> {
              throw new IllegalArgumentException("illegal p-value: " + p + ", expected 0 to 1");
            });
    int[] descending =
        IntStream.range(0, pValues.size())
            .boxed()
            .sorted(Comparator.comparing((Integer i) -> pValues.get(i)).reversed())
            .mapToInt(Integer::intValue)
            .toArray();
    Double[] adjusted = new Double[pValues.size()];
    double smallest = 1;
    for (int i = 0; i < descending.length; i++) {
      int rank = descending.length - i;
      smallest = Math.min(smallest, pValues.get(descending[i]) * descending.length / rank);
      adjusted[descending[i]] = smallest;
    }
    return Arrays.asList(adjusted);
  }
}
