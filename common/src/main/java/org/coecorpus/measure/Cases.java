package org.coecorpus.measure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The population of a measure: the values known, and how many cases were left out for each reason.
 *
 * @param known in the order of the facts
 * @param missing reason and number
 * @param <T> the kind of value
 */
record Cases<T>(List<T> known, SortedMap<String, Long> missing) {

  /** Reads each fact. */
  static <F, T> Cases<T> of(Collection<F> facts, Function<F, Case<T>> reader) {
    List<T> known = new ArrayList<>();
    Map<String, Long> missing = new HashMap<>();
    for (F fact : facts) {
      Case<T> one = reader.apply(fact);
      if (one.value() != null) {
        known.add(one.value());
      } else if (one.reason() != null) {
        missing.merge(one.reason(), 1L, Long::sum);
      }
    }
    return new Cases<>(known, new TreeMap<>(missing));
  }

  /** The same with each value turned into another. */
  <U> Cases<U> map(Function<T, U> mapping) {
    return new Cases<>(known.stream().map(mapping).toList(), missing);
  }
}
