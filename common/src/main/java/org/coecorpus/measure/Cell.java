package org.coecorpus.measure;

import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import org.coecorpus.time.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * One group that figures are computed for: everything, one value of one dimension or of two, or one
 * quarter of these.
 *
 * @param dimension what is grouped by; empty for everything and for quarters
 * @param group its value
 * @param further a second dimension with its value; null for none
 * @param quarter the quarter, or null for all
 */
record Cell(String dimension, String group, @Nullable Cell further, @Nullable Quarter quarter)
    implements Comparable<Cell> {

  /** The whole audience, all quarters. */
  static final Cell ALL = new Cell("", "", null, null);

  private static final Comparator<Cell> ORDER =
      Comparator.comparing(Cell::dimension)
          .thenComparing(Cell::group)
          .thenComparing(Cell::quarter, Comparator.nullsFirst(Comparator.naturalOrder()));

  static Cell of(Quarter quarter) {
    return ALL.in(quarter);
  }

  static Cell of(String dimension, String group) {
    return new Cell(dimension, group, null, null);
  }

  Cell in(Quarter other) {
    return new Cell(dimension, group, further, other);
  }

  /** Those of this group that are in the other, of one dimension, too. */
  Cell and(Cell other) {
    return new Cell(dimension, group, other, quarter);
  }

  /** The same group, all quarters. */
  Cell overall() {
    return new Cell(dimension, group, further, null);
  }

  /** The quarter, or {@code all}. */
  String window() {
    return quarter == null ? Measure.ALL : quarter.toString();
  }

  /** Each dimension with its value. */
  SortedMap<String, String> by() {
    SortedMap<String, String> by = further == null ? new TreeMap<>() : further.by();
    if (!dimension.isEmpty()) {
      by.put(dimension, group);
    }
    return by;
  }

  /** By dimension and group, all quarters before each one, those of one dimension before of two. */
  @Override
  public int compareTo(Cell other) {
    return ORDER.thenComparing(Cell::further, Comparator.nullsFirst(ORDER)).compare(this, other);
  }
}
