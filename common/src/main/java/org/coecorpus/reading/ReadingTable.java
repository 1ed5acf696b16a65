package org.coecorpus.reading;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.coecorpus.report.CsvCell;

/** A reading report for people: aligned text, and a table for a spreadsheet. */
public final class ReadingTable {

  private static final int EXAMPLES_SHOWN = 2;
  private static final int LONGEST_EXAMPLE = 100;
  private static final int KINDS_SHOWN = 15;

  private ReadingTable() {}

  /** One line a field of a source, with a heading. */
  public static String csv(ReadingReport report) {
    StringWriter text = new StringWriter();
    CsvWriter csv = CsvWriter.builder().build(text);
    csv.writeRecord(
        "source",
        "form",
        "documents",
        "field",
        "of",
        "found",
        "inferred",
        "suspect",
        "missing",
        "unplaced");
    for (ReadingReport.FieldRow row : report.rows()) {
      csv.writeRecord(
          CsvCell.text(row.source()),
          CsvCell.text(row.form()),
          Long.toString(row.documents()),
          row.field(),
          row.of(),
          Long.toString(row.found()),
          Long.toString(row.inferred()),
          Long.toString(row.suspect()),
          Long.toString(row.missing()),
          Long.toString(row.unplaced()));
    }
    return text.toString();
  }

  /** Lines for a terminal; fields that no document of a source has stand together in one. */
  public static List<String> lines(ReadingReport report) {
    List<String> lines = new ArrayList<>();
    Map<List<String>, List<ReadingReport.FieldRow>> bySource = new LinkedHashMap<>();
    for (ReadingReport.FieldRow row : report.rows()) {
      bySource
          .computeIfAbsent(List.of(row.source(), row.form()), source -> new ArrayList<>())
          .add(row);
    }
    bySource.values().forEach(rows -> addSource(rows, lines));
    report.suspects().stream()
        .limit(KINDS_SHOWN)
        .forEach(
            row -> {
              lines.add(
                  "not understood, " + row.field() + ", " + row.count() + ": " + row.reason());
              addExamples(row.examples(), lines);
            });
    report.rejects().stream()
        .limit(KINDS_SHOWN)
        .forEach(
            row -> {
              lines.add("rejected, " + row.count() + ": " + row.reason());
              addExamples(row.examples(), lines);
            });
    addCounts("unknown fields", report.unknownFields(), lines);
    addCounts("redacted", report.redactions(), lines);
    return lines;
  }

  private static void addSource(List<ReadingReport.FieldRow> rows, List<String> lines) {
    ReadingReport.FieldRow first = rows.get(0);
    lines.add(
        Excerpt.of(first.source(), LONGEST_EXAMPLE)
            + ", "
            + first.form()
            + ": "
            + first.documents()
            + (first.documents() == 1 ? " document" : " documents"));
    lines.add(line("field", "places", "found", "inferred", "suspect", "missing", "unplaced"));
    List<String> never = new ArrayList<>();
    for (ReadingReport.FieldRow row : rows) {
      if (row.found() + row.inferred() + row.suspect() == 0) {
        never.add(row.field());
      } else {
        lines.add(
            line(
                row.field(),
                Long.toString(row.places()),
                share(row.found(), row),
                share(row.inferred(), row),
                share(row.suspect(), row),
                share(row.missing(), row),
                share(row.unplaced(), row)));
      }
    }
    if (!never.isEmpty()) {
      lines.add("  never: " + String.join(", ", never));
    }
  }

  private static String line(String field, Object... columns) {
    StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "  %-28s", field));
    for (Object column : columns) {
      line.append(String.format(Locale.ROOT, "%10s", column));
    }
    return line.toString();
  }

  private static String share(long part, ReadingReport.FieldRow row) {
    return part == 0
        ? "-"
        : String.format(Locale.ROOT, "%.1f %%", 100.0 * part / Math.max(1, row.places()));
  }

  private static void addExamples(List<ReadingReport.Example> examples, List<String> lines) {
    examples.stream()
        .limit(EXAMPLES_SHOWN)
        .forEach(
            example ->
                lines.add(
                    "    "
                        + Excerpt.of(example.source(), LONGEST_EXAMPLE)
                        + (example.place().isEmpty() ? "" : ", " + example.place())
                        + ": "
                        + Excerpt.of(example.text(), LONGEST_EXAMPLE)));
  }

  private static void addCounts(String what, SortedMap<String, Long> counts, List<String> lines) {
    if (!counts.isEmpty()) {
      List<String> parts = new ArrayList<>();
      counts.entrySet().stream()
          .limit(KINDS_SHOWN)
          .forEach(each -> parts.add(each.getKey() + " " + each.getValue()));
      int more = counts.size() - parts.size();
      lines.add(
          what + ": " + String.join(", ", parts) + (more > 0 ? " and " + more + " more" : ""));
    }
  }
}
