package org.coecorpus.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The report as one HTML page. */
final class HtmlPage {

  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; "
          + "form-action 'none'";

  /** A complete document around a body. */
  static String document(String title, Html body) {
    Html head =
        Html.of("head")
            .add(
                Html.of("meta").with("charset", "utf-8"),
                Html.of("meta")
                    .with("name", "viewport")
                    .with("content", "width=device-width, initial-scale=1"),
                Html.of("meta")
                    .with("http-equiv", "Content-Security-Policy")
                    .with("content", POLICY),
                Html.of("meta").with("name", "referrer").with("content", "no-referrer"),
                Html.of("title", title),
                Html.of("style", styleSheet()));
    return "<!DOCTYPE html>\n" + Html.of("html").with("lang", "en").add(head, body).render();
  }

  String render(QuarterlyReport report) {
    Html main = Html.of("main").with("id", "main");
    report.sections().forEach(section -> main.add(section(section)));
    Html header = Html.of("header").add(Html.of("h1").add(Html.of("bdi", report.title().text())));
    report.lead().forEach(sentence -> header.add(HtmlText.in("p", sentence)));
    Html body = Html.of("body").add(header, navigation(report.sections()), main, footer(report));
    return document(report.title().text(), body);
  }

  private static Html navigation(List<Section> sections) {
    Html list = Html.of("ul");
    for (Section section : sections) {
      list.add(Html.of("li").add(Html.of("a", section.title()).with("href", "#" + section.id())));
    }
    return Html.of("nav").with("aria-label", "Sections").add(list);
  }

  private static Html footer(QuarterlyReport report) {
    return Html.of("footer")
        .add(
            HtmlText.in(
                "p",
                Sentence.of(
                    Inline.words("Release "),
                    Inline.name(report.release()),
                    Inline.words(
                        ". Each number on this page carries the row of the measure table, curve, "
                            + "theme or list that it was read from."))));
  }

  private static Html section(Section section) {
    Html html =
        Html.of("section")
            .with("id", section.id())
            .with("aria-labelledby", section.id() + "-heading")
            .add(Html.of("h2", section.title()).with("id", section.id() + "-heading"));
    section.blocks().forEach(block -> html.add(block(block)));
    return html;
  }

  private static Html block(Block block) {
    if (block instanceof Block.Paragraph paragraph) {
      return HtmlText.in("p", paragraph.sentence());
    } else if (block instanceof Block.Bullets bullets) {
      return Html.of("ul")
          .add(bullets.items().stream().map(item -> HtmlText.in("li", item)).toList());
    } else if (block instanceof Block.Tiles tiles) {
      return Html.of("ul")
          .with("class", "tiles")
          .add(tiles.tiles().stream().map(HtmlPage::tile).toList());
    } else if (block instanceof Block.Tabular tabular) {
      return table(tabular.table());
    } else if (block instanceof Block.Picture picture) {
      return picture(picture.chart());
    } else if (block instanceof Block.Definitions definitions) {
      Html list = Html.of("dl");
      definitions
          .entries()
          .forEach(
              entry -> list.add(Html.of("dt", entry.term()), HtmlText.in("dd", entry.meaning())));
      return list;
    }
    throw new IllegalStateException("no form in HTML for " + block.getClass());
  }

  private static Html tile(Block.Tile tile) {
    boolean number = tile.number().isNumber();
    return Html.of("li")
        .add(
            HtmlText.in("span", tile.number()).with("class", number ? "big" : "unknown"),
            Html.of("span", tile.label()));
  }

  static Html table(Table table) {
    Html head = Html.of("tr");
    table.columns().forEach(column -> head.add(Html.of("th", column).with("scope", "col")));
    Html body = Html.of("tbody");
    for (List<Sentence> row : table.rows()) {
      Html line = Html.of("tr");
      line.add(HtmlText.in("th", row.get(0)).with("scope", "row"));
      for (Sentence cell : row.subList(1, row.size())) {
        Html td = HtmlText.in("td", cell);
        line.add(cell.isNumber() ? td.with("class", "number") : td);
      }
      body.add(line);
    }
    return Html.of("div")
        .with("class", "scroll")
        .with("role", "region")
        .with("tabindex", "0")
        .with("aria-label", table.caption())
        .add(
            Html.of("table")
                .with("id", table.id())
                .add(Html.of("caption", table.caption()), Html.of("thead").add(head), body));
  }

  private static Html picture(Chart chart) {
    return Html.of("figure")
        .with("id", chart.id())
        .add(
            Html.of("h3", chart.title()),
            Html.of("div")
                .with("class", "scroll chart")
                .with("role", "region")
                .with("tabindex", "0")
                .with("aria-label", chart.title().toLowerCase(Locale.ROOT) + ": chart")
                .add(chart.drawing().svg()),
            HtmlText.in("figcaption", chart.caption()),
            Html.of("details")
                .add(
                    Html.of("summary", "Description and data of this chart"),
                    Html.of("p", chart.description()),
                    table(chart.data())));
  }

  private static String styleSheet() {
    try (InputStream css =
        Objects.requireNonNull(
            HtmlPage.class.getResourceAsStream("report.css"), "resource report.css")) {
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
