package org.coecorpus.notebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.coecorpus.jobs.run.SparkSessions;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;

/** What a notebook needs to look at a release: the tables, and ways to show them. */
public final class Notebook {

  private static final int ROWS = 30;

  private Notebook() {}

  /** The release that the environment names in {@code COE_RELEASE}. */
  public static Path release() {
    String folder =
        Optional.ofNullable(System.getenv("COE_RELEASE"))
            .orElseThrow(
                () ->
                    new IllegalStateException("COE_RELEASE is not set: start with notebooks/run"));
    return Path.of(folder);
  }

  /** A published table as a view of the same name. */
  public static Dataset<Row> table(String name) {
    Path file = release().resolve("tables").resolve(name + ".parquet");
    if (!Files.exists(file)) {
      throw new IllegalArgumentException(
          "no table \"" + name + "\" in " + release() + ", expected one of " + names());
    }
    Dataset<Row> table = spark().read().parquet(file.toString());
    table.createOrReplaceTempView(name);
    return table;
  }

  /** The names of the published tables, sorted. */
  public static List<String> names() {
    try (var files = Files.list(release().resolve("tables"))) {
      return files
          .map(file -> file.getFileName().toString().replace(".parquet", ""))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Spark SQL over the tables that were opened. */
  public static Dataset<Row> sql(String query) {
    return spark().sql(query);
  }

  private static SparkSession spark() {
    SparkSession spark = SparkSessions.open(Optional.of("local[2]"));
    spark.sparkContext().setLogLevel("ERROR");
    return spark;
  }

  /** Shows the first rows as a table. */
  public static void show(Dataset<Row> rows) {
    StringBuilder html = new StringBuilder("<table><thead><tr>");
    for (String column : rows.columns()) {
      html.append("<th scope=\"col\">").append(escaped(column)).append("</th>");
    }
    html.append("</tr></thead><tbody>");
    for (Row row : rows.takeAsList(ROWS)) {
      html.append("<tr>");
      for (int i = 0; i < row.size(); i++) {
        html.append("<td>").append(escaped(String.valueOf(row.get(i)))).append("</td>");
      }
      html.append("</tr>");
    }
    html(html.append("</tbody></table>").toString());
  }

  /**
   * Shows bars from zero: of each row its first column as label, its second as number.
   *
   * @param unit what the numbers count
   */
  public static void bars(String title, String unit, Dataset<Row> rows) {
    List<Row> bars = rows.takeAsList(ROWS);
    double most =
        bars.stream().mapToDouble(row -> number(row, 1)).filter(value -> value > 0).max().orElse(1);
    StringBuilder svg = svg(title, 700, 44 + 24 * bars.size());
    for (int i = 0; i < bars.size(); i++) {
      double value = number(bars.get(i), 1);
      int y = 32 + 24 * i;
      String label = String.valueOf(bars.get(i).get(0));
      text(svg, 250, y + 14, "end", label.length() > 34 ? label.substring(0, 33) + "…" : label);
      svg.append(
          String.format(
              Locale.ROOT,
              "<rect x=\"258\" y=\"%d\" width=\"%.1f\" height=\"18\" fill=\"#0b5394\"/>",
              y,
              360 * value / most));
      text(svg, 264 + 360 * value / most, y + 14, "start", plain(value) + " " + unit);
    }
    html(svg.append("</svg>").toString());
  }

  /**
   * Shows a step curve from 0 to 100 percent: of each row its first column as day, its second as
   * share.
   *
   * @param target day of the target line
   */
  public static void curve(String title, int days, int target, Dataset<Row> rows) {
    StringBuilder svg = svg(title, 700, 340);
    StringBuilder path = new StringBuilder("M60 280");
    double share = 0;
    for (Row row : rows.collectAsList()) {
      double day = number(row, 0);
      if (day > days) {
        break;
      }
      double x = 60 + 600 * day / days;
      path.append(String.format(Locale.ROOT, " L%.1f %.1f", x, 280 - 230 * share));
      share = number(row, 1);
      path.append(String.format(Locale.ROOT, " L%.1f %.1f", x, 280 - 230 * share));
    }
    double goal = 60 + 600.0 * target / days;
    for (int percent = 0; percent <= 100; percent += 25) {
      text(svg, 52, 284 - 2.3 * percent, "end", Integer.toString(percent));
    }
    for (int tick = 0; tick <= days; tick += days / 8) {
      text(svg, 60 + 600.0 * tick / days, 298, "middle", Integer.toString(tick));
    }
    text(svg, 60, 42, "start", "Share completed (percent)");
    text(svg, 360, 322, "middle", "Time (days)");
    svg.append(
        String.format(
            Locale.ROOT,
            "<path d=\"%s\" fill=\"none\" stroke=\"#0b5394\" stroke-width=\"2\"/>"
                + "<path d=\"M60 280 L660 280\" stroke=\"#1a1a1a\"/>"
                + "<path d=\"M%.1f 50 L%.1f 280\" stroke=\"#a33b00\" stroke-dasharray=\"6 4\"/>",
            path,
            goal,
            goal));
    text(svg, goal + 6, 62, "start", "target: day " + target);
    html(svg.append("</svg>").toString());
  }

  private static StringBuilder svg(String title, int width, int height) {
    StringBuilder svg =
        new StringBuilder(
            "<svg role=\"img\" width=\""
                + width
                + "\" height=\""
                + height
                + "\" font-size=\"12\""
                + " font-family=\"sans-serif\"><title>"
                + escaped(title)
                + "</title>");
    text(svg, 8, 18, "start", title);
    return svg;
  }

  private static void text(StringBuilder svg, double x, double y, String anchor, String text) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>",
            x,
            y,
            anchor,
            escaped(text)));
  }

  private static double number(Row row, int column) {
    return ((Number) row.get(column)).doubleValue();
  }

  private static String plain(double value) {
    return value == Math.rint(value)
        ? Long.toString(Math.round(value))
        : String.format(Locale.ROOT, "%.2f", value);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** Shows HTML; drawings too, since Jupyter's export empties those shown as SVG. */
  public static void html(String html) {
    DisplayData data = new DisplayData();
    data.putHTML(html);
    BaseKernel.notebookKernel().display(data);
  }
}
