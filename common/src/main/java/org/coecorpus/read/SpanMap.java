package org.coecorpus.read;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.coecorpus.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The places of a document's values by their paths. A document has some hundreds and most readers
 * look at none, so the texts of the paths are made and sorted at the first look.
 */
@SuppressWarnings("JdkObsolete") // the type of ParsedCoe.spans
final class SpanMap extends AbstractMap<String, Span> implements SortedMap<String, Span> {

  private static final int USUAL = 512;

  private final List<Path> paths = new ArrayList<>(USUAL);
  private final List<Span> spans = new ArrayList<>(USUAL);
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

  private SortedMap<String, Span> sorted() {
    SortedMap<String, Span> map = sorted;
    if (map == null) {
      SortedMap<String, Span> made = new TreeMap<>();
      for (int i = 0; i < paths.size(); i++) {
        made.put(paths.get(i).toString(), spans.get(i));
      }
      map = Collections.unmodifiableSortedMap(made);
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
    return sorted().containsKey(key);
  }

  @Override
  public @Nullable Span get(Object key) {
    return sorted().get(key);
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
