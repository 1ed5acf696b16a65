package org.coecorpus.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.function.Consumer;
import org.coecorpus.coe.Coe;
import org.coecorpus.release.StoreException;
import org.coecorpus.theme.Theme;

/** What stands at which address. Every request is answered from one release, and with a page. */
final class Site implements HttpHandler {

  private final ServedRelease served;
  private final RelatedIncidents related;
  private final Consumer<Exception> log;
  private final Pages pages = new Pages();

  Site(ServedRelease served, RelatedIncidents related, Consumer<Exception> log) {
    this.served = served;
    this.related = related;
    this.log = log;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      reply(exchange).send(exchange);
    }
  }

  private Reply reply(HttpExchange exchange) {
    try {
      Gate.check(exchange);
      String path = exchange.getRequestURI().getPath();
      return at(path, new Parameters(exchange.getRequestURI().getRawQuery()));
    } catch (PageException e) {
      return pages.error(e.status(), e.reason());
    } catch (StoreException | IOException e) {
      log.accept(e);
      return pages.error(Status.UNAVAILABLE, "The terminal that serves these pages says why.");
    } catch (RuntimeException e) {
      return fault(e);
    } catch (StackOverflowError e) {
      return fault(new IllegalStateException("a document is nested too deeply to be shown", e));
    }
  }

  private Reply fault(RuntimeException fault) {
    log.accept(fault);
    return pages.error(Status.FAULT, "A fault of ours; the terminal that serves has the details.");
  }

  private Reply at(String path, Parameters parameters) throws IOException {
    if (path.equals("/style.css")) {
      return pages.style();
    }
    try (OpenRelease in = served.resolve()) {
      return switch (path) {
        case "/" -> pages.search(SearchView.of(SearchForm.of(parameters), in));
        case "/coe" -> pages.coe(CoeView.of(coe(parameters.text("id"), in), in, related));
        case "/themes" -> pages.themes(ThemesView.of(parameters, in));
        case "/theme" -> pages.theme(theme(parameters, in));
        case "/reports", "/reports/" -> pages.reports(ReportsView.of(in.release()));
        default -> ReportFile.of(path, in.release());
      };
    }
  }

  private static Coe coe(String id, OpenRelease in) throws IOException {
    return in.index()
        .show(id)
        .orElseThrow(
            () ->
                PageException.notFound(
                    "no COE \""
                        + id
                        + "\" in this release; expected an id as the search shows it"));
  }

  private static ThemeView theme(Parameters parameters, OpenRelease in) {
    String id = parameters.text("id");
    Theme theme =
        in.themes()
            .theme(id)
            .orElseThrow(() -> PageException.notFound("no theme \"" + id + "\" in this release"));
    return ThemeView.of(theme, parameters.page(), in);
  }
}
