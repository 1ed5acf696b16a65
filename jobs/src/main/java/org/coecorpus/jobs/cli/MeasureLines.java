package org.coecorpus.jobs.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.coecorpus.measure.Measure;
import org.coecorpus.report.CsvCell;
import org.jspecify.annotations.Nullable;

/** Figures as lines for a terminal, and as CSV. */
final class MeasureLines {

  private MeasureLines() {}

  static String text(Measure measure) {
    StringBuilder line = new StringBuilder(measure.id());
    measure
        .by()
        .forEach(
            (name, value) -> line.append("  ").append(name).append('=').append(Lines.one(value)));
    line.append("  ").append(measure.window());
    line.append("  n=").append(measure.n());
    line.append("  ")
        .append(
            measure.value() == null ? "unknown" : number(measure.value()) + " " + measure.unit());
    if (measure.low() != null || measure.high() != null) {
      line.append("  95 % ").append(end(measure.low())).append(" to ").append(end(measure.high()));
    }
    if (measure.provisional()) {
      line.append("  provisional");
    }
    measure
        .missing()
        .forEach(
            (reason, count) ->
                line.append("  [").append(reason).append(": ").append(count).append(']'));
    return line.toString();
  }

  static String csv(List<Measure> measures) {
    StringWriter text = new StringWriter();
    CsvWriter csv = CsvWriter.builder().build(text);
    csv.writeRecord(
        "id",
        "by",
        "window",
        "n",
        "value",
        "low",
        "high",
        "unit",
        "method",
        "provisional",
        "missing");
    for (Measure measure : measures) {
      csv.writeRecord(
          measure.id(),
          CsvCell.text(joined(measure.by())),
          measure.window(),
          Long.toString(measure.n()),
          exact(measure.value()),
          exact(measure.low()),
          exact(measure.high()),
          measure.unit(),
          measure.method(),
          Boolean.toString(measure.provisional()),
          CsvCell.text(joined(measure.missing())));
    }
    return text.toString();
  }

  private static String joined(Map<String, ?> map) {
    return map.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining("; "));
  }

  private static String exact(@Nullable Double number) {
    return number == null ? "" : number.toString();
  }

  private static String end(@Nullable Double number) {
    return number == null ? "unknown" : number(number);
  }

  private static String number(double number) {
    return number == Math.rint(number)
        ? String.format(Locale.ROOT, "%.0f", number)
        : String.format(Locale.ROOT, "%.3f", number);
  }
}
