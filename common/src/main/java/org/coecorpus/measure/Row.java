package org.coecorpus.measure;

import java.time.Instant;
import java.util.Comparator;

/**
 * A figure with its name and its group.
 *
 * @param definition what it means
 * @param cell the group
 * @param figure the figure
 * @param provisional whether it is provisional whatever the window
 */
record Row(MeasureDefinition definition, Cell cell, Figure figure, boolean provisional)
    implements Comparable<Row> {

  private static final Comparator<Row> ORDER =
      Comparator.comparing(Row::definition).thenComparing(Row::cell);

  Row(MeasureDefinition definition, Cell cell, Figure figure) {
    this(definition, cell, figure, false);
  }

  /** The same with another value, without interval. */
  Row withValue(double value) {
    return new Row(
        definition, cell, new Figure(figure.n(), value, null, null, figure.missing()), provisional);
  }

  /** The figure as it is published. */
  Measure measure(Instant asOf) {
    boolean young = cell.quarter() != null && definition.isProvisional(cell.quarter(), asOf);
    return new Measure(
        definition.id(),
        cell.by(),
        cell.window(),
        figure.n(),
        figure.value(),
        figure.low(),
        figure.high(),
        definition.unit(),
        definition.method(),
        provisional || young,
        figure.missing());
  }

  @Override
  public int compareTo(Row other) {
    return ORDER.compare(this, other);
  }
}
