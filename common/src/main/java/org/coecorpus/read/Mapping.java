package org.coecorpus.read;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.coecorpus.text.Vocabulary;
import org.coecorpus.time.Moment;
import org.jspecify.annotations.Nullable;

/**
 * How records of a source become fields of {@code coe/1}.
 *
 * @param name for messages
 * @param needs columns that a record must have to be of this source
 * @param rules where each field comes from
 * @param kept columns without a field that are kept as extra; empty: all
 * @param keyed whether a record may stand alone in an object, its key being the id
 * @param canonical the content without comments and layout
 */
record Mapping(
    String name,
    List<String> needs,
    List<Rule> rules,
    Optional<Set<String>> kept,
    boolean keyed,
    String canonical) {

  /** Copies the lists. */
  Mapping {
    needs = List.copyOf(needs);
    rules = List.copyOf(rules);
  }

  /**
   * Where one field comes from.
   *
   * @param path in {@code coe/1}; a list by {@code []}
   * @param isTime whether the field is a date or time
   * @param columns the columns that feed it; without a name one that feeds this field of no element
   */
  record Rule(String path, boolean isTime, List<Column> columns) {

    /** Copies the columns. */
    Rule {
      columns = List.copyOf(columns);
    }
  }

  /**
   * A column and how its cells are understood.
   *
   * @param name of the column or key, {@code a.b} for a key in an object
   * @param split what separates several values in one cell; empty: one value
   * @param words what words of this source mean in {@code coe/1}, by their plain form
   * @param dates how dates are written; ISO-8601 is always understood
   * @param zone of times that have none
   * @param nothing cells that say nothing, in plain form
   */
  record Column(
      String name,
      String split,
      Map<String, String> words,
      List<DatePattern> dates,
      @Nullable ZoneId zone,
      Set<String> nothing) {

    /** Whether the cell says anything. */
    boolean says(String text) {
      return !text.isBlank() && !nothing.contains(Vocabulary.plain(text));
    }

    /** The value of a cell; one that is not understood stays as it is written. */
    Raw.Text value(Raw.Text cell, boolean isTime) {
      if (isTime) {
        return time(cell);
      }
      String meant = words.get(Vocabulary.plain(cell.value()));
      return meant == null ? cell : Raw.Text.of(meant, cell.span());
    }

    private Raw.Text time(Raw.Text cell) {
      Optional<Moment> moment =
          dates.stream()
              .flatMap(pattern -> pattern.read(cell.value()).stream())
              .findFirst()
              .or(() -> Moment.tryParse(cell.value()));
      if (moment.isEmpty()) {
        return dates.isEmpty()
            ? cell
            : new Raw.Text(cell.value(), cell.span(), Raw.Form.FOREIGN_TIME, false);
      }
      Moment placed = Moments.place(moment.get(), zone);
      boolean concluded = !placed.equals(moment.get());
      return new Raw.Text(placed.toString(), cell.span(), Raw.Form.STRING, concluded);
    }
  }

  /** Whether a record with these fields is of this source. */
  boolean fits(Raw.Fields record) {
    return needs.stream().allMatch(column -> RecordValues.has(record, column));
  }
}
