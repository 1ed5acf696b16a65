package org.coecorpus.read;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.coecorpus.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The places of a document's values by their paths. A document has some hundreds and most readers
 * look at none, so the texts of the paths are made at the first look, and sorted at the first that
 * needs it.
 */
@SuppressWarnings("JdkObsolete") // the type of ParsedCoe.spans
final class SpanMap extends AbstractMap<String, Span> implements SortedMap<String, Span> {

  private static final int USUAL = 512;

  private final List<Path> paths = new ArrayList<>(USUAL);
  private final List<Span> spans = new ArrayList<>(USUAL);
  private volatile @Nullable Map<String, Span> known;
  private volatile @Nullable SortedMap<String, Span> sorted;

  /** Adds a place; it counts instead of an earlier one of the same path. */
  void add(Path path, Span span) {
    paths.add(path);
    spans.add(span);
  }

  /** Takes back what was added last. */
  void removeLast() {
    paths.remove(paths.size() - 1);
    spans.remove(spans.size() - 1);
  }

  private Map<String, Span> known() {
    Map<String, Span> map = known;
    if (map == null) {
      map = new HashMap<>(2 * paths.size());
      for (int i = 0; i < paths.size(); i++) {
        map.put(paths.get(i).toString(), spans.get(i));
      }
      known = map;
    }
    return map;
  }

  private SortedMap<String, Span> sorted() {
    SortedMap<String, Span> map = sorted;
    if (map == null) {
      map = Collections.unmodifiableSortedMap(new TreeMap<>(known()));
      sorted = map;
    }
    return map;
  }

  @Override
  public Set<Entry<String, Span>> entrySet() {
    return sorted().entrySet();
  }

  @Override
  public boolean containsKey(Object key) {
    return known().containsKey(key);
  }

  @Override
  public @Nullable Span get(Object key) {
    return known().get(key);
  }

  @Override
  public @Nullable Comparator<? super String> comparator() {
    return null;
  }

  @Override
  public SortedMap<String, Span> subMap(String from, String to) {
    return sorted().subMap(from, to);
  }

  @Override
  public SortedMap<String, Span> headMap(String to) {
    return sorted().headMap(to);
  }

  @Override
  public SortedMap<String, Span> tailMap(String from) {
    return sorted().tailMap(from);
  }

  @Override
  public String firstKey() {
    return sorted().firstKey();
  }

  @Override
  public String lastKey() {
    return sorted().lastKey();
  }
}
