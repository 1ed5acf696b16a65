package org.coecorpus.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coecorpus.pattern.Matcher;
import org.coecorpus.pattern.Pattern;
import org.coecorpus.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A table that is a timeline: its rows with the cells of date, time and text.
 *
 * @param year a day of the year that the date column's head names, as in "Date (2022)"
 * @param zone the zone that the head of the time column names
 */
record TimelineTable(List<Row> rows, Optional<LocalDate> year, Optional<Passage> zone) {

  /** One row; the text of several cells is the stretch from the first to the last. */
  record Row(Optional<Passage> date, Optional<Passage> time, Passage text) {}

  private static final Pattern YEAR = Pattern.compile("\\b(19[7-9][0-9]|2[01][0-9]{2})\\b");

  /** The table as a timeline, or null if no column holds times. */
  static @Nullable TimelineTable of(String source, Block.Table table, Stamps stamps) {
    TableColumns columns = TableColumns.of(source, table, "timeline");
    int time = columns.has("time") ? columns.of("time") : stampColumn(source, table, stamps);
    int date = columns.of("date");
    if (time < 0) {
      time = date;
      date = -1;
    }
    if (time < 0) {
      return null;
    }
    List<Row> rows = new ArrayList<>();
    for (List<Span> cells : table.rows()) {
      row(source, cells, columns, time, date).ifPresent(rows::add);
    }
    Optional<Passage> head = cell(source, table.header(), time);
    Optional<LocalDate> year = cell(source, table.header(), date).flatMap(TimelineTable::yearIn);
    return new TimelineTable(rows, year, head.flatMap(ZoneStatement::anywhere));
  }

  private static Optional<Row> row(
      String source, List<Span> cells, TableColumns columns, int time, int date) {
    Optional<Passage> text = cell(source, cells, columns.of("text"));
    if (text.isEmpty()) {
      text = rest(source, cells, columns, time, date);
    }
    Optional<Passage> at = cell(source, cells, time);
    Optional<Passage> on = cell(source, cells, date);
    return text.isEmpty() || (at.isEmpty() && on.isEmpty() && text.get().isEmpty())
        ? Optional.empty()
        : Optional.of(new Row(on, at, text.get()));
  }

  private static Optional<Passage> rest(
      String source, List<Span> cells, TableColumns columns, int time, int date) {
    @Nullable Passage all = null;
    for (int i = 0; i < cells.size(); i++) {
      Optional<Passage> cell = cell(source, cells, i);
      if (i != time && i != date && i != columns.of("day") && cell.isPresent()) {
        all = all == null ? cell.get() : all.through(cell.get());
      }
    }
    return Optional.ofNullable(all);
  }

  private static int stampColumn(String source, Block.Table table, Stamps stamps) {
    for (int column = 0; column < table.header().size(); column++) {
      int at = column;
      long stamped =
          table.rows().stream()
              .flatMap(cells -> cell(source, cells, at).stream())
              .filter(cell -> stamps.atStart(cell).filter(Stamp::hasTime).isPresent())
              .count();
      if (stamped > 0 && stamped * 2 >= table.rows().size()) {
        return column;
      }
    }
    return -1;
  }

  private static Optional<LocalDate> yearIn(Passage head) {
    Matcher matcher = YEAR.matcher(head);
    return matcher.find()
        ? Optional.of(LocalDate.of(Integer.parseInt(matcher.group(1)), 7, 1))
        : Optional.empty();
  }

  static Optional<Passage> cell(String source, List<Span> cells, int column) {
    return column < 0 || column >= cells.size()
        ? Optional.empty()
        : Optional.of(Passage.of(source, cells.get(column)).trim()).filter(c -> !c.isEmpty());
  }
}
