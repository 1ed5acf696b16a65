package org.coecorpus.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The report as CSV: every table as shown, and every number with its source. */
final class CsvFiles implements ReportWriter {

  @Override
  public SortedMap<String, byte[]> write(QuarterlyReport report) {
    Map<String, String> files = new TreeMap<>();
    for (Table table : report.tables()) {
      files.put(table.id() + ".csv", table(table));
    }
    files.put("figures.csv", figures(report));
    return ReportFormat.files(files);
  }

  private static String table(Table table) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(table.columns().stream().map(CsvCell::text).toList());
    for (List<Sentence> row : table.rows()) {
      lines.add(row.stream().map(CsvFiles::cell).toList());
    }
    return text(lines);
  }

  /** A number alone is written in full, so that it can be computed with. */
  private static String cell(Sentence cell) {
    return cell.isNumber()
        ? HtmlText.value(cell.figures().get(0).value())
        : CsvCell.text(cell.plain());
  }

  private static String figures(QuarterlyReport report) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of("shown", "value", "table", "id", "by", "window", "part"));
    report
        .figures()
        .distinct()
        .forEach(
            figure -> {
              Source source = figure.source();
              lines.add(
                  List.of(
                      CsvCell.text(figure.plain()),
                      HtmlText.value(figure.value()),
                      CsvCell.text(source.table()),
                      CsvCell.text(source.id()),
                      CsvCell.text(source.byText()),
                      CsvCell.text(source.window()),
                      CsvCell.text(source.part())));
            });
    return text(lines);
  }

  private static String text(List<List<String>> lines) {
    StringWriter out = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(out)) {
      lines.forEach(csv::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}
