package org.coecorpus.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coecorpus.text.Span;

/**
 * The first row of a CSV file.
 *
 * @param separator of the columns
 * @param columns their names
 */
record CsvHeader(char separator, List<String> columns) {

  private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');
  private static final int ROWS_COMPARED = 5;
  private static final int LONGEST_NAME = 60;
  private static final int MOST_WORDS = 6;

  /** Copies the names. */
  CsvHeader {
    columns = columns.stream().map(String::strip).toList();
  }

  /** The header under whose names one of the mappings finds what it needs. */
  static Optional<CsvHeader> fitting(String head, List<Mapping> mappings) {
    for (char separator : mappings.isEmpty() ? List.<Character>of() : SEPARATORS) {
      Optional<CsvHeader> header =
          rows(head, separator, 1).stream()
              .filter(row -> row.flaw().isEmpty())
              .map(row -> new CsvHeader(separator, row.values()))
              .filter(each -> each.mapping(mappings).isPresent())
              .findFirst();
      if (header.isPresent()) {
        return header;
      }
    }
    return Optional.empty();
  }

  /** The header of a text that looks like a table: names, then rows of as many cells. */
  static Optional<CsvHeader> guessed(String head) {
    for (char separator : SEPARATORS) {
      if (!mayHaveSeveralColumns(head, separator)) {
        continue;
      }
      List<CsvRows.Row> rows = rows(head, separator, ROWS_COMPARED + 1);
      // The last row may be cut.
      int whole = rows.size() <= ROWS_COMPARED && rows.size() > 2 ? rows.size() - 1 : rows.size();
      List<CsvRows.Row> compared = rows.subList(0, Math.min(whole, ROWS_COMPARED));
      if (looksLikeTable(compared)) {
        return Optional.of(new CsvHeader(separator, compared.get(0).values()));
      }
    }
    return Optional.empty();
  }

  /** Whether the first row may have more than one cell; only quotation marks hold several lines. */
  private static boolean mayHaveSeveralColumns(String head, char separator) {
    int start = 0;
    while (start < head.length() && (head.charAt(start) == '\n' || head.charAt(start) == '\r')) {
      start++;
    }
    int end = head.indexOf('\n', start);
    String first = head.substring(start, end < 0 ? head.length() : end);
    return first.indexOf(separator) >= 0 || first.indexOf('"') >= 0;
  }

  private static boolean looksLikeTable(List<CsvRows.Row> rows) {
    if (rows.size() < 2 || !rows.get(0).flaw().isEmpty()) {
      return false;
    }
    List<String> names = rows.get(0).values().stream().map(String::strip).toList();
    boolean distinct = new HashSet<>(names).size() > names.size() / 2;
    long like =
        rows.stream()
            .filter(row -> row.flaw().isEmpty() && row.cells().size() == names.size())
            .count();
    return names.size() + rows.size() >= 5
        && names.size() > 1
        && distinct
        && like * 2 > rows.size()
        && names.stream().allMatch(CsvHeader::isName);
  }

  private static boolean isName(String name) {
    return name.length() <= LONGEST_NAME
        && name.split("\\s+").length <= MOST_WORDS
        && (name.isEmpty() || "#-*>=`!".indexOf(name.charAt(0)) < 0)
        && !name.endsWith(".");
  }

  private static List<CsvRows.Row> rows(String head, char separator, int most) {
    byte[] bytes = head.getBytes(StandardCharsets.UTF_8);
    CsvRows rows =
        new CsvRows(new DecodedText(new ByteArrayInputStream(bytes)), separator, head.length() + 1);
    List<CsvRows.Row> read = new ArrayList<>();
    try {
      Optional<CsvRows.Row> row = rows.next();
      while (row.isPresent() && read.size() < most) {
        read.add(row.get());
        row = rows.next();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a byte array cannot fail", e);
    }
    return read;
  }

  /** The first mapping that finds the columns that it needs. */
  Optional<Mapping> mapping(List<Mapping> mappings) {
    Map<String, Raw> names = new LinkedHashMap<>();
    columns.forEach(name -> names.put(name, Raw.Text.of("", new Span(0, 0))));
    Raw.Fields record = new Raw.Fields(names, new Span(0, 0));
    return mappings.stream().filter(mapping -> mapping.fits(record)).findFirst();
  }

  /** A row as a record; what stands in several columns of one name is a list. */
  Raw.Fields record(CsvRows.Row row) {
    Map<String, List<Raw>> cells = new LinkedHashMap<>();
    int offset = row.piece().offset();
    for (int i = 0; i < columns.size(); i++) {
      CsvRows.Cell cell = row.cells().get(i);
      String value = cell.value(row.piece().text());
      if (!value.isBlank()) {
        Span span = new Span(cell.start() + offset, cell.end() + offset);
        cells.computeIfAbsent(name(i), each -> new ArrayList<>()).add(Raw.Text.of(value, span));
      }
    }
    Span all = new Span(offset, offset + row.piece().text().length());
    Map<String, Raw> record = new LinkedHashMap<>();
    cells.forEach(
        (name, texts) ->
            record.put(name, texts.size() == 1 ? texts.get(0) : new Raw.Items(texts, all)));
    return new Raw.Fields(record, all);
  }

  private String name(int column) {
    String name = columns.get(column);
    return name.isEmpty() ? "column " + (column + 1) : name;
  }
}
