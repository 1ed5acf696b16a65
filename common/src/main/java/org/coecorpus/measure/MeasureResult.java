package org.coecorpus.measure;

import java.util.List;

/**
 * The figures of an audience.
 *
 * @param measures by definition, then group, then window with {@code all} first
 * @param curves by id, then window with {@code all} first
 */
public record MeasureResult(List<Measure> measures, List<Curve> curves) {

  /** Copies the lists. */
  public MeasureResult {
    measures = List.copyOf(measures);
    curves = List.copyOf(curves);
  }
}
