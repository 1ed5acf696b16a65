package org.coecorpus.jobs.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the product did beside a plain loop: medians of the passes.
 *
 * @param name what was read
 * @param documents in one pass
 * @param plainPerSecond documents per CPU second of the plain loop
 * @param productPerSecond the same of the product
 * @param ratio product to plain loop; 0.5 is twice the CPU time
 * @param ratios of each pass
 */
public record Comparison(
    String name,
    long documents,
    double plainPerSecond,
    double productPerSecond,
    double ratio,
    List<Double> ratios) {

  static Comparison of(String name, List<Rate> plain, List<Rate> product) {
    List<Double> ratios = new ArrayList<>();
    for (int pass = 0; pass < plain.size(); pass++) {
      ratios.add(product.get(pass).perSecond() / plain.get(pass).perSecond());
    }
    return new Comparison(
        name,
        plain.get(0).documents(),
        median(plain.stream().map(Rate::perSecond)),
        median(product.stream().map(Rate::perSecond)),
        median(ratios.stream()),
        List.copyOf(ratios));
  }

  private static double median(Stream<Double> values) {
    List<Double> sorted = values.sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
