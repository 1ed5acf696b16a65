package org.coecorpus.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.coecorpus.actionitem.ItemState;
import org.coecorpus.actionitem.Priority;

/** How long overdue action items have been so, in full days since the due date. */
public enum OverdueAge {
  /** Up to a month, the day of the due date included. */
  MONTH("0 to 30 days", 0),
  /** Up to a quarter. */
  QUARTER("31 to 90 days", 31),
  /** Up to half a year. */
  HALF_YEAR("91 to 180 days", 91),
  /** Longer than half a year. */
  LONGER("more than 180 days", 181);

  /** The dimension of the measures. */
  public static final String DIMENSION = "overdue_age";

  private final String label;
  private final int from;

  OverdueAge(String label, int from) {
    this.label = label;
    this.from = from;
  }

  /** The group's value in the measures. */
  public String label() {
    return label;
  }

  private static OverdueAge of(double days) {
    return Arrays.stream(values())
        .filter(age -> days >= age.from)
        .reduce(MONTH, (younger, older) -> older);
  }

  /** The counts of all ages together and of each. */
  static List<Row> rows(List<ItemSnapshot> items) {
    List<ItemSnapshot> high =
        items.stream().filter(item -> item.facts().priority() == Priority.HIGH).toList();
    return Stream.concat(
            rows(MeasureDefinition.OVERDUE_BY_AGE_COUNT, items).stream(),
            rows(MeasureDefinition.OVERDUE_HIGH_BY_AGE_COUNT, high).stream())
        .toList();
  }

  private static List<Row> rows(MeasureDefinition definition, List<ItemSnapshot> items) {
    Cases<Boolean> overdue = Cases.of(items, item -> item.isIn(ItemState.OVERDUE));
    List<Double> days =
        items.stream().map(item -> item.overdueDays().value()).filter(Objects::nonNull).toList();
    if (overdue.known().isEmpty() && !overdue.missing().isEmpty()) {
      return List.of(new Row(definition, Cell.ALL, Figure.count(overdue)));
    }
    List<Row> rows = new ArrayList<>();
    rows.add(new Row(definition, Cell.ALL, figure(days, Optional.empty(), overdue)));
    for (OverdueAge age : values()) {
      rows.add(
          new Row(
              definition, Cell.of(DIMENSION, age.label), figure(days, Optional.of(age), overdue)));
    }
    return rows;
  }

  private static Figure figure(
      List<Double> days, Optional<OverdueAge> age, Cases<Boolean> overdue) {
    long count =
        days.stream().filter(each -> age.isEmpty() || of(Math.floor(each)) == age.get()).count();
    return new Figure(days.size(), (double) count, null, null, overdue.missing());
  }
}
