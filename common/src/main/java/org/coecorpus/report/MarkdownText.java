package org.coecorpus.report;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The report as CommonMark with tables; a chart stands as its description and data. Below each
 * block with numbers the measures are named that they were read from.
 */
final class MarkdownText {

  private static final String MARKUP = "\\`*_{}[]<>()#+-.!|~&^$:@=\"'";

  String render(QuarterlyReport report) {
    StringBuilder out = new StringBuilder();
    out.append("# ").append(escape(report.title().text())).append("\n\n");
    report.lead().forEach(sentence -> out.append(text(sentence)).append("\n\n"));
    for (Section section : report.sections()) {
      out.append("## ").append(section.title()).append("\n\n");
      section.blocks().forEach(block -> block(block, out));
    }
    out.append("Release ").append(escape(new CoeText(report.release()).text())).append(".\n");
    return out.toString();
  }

  private static void block(Block block, StringBuilder out) {
    if (block instanceof Block.Paragraph paragraph) {
      out.append(text(paragraph.sentence())).append("\n\n");
    } else if (block instanceof Block.Bullets bullets) {
      bullets.items().forEach(item -> out.append("- ").append(text(item)).append('\n'));
      out.append('\n');
    } else if (block instanceof Block.Tiles tiles) {
      for (Block.Tile tile : tiles.tiles()) {
        out.append("- ").append(tile.label()).append(": ").append(text(tile.number())).append('\n');
      }
      out.append('\n');
    } else if (block instanceof Block.Tabular tabular) {
      table(tabular.table(), out);
    } else if (block instanceof Block.Picture picture) {
      Chart chart = picture.chart();
      out.append("### ").append(chart.title()).append("\n\n");
      out.append(chart.description()).append("\n\n");
      out.append(text(chart.caption())).append("\n\n");
      table(chart.data(), out);
    } else if (block instanceof Block.Definitions definitions) {
      definitions
          .entries()
          .forEach(
              entry ->
                  out.append("- **")
                      .append(entry.term())
                      .append("**: ")
                      .append(text(entry.meaning()))
                      .append('\n'));
      out.append('\n');
    }
    measures(block, out);
  }

  private static void table(Table table, StringBuilder out) {
    out.append("**").append(table.caption()).append("**\n\n");
    row(table.columns(), out);
    row(table.columns().stream().map(column -> "---").toList(), out);
    table.rows().forEach(row -> row(row.stream().map(MarkdownText::text).toList(), out));
    out.append('\n');
  }

  private static void row(List<String> cells, StringBuilder out) {
    out.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  private static void measures(Block block, StringBuilder out) {
    String ids =
        block
            .sentences()
            .flatMap(sentence -> sentence.figures().stream())
            .map(figure -> figure.source())
            .filter(source -> source.table().equals("measure"))
            .map(source -> "`" + source.id() + "`")
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    if (!ids.isEmpty()) {
      out.append("Measures: ").append(ids).append("\n\n");
    }
  }

  /** The sentence; a line break or a mark inside a document's text has no effect. */
  static String text(Sentence sentence) {
    return sentence.parts().stream().map(MarkdownText::text).collect(Collectors.joining());
  }

  private static String text(Inline part) {
    if (part instanceof Inline.Strong strong) {
      return "**" + strong.plain().strip() + "**" + (strong.plain().endsWith(" ") ? " " : "");
    } else if (part instanceof Inline.Aside aside) {
      return " \\[" + text(new Sentence(aside.parts())) + "\\]";
    } else if (part instanceof Inline.Quote || part instanceof Inline.Name) {
      return escape(part.plain());
    }
    return part.plain();
  }

  private static String escape(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (MARKUP.indexOf(text.charAt(i)) >= 0) {
        out.append('\\');
      }
      out.append(text.charAt(i));
    }
    return out.toString();
  }
}
