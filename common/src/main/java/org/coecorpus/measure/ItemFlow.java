package org.coecorpus.measure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.coecorpus.actionitem.ActionStatus;
import org.coecorpus.time.Quarter;

/**
 * What came in and went out between two instants. It balances to the item: open at the end is open
 * at the start, plus opened and reopened, minus completed and dropped. Only the states at both ends
 * count; an item completed and re-opened in between has not moved. Items without a creation date
 * are left out.
 *
 * @param openAtStart not closed at the start
 * @param opened created in between
 * @param reopened closed at the start, not closed at the end
 * @param completed not closed or not created at the start, completed at the end
 * @param dropped not closed or not created at the start, dropped at the end
 * @param openAtEnd not closed at the end
 * @param items items created up to the end
 * @param undated items without a creation date
 */
public record ItemFlow(
    long openAtStart,
    long opened,
    long reopened,
    long completed,
    long dropped,
    long openAtEnd,
    long items,
    long undated) {

  /** The flow of a quarter, up to as-of where it is not over. */
  public static ItemFlow of(List<ItemFacts> items, Quarter quarter, Instant asOf) {
    Instant end = quarter.end().minusNanos(1);
    return between(items, quarter.start().minusNanos(1), end.isBefore(asOf) ? end : asOf);
  }

  /** The flow of all time up to as-of. */
  public static ItemFlow upTo(List<ItemFacts> items, Instant asOf) {
    return between(items, Instant.MIN, asOf);
  }

  /** The flow after {@code start} up to and with {@code end}. */
  static ItemFlow between(List<ItemFacts> items, Instant start, Instant end) {
    long openAtStart = 0;
    long opened = 0;
    long reopened = 0;
    long completed = 0;
    long dropped = 0;
    long openAtEnd = 0;
    long known = 0;
    long undated = 0;
    for (ItemFacts item : items) {
      Instant createdAt = item.createdAt();
      if (createdAt == null) {
        undated++;
        continue;
      }
      if (createdAt.isAfter(end)) {
        continue;
      }
      known++;
      boolean isNew = createdAt.isAfter(start);
      boolean wasClosed = !isNew && isClosed(item.statuses().at(start));
      ActionStatus now = item.statuses().at(end);
      boolean wasOpen = !isNew && !wasClosed;
      openAtStart += wasOpen ? 1 : 0;
      opened += isNew ? 1 : 0;
      reopened += wasClosed && !isClosed(now) ? 1 : 0;
      completed += !wasClosed && now == ActionStatus.COMPLETED ? 1 : 0;
      dropped += !wasClosed && now == ActionStatus.DROPPED ? 1 : 0;
      openAtEnd += isClosed(now) ? 0 : 1;
    }
    return new ItemFlow(
        openAtStart, opened, reopened, completed, dropped, openAtEnd, known, undated);
  }

  private static boolean isClosed(ActionStatus status) {
    return status == ActionStatus.COMPLETED || status == ActionStatus.DROPPED;
  }

  /** One of the counts as a figure. */
  Figure figure(long count) {
    TreeMap<String, Long> missing = new TreeMap<>();
    if (undated > 0) {
      missing.put("no creation date", undated);
    }
    boolean unknown = items == 0 && undated > 0;
    return new Figure(items, unknown ? null : (double) count, null, null, missing);
  }

  /** The rows of the flow: for everything, and for each quarter in which anything moved. */
  static List<Row> rows(List<ItemFacts> items, Instant asOf) {
    List<Row> rows = new ArrayList<>(upTo(items, asOf).rows(Cell.ALL));
    for (Quarter quarter : quarters(items, asOf)) {
      rows.addAll(of(items, quarter, asOf).rows(Cell.of(quarter)));
    }
    return rows;
  }

  private static SortedSet<Quarter> quarters(List<ItemFacts> items, Instant asOf) {
    SortedSet<Quarter> quarters = new TreeSet<>();
    for (ItemFacts item : items) {
      if (item.createdAt() == null) {
        continue;
      }
      quarters.add(Quarter.of(item.createdAt()));
      item.statuses().changes().stream()
          .map(StatusHistory.Change::at)
          .filter(at -> !at.isBefore(item.createdAt()) && !at.isAfter(asOf))
          .forEach(at -> quarters.add(Quarter.of(at)));
    }
    return quarters;
  }

  private List<Row> rows(Cell cell) {
    return List.of(
        new Row(MeasureDefinition.FLOW_OPENED, cell, figure(opened)),
        new Row(MeasureDefinition.FLOW_REOPENED, cell, figure(reopened)),
        new Row(MeasureDefinition.FLOW_COMPLETED, cell, figure(completed)),
        new Row(MeasureDefinition.FLOW_DROPPED, cell, figure(dropped)),
        new Row(MeasureDefinition.FLOW_OPEN_AT_END, cell, figure(openAtEnd)));
  }
}
