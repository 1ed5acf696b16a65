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
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.coecorpus.settings.UserException;
import org.coecorpus.text.JoinKey;

/**
 * The rows of a file as values by their key: first row of a key counts, later ones are reported.
 *
 * @param values by the {@link JoinKey} of their key, in the order of the file
 * @param rejects in the order of the file
 * @param rejectedKeys keys of rows that were left out, where they could be read
 * @param suspects cells that were left out of rows that count
 */
record Table<T>(
    Map<String, T> values,
    List<RowReject> rejects,
    Set<String> rejectedKeys,
    List<RowReject> suspects) {

  /** What a kind of file looks like: its name for messages, its key column and the others. */
  record Shape(String kind, Column key, List<Column> others) {

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
  }

  static <T> Table<T> read(Path file, Shape shape, Function<Row, T> parser) {
    return read(file, shape, (row, suspect) -> parser.apply(row));
  }

  /** As above; the parser may leave a cell out and say so. */
  static <T> Table<T> read(Path file, Shape shape, BiFunction<Row, Consumer<BadCell>, T> parser) {
    List<RowReject> suspects = new ArrayList<>();
    List<RowReject> rejects = new ArrayList<>();
    List<Row> rows = rows(file, shape, rejects);
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
    return new Table<>(values, rejects, rejectedKeys, suspects);
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
