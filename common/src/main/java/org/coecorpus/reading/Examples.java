package org.coecorpus.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts by key, each with the first few places by source, so that the same come out whatever the
 * order of additions. Keys beyond a limit are counted together, so that hostile input cannot fill
 * the memory; which keys these are then depends on the order.
 */
final class Examples {

  private static final int MOST_KEYS = 2_000;
  private static final int EXAMPLES = 5;
  private static final String FURTHER = "(further kinds)";

  private static final Comparator<List<String>> BY_WORDS =
      Comparator.comparing((List<String> key) -> String.join("\u0000", key));

  private final Map<List<String>, Counted> byKey = new TreeMap<>(BY_WORDS);

  /** One key's count. */
  record Counted(List<String> key, long count, List<ReadingReport.Example> examples) {

    Counted plus(Counted other) {
      List<ReadingReport.Example> all = new ArrayList<>(examples);
      all.addAll(other.examples);
      all.sort(
          Comparator.comparing(ReadingReport.Example::source)
              .thenComparing(ReadingReport.Example::place)
              .thenComparing(ReadingReport.Example::text));
      return new Counted(
          key, count + other.count, List.copyOf(all.subList(0, Math.min(EXAMPLES, all.size()))));
    }
  }

  void add(List<String> key, long count, ReadingReport.Example example) {
    add(new Counted(key, count, List.of(example.shortened())));
  }

  void addAll(Examples other) {
    other.byKey.values().forEach(this::add);
  }

  private void add(Counted counted) {
    boolean fits = byKey.size() < MOST_KEYS || byKey.containsKey(counted.key());
    List<String> key = fits ? counted.key() : counted.key().stream().map(part -> FURTHER).toList();
    byKey.merge(key, new Counted(key, counted.count(), counted.examples()), Counted::plus);
  }

  /** The most frequent first, then by key. */
  List<Counted> all() {
    return byKey.values().stream()
        .sorted(Comparator.comparingLong(Counted::count).reversed())
        .toList();
  }
}
