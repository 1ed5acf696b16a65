package org.coecorpus.sideinput;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.coecorpus.sideinput.Table.Shape;

/**
 * Rows of CSV: double quotes, UTF-8 (or UTF-16 with a mark), the first line a header. Cells are
 * separated by the comma, semicolon, tab or bar under which the header has the key column.
 */
final class CsvTable {

  private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

  private CsvTable() {}

  static List<Row> rows(Path file, Shape shape, List<RowReject> rejects) throws IOException {
    String text = text(file);
    CsvRecords records = new CsvRecords(text, separator(text, shape));
    CsvRecords.Found first = records.next(0).orElseThrow(() -> shape.unusable(file, "no header"));
    first
        .flaw()
        .ifPresent(
            flaw -> {
              throw shape.unusable(file, "header with " + flaw.getMessage());
            });
    List<String> header = first.fields();
    Map<Integer, String> columns = columns(file, shape, header);
    List<Row> rows = new ArrayList<>();
    for (Optional<CsvRecords.Found> next = records.next(header.size());
        next.isPresent();
        next = records.next(header.size())) {
      CsvRecords.Found found = next.get();
      Optional<BadCell> flaw = flaw(found, header.size());
      if (flaw.isEmpty()) {
        rows.add(row(found, columns));
      } else {
        rejects.add(flaw.get().at(file.toString(), found.line()));
      }
    }
    return rows;
  }

  private static Optional<BadCell> flaw(CsvRecords.Found found, int width) {
    if (found.flaw().isPresent() || found.fields().size() == width) {
      return found.flaw();
    }
    return Optional.of(
        new BadCell("row", found.fields().size() + " fields", width + " as in the header"));
  }

  private static String text(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
    boolean wide = mark == 0xFEFF || mark == 0xFFFE;
    String text = new String(bytes, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static char separator(String text, Shape shape) {
    String header = text.stripLeading().lines().findFirst().orElse("");
    for (char separator : SEPARATORS) {
      String quoted = Pattern.quote(String.valueOf(separator));
      if (Stream.of(header.split(quoted))
          .anyMatch(name -> shape.key().isCalled(name.replace("\"", "")))) {
        return separator;
      }
    }
    return SEPARATORS.get(0);
  }

  private static Row row(CsvRecords.Found found, Map<Integer, String> columns) {
    Map<String, String> cells = new TreeMap<>();
    columns.forEach((index, name) -> cells.put(name, found.fields().get(index)));
    return Row.of(found.line(), cells);
  }

  /** Which field is which column; a column's own name goes before its synonyms. */
  private static Map<Integer, String> columns(Path file, Shape shape, List<String> header) {
    Map<Integer, String> columns = new TreeMap<>();
    for (Column column : shape.columns()) {
      List<Integer> exact = new ArrayList<>();
      List<Integer> similar = new ArrayList<>();
      for (int i = 0; i < header.size(); i++) {
        if (Column.plain(header.get(i)).equals(column.name())) {
          exact.add(i);
        } else if (column.isCalled(header.get(i))) {
          similar.add(i);
        }
      }
      List<Integer> named = exact.isEmpty() ? similar : exact;
      if (named.size() > 1) {
        throw shape.unusable(file, "column " + column.name() + " twice in the header " + header);
      }
      named.forEach(index -> columns.put(index, column.name()));
    }
    if (!columns.containsValue(shape.key().name())) {
      throw shape.unusable(file, "header " + header);
    }
    return columns;
  }
}
