package org.coecorpus.measure;

import java.util.Comparator;
import org.coecorpus.time.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * One group that figures are computed for: everything, one value of one dimension, or one quarter.
 *
 * @param dimension what is grouped by; empty for everything and for quarters
 * @param group its value
 * @param quarter the quarter, or null for all
 */
record Cell(String dimension, String group, @Nullable Quarter quarter) implements Comparable<Cell> {

  /** The whole audience, all quarters. */
  static final Cell ALL = new Cell("", "", null);

  static Cell of(Quarter quarter) {
    return new Cell("", "", quarter);
  }

  static Cell of(String dimension, String group) {
    return new Cell(dimension, group, null);
  }

  Cell in(Quarter quarter) {
    return new Cell(dimension, group, quarter);
  }

  /** The same group, all quarters. */
  Cell overall() {
    return new Cell(dimension, group, null);
  }

  /** The quarter, or {@code all}. */
  String window() {
    return quarter == null ? Measure.ALL : quarter.toString();
  }

  /** By dimension and group, all quarters before each one. */
  @Override
  public int compareTo(Cell other) {
    return Comparator.comparing(Cell::dimension)
        .thenComparing(Cell::group)
        .thenComparing(Cell::quarter, Comparator.nullsFirst(Comparator.naturalOrder()))
        .compare(this, other);
  }
}
