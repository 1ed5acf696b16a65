package org.coecorpus.sideinput;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.coecorpus.sideinput.Table.Shape;

/**
 * Rows of CSV: double quotes, UTF-8 with or without a mark, the first line a header. Cells are
 * separated by the comma, semicolon, tab or bar under which the header has the key column.
 */
final class CsvTable {

  private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');
  private static final int HEAD = 8192;

  private CsvTable() {}

  static List<Row> rows(Path file, Shape shape, List<RowReject> rejects) throws IOException {
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .detectBomHeader(true)
            .acceptCharsAfterQuotes(true)
            .fieldSeparator(separator(file, shape))
            .ignoreDifferentFieldCount(true)
            .ofCsvRecord(file)) {
      Iterator<CsvRecord> records = reader.iterator();
      if (!records.hasNext()) {
        throw shape.unusable(file, "no header");
      }
      List<String> header = records.next().getFields();
      Map<Integer, String> columns = columns(file, shape, header);
      List<Row> rows = new ArrayList<>();
      while (records.hasNext()) {
        CsvRecord found = records.next();
        if (found.getFieldCount() == header.size()) {
          rows.add(row(found, columns));
        } else {
          rejects.add(
              new BadCell(
                      "row", found.getFieldCount() + " fields", header.size() + " as in the header")
                  .at(file.toString(), found.getStartingLineNumber()));
        }
      }
      return rows;
    } catch (CsvParseException | UncheckedIOException e) {
      throw shape.unusable(file, "not readable as CSV (" + e.getMessage() + ")");
    }
  }

  private static char separator(Path file, Shape shape) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      String start = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8).replace("\uFEFF", "");
      String header = start.stripLeading().lines().findFirst().orElse("");
      for (char separator : SEPARATORS) {
        String quoted = Pattern.quote(String.valueOf(separator));
        if (Stream.of(header.split(quoted))
            .anyMatch(name -> shape.key().isCalled(name.replace("\"", "")))) {
          return separator;
        }
      }
      return SEPARATORS.get(0);
    }
  }

  private static Row row(CsvRecord found, Map<Integer, String> columns) {
    Map<String, String> cells = new TreeMap<>();
    columns.forEach((index, name) -> cells.put(name, found.getField(index)));
    return Row.of(found.getStartingLineNumber(), cells);
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
