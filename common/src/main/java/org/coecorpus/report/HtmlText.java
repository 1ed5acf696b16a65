package org.coecorpus.report;

import java.util.Locale;

/** Sentences in HTML: numbers with their source, text of documents as quotation. */
final class HtmlText {

  private HtmlText() {}

  /** The sentence inside an element. */
  static Html in(String element, Sentence sentence) {
    Html html = Html.of(element);
    sentence.parts().forEach(part -> append(html, part));
    return html;
  }

  private static void append(Html html, Inline part) {
    if (part instanceof Inline.Strong strong) {
      html.add(
          Html.of("strong", strong.plain())
              .with("class", strong.tone().name().toLowerCase(Locale.ROOT)));
    } else if (part instanceof Inline.Quote quote) {
      html.add(Html.of("q").add(Html.of("bdi", quote.text().text())));
    } else if (part instanceof Inline.Name name) {
      html.add(Html.of("bdi", name.text().text()));
    } else if (part instanceof Inline.Figure figure) {
      html.add(data(figure));
    } else if (part instanceof Inline.Aside aside) {
      Html span = Html.of("span").with("class", "aside").text(" [");
      aside.parts().forEach(inner -> append(span, inner));
      html.add(span.text("]"));
    } else {
      html.text(part.plain());
    }
  }

  private static Html data(Inline.Figure figure) {
    Source source = figure.source();
    return Html.of("data", figure.plain())
        .with("value", value(figure.value()))
        .with("data-" + source.table(), clean(source.id()))
        .with("data-by", clean(source.byText()))
        .with("data-window", source.window())
        .with("data-part", clean(source.part()));
  }

  /** Dimension values and reasons come from the inputs and may hold what a page must not. */
  private static String clean(String text) {
    return new CoeText(text).text();
  }

  /** A number as data: whole ones without decimals, others in full. */
  static String value(double value) {
    long whole = Math.round(value);
    return whole == value ? Long.toString(whole) : Double.toString(value);
  }
}
