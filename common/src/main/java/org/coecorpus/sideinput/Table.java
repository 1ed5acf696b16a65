package org.coecorpus.sideinput;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.coecorpus.settings.InputRefusedException;
import org.coecorpus.settings.UserException;
import org.coecorpus.text.JoinKey;

/**
 * The rows of a file as values by their key: first row of a key counts, later ones are reported.
 *
 * @param values by the {@link JoinKey} of their key, in the order of the file
 * @param rejects in the order of the file
 * @param rejectedKeys keys of rows that were left out, where they could be read
 * @param suspects cells that were left out of rows that count
 * @param names what is to be redacted, of every row, whether or not it counts
 * @param nameless those of the rejects whose names could not be read
 */
record Table<T>(
    Map<String, T> values,
    List<RowReject> rejects,
    Set<String> rejectedKeys,
    List<RowReject> suspects,
    List<String> names,
    List<RowReject> nameless) {

  /**
   * What a kind of file looks like: its name for messages, its key column and the others.
   *
   * @param names what of a row is to be redacted; empty if nothing of such a file is
   */
  record Shape(
      String kind, Column key, List<Column> others, Optional<Function<Row, List<String>>> names) {

    Shape(String kind, Column key, List<Column> others) {
      this(kind, key, others, Optional.empty());
    }

    List<Column> columns() {
      List<Column> all = new ArrayList<>(others);
      all.add(0, key);
      return all;
    }

    UserException unusable(Path file, String found) {
      return new UserException(
          kind
              + " "
              + file
              + ": "
              + found
              + ", expected CSV with a header, JSON Lines or a JSON array of objects, with "
              + String.join(", ", columns().stream().map(Column::name).toList())
              + " of which "
              + key.name()
              + " is required");
    }

    /** A file without any row would make figures of what is unknown. */
    UserException holdsNothing(Path file, List<RowReject> rejects) {
      return rejects.isEmpty()
          ? new UserException(
              kind
                  + " "
                  + file
                  + ": holds no row, expected at least one; leave the option away if there is none")
          : new InputRefusedException(
              kind + " " + file + ": none of its rows can be read, the first: " + rejects.get(0));
    }
  }

  /** Reads a file that has at least one row that counts. */
  static <T> Table<T> read(Path file, Shape shape, Function<Row, T> parser) {
    return read(file, shape, (row, suspect) -> parser.apply(row));
  }

  /** As above; the parser may leave a cell out and say so. */
  static <T> Table<T> read(Path file, Shape shape, BiFunction<Row, Consumer<BadCell>, T> parser) {
    List<RowReject> suspects = new ArrayList<>();
    List<RowReject> rejects = new ArrayList<>();
    List<Row> rows = rows(file, shape, rejects);
    List<RowReject> nameless = new ArrayList<>(shape.names().isPresent() ? rejects : List.of());
    List<String> names = names(file, shape, rows, nameless);
    Map<String, T> values = new LinkedHashMap<>();
    Map<String, Long> lines = new LinkedHashMap<>();
    Set<String> rejectedKeys = new LinkedHashSet<>();
    for (Row row : rows) {
      String key = "";
      try {
        key = JoinKey.of(row.required(shape.key()));
        if (lines.containsKey(key)) {
          throw new BadCell(
              shape.key().name(),
              row.required(shape.key()) + " again",
              "each once; line " + lines.get(key) + " counts");
        }
        List<BadCell> leftOut = new ArrayList<>();
        values.put(key, parser.apply(row, leftOut::add));
        leftOut.forEach(cell -> suspects.add(cell.at(file.toString(), row.line())));
        lines.put(key, row.line());
      } catch (BadCell e) {
        rejects.add(e.at(file.toString(), row.line()));
        if (!key.isEmpty() && !values.containsKey(key)) {
          rejectedKeys.add(key);
        }
      }
    }
    rejectedKeys.removeAll(values.keySet());
    rejects.sort(Comparator.comparingLong(RowReject::line));
    if (values.isEmpty()) {
      throw shape.holdsNothing(file, rejects);
    }
    return new Table<>(values, rejects, rejectedKeys, suspects, names, nameless);
  }

  private static List<String> names(
      Path file, Shape shape, List<Row> rows, List<RowReject> nameless) {
    Set<String> names = new LinkedHashSet<>();
    for (Row row : rows) {
      try {
        shape.names().ifPresent(of -> names.addAll(of.apply(row)));
      } catch (BadCell e) {
        nameless.add(e.at(file.toString(), row.line()));
      }
    }
    nameless.sort(Comparator.comparingLong(RowReject::line));
    return List.copyOf(names);
  }

  private static List<Row> rows(Path file, Shape shape, List<RowReject> rejects) {
    if (!Files.isRegularFile(file)) {
      throw shape.unusable(file, "no such file");
    }
    try {
      return JsonTable.looksLikeJson(file)
          ? JsonTable.rows(file, shape, rejects)
          : CsvTable.rows(file, shape, rejects);
    } catch (IOException e) {
      throw shape.unusable(file, "not readable (" + e + ")");
    }
  }
}
