package org.coecorpus.serve;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Renders what a page shows. */
final class Pages {

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.coecorpus.serve");
  private final byte[] style = resource("style.css");

  Reply search(SearchView view) {
    return page(Status.OK, "search.jte", view);
  }

  Reply coe(CoeView view) {
    return page(Status.OK, "coe.jte", view);
  }

  Reply themes(ThemesView view) {
    return page(Status.OK, "themes.jte", view);
  }

  Reply theme(ThemeView view) {
    return page(Status.OK, "theme.jte", view);
  }

  Reply reports(ReportsView view) {
    return page(Status.OK, "reports.jte", view);
  }

  Reply error(Status status, String reason) {
    return page(status, "error.jte", ErrorView.of(status, reason));
  }

  Reply style() {
    return new Reply(Status.OK, "text/css; charset=utf-8", Reply.STRICT, null, style);
  }

  private Reply page(Status status, String template, Object view) {
    StringOutput html = new StringOutput();
    engine.render(template, view, html);
    return Reply.page(status, html.toString());
  }

  private static byte[] resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(Pages.class.getResourceAsStream(name), "resource " + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
