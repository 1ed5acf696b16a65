package org.coecorpus.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.coecorpus.access.Audience;
import org.coecorpus.coe.CoeJson;
import org.coecorpus.release.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What axe-core finds on the pages, and what a browser does that would run scripts. */
class BrowserCheckTest {

  private static final int TITLES = 300;
  private static final String CONFORMANCE =
      "{runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}}";

  /** What only a script of the page could have changed. */
  private static final String EVIDENCE =
      "return (document.querySelector('main h1') ? 'a page' : 'no page') + ', '"
          + " + (document.scripts.length === 0 && window."
          + HostileText.MARK
          + " === undefined ? 'no script' : 'a script')";

  @TempDir static Path directory;
  private static PageServer server;
  private static Chromium browser;
  private static String axe;

  @BeforeAll
  static void start() throws IOException {
    browser = Chromium.start(directory.resolve("profile"), true);
    ServedCorpus corpus = ServedCorpus.usual();
    for (int seed = 1; seed <= TITLES; seed++) {
      add(corpus, "H-" + seed, HostileText.of(seed));
    }
    Store store = Store.at(directory.resolve("store"));
    corpus.publish(store);
    server = PageServer.start(store, Audience.COMPANY, 0, ServedCorpus::open, failure -> {});
    try (InputStream in =
        Objects.requireNonNull(BrowserCheckTest.class.getResourceAsStream("/axe.min.js"))) {
      axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void add(ServedCorpus corpus, String id, String text) {
    ObjectNode coe = corpus.coe(id, text);
    coe.put("summary", text).put("team", text).put("service", "hostile");
    coe.withArray("/root_causes").addObject().put("text", text).put("category", text);
    coe.withArray("/timeline").addObject().put("text", text).withArray("/links").add(text);
    coe.withArray("/actions").addObject().put("id", text).put("title", text).put("owner", text);
    coe.withArray("/whys").addObject().put("question", text).put("answer", text);
    coe.withArray("/graphs").addObject().put("caption", text).put("link", text);
    corpus.theme("cause-" + id, text, text, id);
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      browser.close();
      server.close();
    }
  }

  private static void open(String path) {
    browser.open(server.address().resolve(path).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/?q=queue&page=2",
        "/?q=certificate&team=labels&from=2026-01-01",
        "/?q=nothingmatchesthis",
        "/coe?id=COE-1",
        "/coe?id=COE-3",
        "/coe?id=H-7",
        "/themes",
        "/themes?show=lesson",
        "/theme?id=cause-2",
        "/reports/",
        "/nothing"
      })
  void axeFindsNothingAtTwoWidthsAndNothingSticksOut(String path) throws IOException {
    for (int width : new int[] {1280, 320}) {
      browser.width(width);
      open(path);

      assertThat(violations()).as("%s at %d", path, width).isEmpty();
      assertThat(number("const e = document.documentElement; return e.scrollWidth - e.clientWidth"))
          .as("%s at %d sticks out", path, width)
          .isZero();
    }
  }

  @Test
  void axeWouldFindWhatIsWrong() throws IOException {
    open("/");
    browser.driver().executeScript("document.getElementById('q').labels[0].remove()");

    assertThat(violations()).contains("label");
  }

  private static List<String> violations() throws IOException {
    browser.driver().executeScript(axe);
    Object found =
        browser
            .driver()
            .executeAsyncScript(
                "const done = arguments[arguments.length - 1];"
                    + "axe.run(document, "
                    + CONFORMANCE
                    + ").then(r => done(JSON.stringify(r.violations)), e => done('' + e));");
    List<String> rules = new ArrayList<>();
    for (JsonNode violation : CoeJson.MAPPER.readTree(String.valueOf(found))) {
      rules.add(violation.path("id").asText());
    }
    return rules;
  }

  private static int number(String script) {
    return ((Number) Objects.requireNonNull(browser.driver().executeScript(script))).intValue();
  }

  @Test
  void hostileTitlesRunNoScriptAndAskForNothingOutside() {
    browser.requests();
    browser.complaints();
    List<String> pages = new ArrayList<>();
    for (int page = 1; page <= TITLES / SearchForm.PAGE_SIZE; page++) {
      pages.add("/?service=hostile&page=" + page);
    }
    for (int seed = 1; seed <= TITLES; seed++) {
      pages.add("/coe?id=H-" + seed);
    }
    for (int seed = 1; seed <= TITLES; seed += 20) {
      pages.add("/theme?id=cause-H-" + seed);
    }
    for (String page : pages) {
      open(page);
      assertThat(browser.driver().executeScript(EVIDENCE)).as(page).isEqualTo("a page, no script");
    }

    String own = server.address().toString();
    assertThat(browser.requests())
        .hasSizeGreaterThanOrEqualTo(pages.size())
        .allMatch(a -> a.startsWith(own));
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void aRequestToAnotherPlaceWouldBeSeen() {
    browser.requests();
    browser.open("data:text/html,<img src='http://127.0.0.1:9/x.png'>");

    assertThat(browser.requests()).contains("http://127.0.0.1:9/x.png");
    browser.complaints();
  }
}
