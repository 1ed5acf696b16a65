package org.coecorpus.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.coecorpus.search.SearchResult.FacetCount;

/**
 * Counts the properties of all that matches. Values that differ in case alone are one, as they are
 * for filters, written as the first of them in order.
 */
final class FacetCollector extends SimpleCollector {

  /** Values shown for each property. */
  private static final int MAX_VALUES = 20;

  private final Map<SearchField, Map<String, Long>> counts = new HashMap<>();
  private final List<Counter> counters = new ArrayList<>();
  private final CoeThemes themes;
  private final long[] themeCounts;
  private int docBase;

  private FacetCollector(CoeThemes themes) {
    this.themes = themes;
    this.themeCounts = new long[themes.size()];
  }

  static CollectorManager<FacetCollector, Map<String, List<FacetCount>>> manager(CoeThemes themes) {
    return new CollectorManager<>() {
      @Override
      public FacetCollector newCollector() {
        return new FacetCollector(themes);
      }

      @Override
      public Map<String, List<FacetCount>> reduce(Collection<FacetCollector> collectors)
          throws IOException {
        FacetCollector all = new FacetCollector(themes);
        for (FacetCollector collector : collectors) {
          collector.flush();
          collector.addThemes();
          collector.counts.forEach(
              (field, values) -> values.forEach((value, count) -> all.add(field, value, count)));
        }
        return all.facets();
      }
    };
  }

  @Override
  protected void doSetNextReader(LeafReaderContext context) throws IOException {
    flush();
    docBase = context.docBase;
    for (SearchField field : SearchField.FACETS) {
      SortedSetDocValues values = DocValues.getSortedSet(context.reader(), field.label());
      if (values.getValueCount() > 0) {
        counters.add(new Counter(field, values));
      }
    }
  }

  @Override
  public void collect(int doc) throws IOException {
    for (Counter counter : counters) {
      counter.count(doc);
    }
    for (int theme : themes.of(docBase + doc)) {
      themeCounts[theme]++;
    }
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  private void flush() throws IOException {
    for (Counter counter : counters) {
      counter.flushTo(this);
    }
    counters.clear();
  }

  private void addThemes() {
    for (int theme = 0; theme < themeCounts.length; theme++) {
      if (themeCounts[theme] > 0) {
        add(SearchField.THEME, themes.id(theme), themeCounts[theme]);
      }
    }
  }

  private void add(SearchField field, String value, long count) {
    counts.computeIfAbsent(field, f -> new TreeMap<>()).merge(value, count, Long::sum);
  }

  private Map<String, List<FacetCount>> facets() {
    Map<String, List<FacetCount>> facets = new LinkedHashMap<>();
    for (SearchField field : SearchField.FACETS) {
      List<FacetCount> values = mostFrequent(field, counts.getOrDefault(field, Map.of()));
      if (!values.isEmpty()) {
        facets.put(field.label(), values);
      }
    }
    return facets;
  }

  private static List<FacetCount> mostFrequent(SearchField field, Map<String, Long> values) {
    Map<String, FacetCount> merged = new TreeMap<>();
    values.forEach(
        (value, count) ->
            merged.merge(
                field.normalized(value),
                new FacetCount(value, count),
                (a, b) -> new FacetCount(a.value(), a.count() + b.count())));
    return merged.values().stream()
        .sorted(Comparator.comparingLong(FacetCount::count).reversed())
        .limit(MAX_VALUES)
        .toList();
  }

  /** Counts of one property in one segment, by number of the value. */
  private static final class Counter {

    private final SearchField field;
    private final SortedSetDocValues values;
    private final long[] counts;

    Counter(SearchField field, SortedSetDocValues values) {
      this.field = field;
      this.values = values;
      this.counts = new long[Math.toIntExact(values.getValueCount())];
    }

    void count(int doc) throws IOException {
      if (values.advanceExact(doc)) {
        for (int i = values.docValueCount(); i > 0; i--) {
          counts[(int) values.nextOrd()]++;
        }
      }
    }

    void flushTo(FacetCollector facets) throws IOException {
      for (int ord = 0; ord < counts.length; ord++) {
        if (counts[ord] > 0) {
          facets.add(field, values.lookupOrd(ord).utf8ToString(), counts[ord]);
        }
      }
    }
  }
}
