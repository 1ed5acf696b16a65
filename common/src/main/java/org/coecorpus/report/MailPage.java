package org.coecorpus.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The report for mail programs: tables for layout, styles at each element, charts as pictures that
 * travel as parts of their own ({@code cid:}). It leaves out what would make it too long for
 * programs that cut long mail, and says so; the numbers are those of the page.
 */
final class MailPage {

  /** Mail programs cut from about 102 KB on; the rest is for what they add. */
  static final int MOST_BYTES = 95_000;

  private static final Set<String> SECTIONS =
      Set.of("summary", "changes", "decisions", "charts", "themes", "audit", "coverage");

  /** Tables that are never cut. */
  private static final Set<String> WHOLE = Set.of("compared", "coverage-figures");

  /** Columns after these are in the page only, such as the exemplars of a theme. */
  private static final int MOST_COLUMNS = 6;

  private static final String CELL =
      "padding:4px 8px 4px 0;text-align:left;vertical-align:top;border-bottom:1px solid #d0d0d0;"
          + "font-size:13px;";
  private static final Map<String, String> STYLES =
      Map.of(
          "h1", "font-size:22px;line-height:1.25;margin:0 0 8px;",
          "h2", "font-size:18px;margin:24px 0 8px;padding-top:8px;border-top:2px solid #0b5394;",
          "h3", "font-size:16px;margin:16px 0 8px;",
          "p", "margin:0 0 8px;",
          "li", "margin:0 0 6px;",
          "table", "border-collapse:collapse;width:100%;margin:0 0 8px;",
          "caption", "text-align:left;font-weight:bold;font-size:13px;padding:4px 0;",
          "th", CELL + "font-weight:bold;",
          "td", CELL);

  private final QuarterlyReport report;
  private final int rows;

  private MailPage(QuarterlyReport report, int rows) {
    this.report = report;
    this.rows = rows;
  }

  /** The mail, with as many rows of each table as there is room for. */
  static String render(QuarterlyReport report) {
    String html = "";
    for (int rows : new int[] {40, 20, 12, 8, 5, 3, 1, 0}) {
      html = new MailPage(report, rows).render();
      if (html.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES) {
        return html;
      }
    }
    return html;
  }

  private String render() {
    Html cell =
        Html.of("td")
            .with("style", "padding:16px;")
            .add(styled(Html.of("h1")).add(Html.of("bdi", report.title().text())));
    report.lead().forEach(sentence -> cell.add(in("p", sentence)));
    report.sections().stream()
        .filter(section -> SECTIONS.contains(section.id()))
        .forEach(section -> cell.add(section(section)));
    cell.add(
        styled(Html.of("p"))
            .text(
                "The page report.html holds what this mail leaves out: details by team, priority "
                    + "and severity, the items that need a decision, methods and definitions."));
    Html layout =
        Html.of("table")
            .with("role", "presentation")
            .with("style", "border-collapse:collapse;width:100%;max-width:760px;margin:0 auto;")
            .add(Html.of("tbody").add(Html.of("tr").add(cell)));
    Html body =
        Html.of("body")
            .with(
                "style",
                "margin:0;background:#ffffff;color:#1a1a1a;font:15px/1.5 Arial,Helvetica,sans-serif;")
            .add(Html.of("main").add(layout));
    return document(report.title().text(), body);
  }

  private static String document(String title, Html body) {
    Html head =
        Html.of("head")
            .add(
                Html.of("meta").with("charset", "utf-8"),
                Html.of("meta")
                    .with("name", "viewport")
                    .with("content", "width=device-width, initial-scale=1"),
                Html.of("title", title));
    return "<!DOCTYPE html>\n" + Html.of("html").with("lang", "en").add(head, body).render();
  }

  private List<Html> section(Section section) {
    List<Html> all = new ArrayList<>(List.of(styled(Html.of("h2", section.title()))));
    section.blocks().forEach(block -> all.addAll(block(block)));
    return all;
  }

  private List<Html> block(Block block) {
    if (block instanceof Block.Paragraph paragraph) {
      return List.of(in("p", paragraph.sentence()));
    } else if (block instanceof Block.Bullets bullets) {
      return List.of(
          Html.of("ul")
              .with("style", "padding-left:20px;margin:0 0 8px;")
              .add(bullets.items().stream().map(item -> in("li", item)).toList()));
    } else if (block instanceof Block.Tiles tiles) {
      return List.of(tiles(tiles));
    } else if (block instanceof Block.Tabular tabular) {
      return table(tabular.table());
    } else if (block instanceof Block.Picture picture) {
      return picture(picture.chart());
    }
    return List.of();
  }

  private static Html tiles(Block.Tiles tiles) {
    Html row = Html.of("tr");
    for (Block.Tile tile : tiles.tiles()) {
      String size = tile.number().isNumber() ? "24px" : "13px";
      row.add(
          Html.of("td")
              .with("style", "padding:8px;border:1px solid #767676;vertical-align:top;")
              .add(
                  HtmlText.in("strong", tile.number())
                      .with("style", "display:block;font-size:" + size + ";"),
                  Html.of("span", tile.label()).with("style", "font-size:13px;")));
    }
    return styled(Html.of("table")).with("role", "presentation").add(Html.of("tbody").add(row));
  }

  private List<Html> table(Table table) {
    Html head = Html.of("tr");
    int columns = Math.min(MOST_COLUMNS, table.columns().size());
    int limit = WHOLE.contains(table.id()) ? table.rows().size() : rows;
    table
        .columns()
        .subList(0, columns)
        .forEach(column -> head.add(styled(Html.of("th", column)).with("scope", "col")));
    Html body = Html.of("tbody");
    for (List<Sentence> row : table.rows().subList(0, Math.min(limit, table.rows().size()))) {
      Html line = Html.of("tr").add(in("th", row.get(0)).with("scope", "row"));
      row.subList(1, columns).forEach(cell -> line.add(in("td", cell)));
      body.add(line);
    }
    List<Html> all = new ArrayList<>();
    all.add(
        styled(Html.of("table"))
            .add(styled(Html.of("caption", table.caption())), Html.of("thead").add(head), body));
    if (table.rows().size() > limit) {
      all.add(styled(Html.of("p", "Not all rows are in this mail; the page has the others.")));
    }
    return all;
  }

  private static List<Html> picture(Chart chart) {
    return List.of(
        styled(Html.of("h3", chart.title())),
        Html.of("img")
            .with("src", "cid:" + MailFiles.contentId(chart))
            .with("alt", chart.title() + ". " + chart.description())
            .with("width", "600")
            .with("style", "display:block;width:100%;max-width:600px;height:auto;border:0;"),
        in("p", chart.caption()));
  }

  private static Html in(String element, Sentence sentence) {
    return styled(HtmlText.in(element, sentence));
  }

  private static Html styled(Html html) {
    String style = STYLES.get(html.name().toLowerCase(Locale.ROOT));
    return style == null ? html : html.with("style", style);
  }
}
