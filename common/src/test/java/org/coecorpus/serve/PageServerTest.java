package org.coecorpus.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coecorpus.access.Audience;
import org.coecorpus.release.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands where, and what is refused. */
class PageServerTest {

  private static final Pattern HIT = Pattern.compile("<h3><a href=\"/coe\\?id=([^\"]*)\"");

  private static final Pattern COUNT =
      Pattern.compile(
          "<a href=\"(/\\?[^\"]*)\"><bdi>[^<]*</bdi></a> <span class=\"count\">([0-9]+)</span>");

  @TempDir static Path directory;
  private static PageServer server;
  private static Visitor visitor;

  @BeforeAll
  static void serve() throws IOException {
    Store store = Store.at(directory);
    ServedCorpus.usual().publish(store);
    server = PageServer.start(store, Audience.COMPANY, 0, ServedCorpus::open, failure -> {});
    visitor = new Visitor(server);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static List<String> hits(HttpResponse<String> page) {
    List<String> ids = new ArrayList<>();
    Matcher matcher = HIT.matcher(page.body());
    while (matcher.find()) {
      ids.add(matcher.group(1));
    }
    return ids;
  }

  @Test
  void searchFindsByWordsAndMarksThem() {
    HttpResponse<String> page = visitor.get("/?q=certificate+expired");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(hits(page)).containsExactly("COE-1");
    assertThat(page.body()).contains("<mark>certificate</mark>").contains("1 COE matches");
    assertThat(page.body()).contains("value=\"certificate expired\"");
  }

  @Test
  void anEmptySearchListsAllInPages() {
    List<String> all = new ArrayList<>();
    for (int page = 1; page <= 4; page++) {
      HttpResponse<String> answer = visitor.get("/?page=" + page);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).contains("Page " + page + " of 4");
      all.addAll(hits(answer));
    }

    assertThat(all).hasSize(34).doesNotHaveDuplicates();
    assertThat(visitor.get("/?page=1").body())
        .contains("href=\"/?page=2\"")
        .doesNotContain("rel=\"prev\"");
    assertThat(visitor.get("/?page=4").body())
        .contains("href=\"/?page=3\"")
        .doesNotContain("rel=\"next\"");
    assertThat(visitor.get("/?page=5").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "team=labels&severity=SEV1",
        "service=LABEL-API",
        "status=COMPLETED",
        "q=labels&status=completed",
        "theme=cause-1",
        "quarter=2026Q2&severity=sev-1",
        "from=2026-05-04&to=2026-05-04&severity=SEV1",
      })
  void filtersNarrow(String filters) {
    assertThat(hits(visitor.get("/?" + filters))).containsExactly("COE-1");
  }

  @Test
  void dayOfTheEventNarrows() {
    assertThat(hits(visitor.get("/?q=certificate&from=2026-05-05"))).isEmpty();
    assertThat(visitor.get("/?q=certificate&from=2026-05-05").body()).contains("Nothing matches");
    assertThat(visitor.get("/?from=2026-05-05&to=2026-05-01").statusCode()).isEqualTo(400);
  }

  @Test
  void aFacetCountsAndLeadsToTheNarrowedSearchAndOut() {
    String page = visitor.get("/?q=queue").body();
    assertThat(page).contains("<a href=\"/?q=queue&amp;team=checkout\"><bdi>checkout</bdi></a>");

    HttpResponse<String> narrowed = visitor.get("/?q=queue&team=checkout");
    assertThat(narrowed.body()).contains("16 COEs match");
    assertThat(narrowed.body())
        .contains("<a href=\"/?q=queue\" aria-label=\"Remove Team: checkout\">");
    assertThat(narrowed.body())
        .contains("<input type=\"hidden\" name=\"team\" value=\"checkout\">");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "queue",
        "OR queue",
        "labels certificate",
        "\"stood still\"",
        "labels OR",
        "\"labels",
        "-queue"
      })
  void everyFacetCountsWhatItsLinkFinds(String words) {
    String page = visitor.get(Href.of("/", Map.of("q", words))).body();
    Matcher counts = COUNT.matcher(page);
    int facets = 0;
    while (counts.find()) {
      String narrowed = visitor.get(counts.group(1).replace("&amp;", "&")).body();
      String expected =
          counts.group(2).equals("1") ? "1 COE matches" : counts.group(2) + " COEs match";
      assertThat(narrowed).as(counts.group()).contains(">" + expected + "<");
      facets++;
    }
    assertThat(facets).isGreaterThan(3);
  }

  @Test
  void aCoeShowsWhatItTells() {
    String page = visitor.get("/coe?id=COE-1").body();

    assertThat(page)
        .contains("Labels could not be printed for 40 minutes")
        .contains("<code>label-api</code>")
        .contains("<strong>still</strong>")
        .contains("1,200 of 5,000 requests failed")
        .contains("2026-05-04 10:15 UTC")
        .contains("impact start")
        .contains("<a href=\"https://tickets.example/LBL-7\" rel=\"noreferrer noopener external\">")
        .contains("Why did it expire?")
        .contains("<a href=\"#action-1\">A1</a>")
        .contains("<tr id=\"action-1\">")
        .contains("kbrandt")
        .contains("Count what you must renew")
        .contains("<a href=\"/theme?id=cause-1\">");
  }

  @Test
  void aWhyBelowAnotherIsAListWithinIt() {
    String page = visitor.get("/coe?id=COE-1").body();
    String below =
        page.substring(page.indexOf("Why did it expire?"), page.indexOf("Why did nothing?"));

    assertThat(below).contains("<ul class=\"whys\">").doesNotContain("</li>");
  }

  @Test
  void relatedAreSiblingsOfTheEventThenThoseOfTheSameTheme() {
    assertThat(visitor.get("/coe?id=COE-1").body())
        .contains("<a href=\"/coe?id=COE-2\"><bdi>The same, told by checkout</bdi></a>")
        .contains("tells of the same event");
    assertThat(visitor.get("/coe?id=COE-3").body())
        .contains("shares the theme “queue”")
        .doesNotContain("href=\"/coe?id=COE-3\"");
  }

  @Test
  void aThemeListsItsMembersByQuarterInPages() {
    String first = visitor.get("/theme?id=cause-2").body();
    String second = visitor.get("/theme?id=cause-2&page=2").body();

    assertThat(first).contains("A provisional theme of 32 root causes from 32 events");
    assertThat(first.indexOf("<h3>2026Q1</h3>")).isGreaterThan(first.indexOf("<h3>2026Q2</h3>"));
    assertThat(first).contains("What COE-10 says").doesNotContain("What COE-20 says");
    assertThat(first).contains("href=\"/theme?id=cause-2&amp;page=2\"");
    assertThat(second)
        .contains("<h3>2026Q1</h3>", "What COE-20 says", "What COE-30 says")
        .doesNotContain("2026Q2", "COE-10");
  }

  @Test
  void themesCanBeNarrowedToThoseThatRecur() {
    assertThat(visitor.get("/themes").body()).contains("2 themes");
    assertThat(visitor.get("/themes?show=recurring").body())
        .contains("1 theme<")
        .contains("/theme?id=cause-1")
        .doesNotContain("/theme?id=cause-2");
    assertThat(visitor.get("/themes?show=lesson").body()).contains("0 themes");
    assertThat(visitor.get("/themes?show=x").statusCode()).isEqualTo(400);
  }

  @Test
  void reportsAreServedAsPublished() {
    assertThat(visitor.get("/reports/").body()).contains("href=\"/reports/2026Q2/report.html\"");
    HttpResponse<String> report = visitor.get("/reports/2026Q2/report.html");
    assertThat(report.body()).isEqualTo(ServedCorpus.REPORT);
    // printf 'h1 { color: #0b5394; }' | openssl dgst -sha256 -binary | base64
    assertThat(report.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains(
            "default-src 'none'; style-src 'sha256-oxYT88//cz6NNfuTzp/t4vNutXFpbpXLAnMlyihSeAQ='");

    HttpResponse<String> table = visitor.get("/reports/2026Q2/figures.csv");
    assertThat(table.body()).isEqualTo("id,value\n");
    assertThat(table.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"figures.csv\"");
    assertThat(visitor.get("/reports/2026Q2/report.md").headers().firstValue("Content-Type"))
        .contains("text/plain; charset=utf-8");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing",
        "/coe",
        "/coe?id=COE-99",
        "/theme?id=none",
        "/theme?id=cause-1&page=2",
        "/reports/2026Q2/none.csv",
        "/reports/../manifest.json",
        "/reports/%2e%2e/manifest.json",
        "/manifest.json",
        "/index/themes",
        "/themes/themes.json",
        "/favicon.ico"
      })
  void whatIsNotThereIsSaidSo(String path) {
    assertErrorPage(visitor.get(path), 404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/?page=0",
        "/?page=-1",
        "/?page=1001",
        "/?page=x",
        "/?page=99999999999999999999",
        "/?from=yesterday",
        "/?severity=bad",
        "/?status=a%22b",
        "/?q=%C3%28%zz"
      })
  void whatCannotBeUnderstoodIsRefused(String path) {
    assertThat(visitor.statusOf("GET " + path + " HTTP/1.1", "Host: 127.0.0.1:" + visitor.port()))
        .isEqualTo("HTTP/1.1 400 Bad Request");
  }

  @Test
  void longQueriesAndAddressesAreRefused() {
    assertThat(visitor.get("/?q=" + "a".repeat(1_000)).statusCode()).isEqualTo(200);
    assertErrorPage(visitor.get("/?q=" + "a".repeat(1_001)), 400);
    assertErrorPage(visitor.get("/?" + "a=1&".repeat(41)), 400);
    assertErrorPage(visitor.get("/?q=" + "a".repeat(20_000)), 414);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE"})
  void onlyReadingIsAllowed(String method) {
    assertThat(visitor.statusOf(method + " / HTTP/1.1", "Host: localhost:" + visitor.port()))
        .isEqualTo("HTTP/1.1 405 Method Not Allowed");
    if (!method.equals("TRACE")) {
      assertThat(visitor.send(method, "/").headers().firstValue("Allow")).contains("GET, HEAD");
    }
  }

  @Test
  void headHasTheHeadersAlone() {
    HttpResponse<String> head = visitor.send("HEAD", "/coe?id=COE-1");
    HttpResponse<String> get = visitor.get("/coe?id=COE-1");

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("Content-Length"))
        .isEqualTo(get.headers().firstValue("Content-Length"));
  }

  @Test
  void anotherHostIsRefused() {
    String own = "127.0.0.1:" + visitor.port();
    assertThat(visitor.statusOf("GET / HTTP/1.1", "Host: " + own)).endsWith("200 OK");
    assertThat(visitor.statusOf("GET / HTTP/1.1", "Host: LOCALHOST:" + visitor.port()))
        .endsWith("200 OK");
    for (String host :
        List.of(
            "evil.example",
            "evil.example:" + visitor.port(),
            "127.0.0.1",
            "127.0.0.1:1",
            "127.0.0.1.evil.example:" + visitor.port(),
            own + "@evil.example",
            "[::1]:" + visitor.port(),
            "")) {
      assertThat(visitor.statusOf("GET / HTTP/1.1", "Host: " + host)).as(host).contains(" 421 ");
    }
    assertThat(visitor.statusOf("GET / HTTP/1.1", "Host: " + own, "Host: evil.example"))
        .contains(" 421 ");
    assertThat(visitor.statusOf("GET / HTTP/1.0")).contains(" 421 ");
    assertThat(visitor.statusOf("GET http://evil.example/ HTTP/1.1", "Host: " + own))
        .contains(" 400 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/coe?id=COE-1",
        "/themes",
        "/theme?id=cause-1",
        "/reports/",
        "/style.css",
        "/no"
      })
  void everythingCarriesThePolicy(String path) {
    HttpResponse<String> page = visitor.get(path);

    assertThat(page.headers().firstValue("Content-Security-Policy"))
        .contains(
            "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; "
                + "base-uri 'none'; frame-ancestors 'none'");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
  }

  static void assertErrorPage(HttpResponse<String> page, int status) {
    assertThat(page.statusCode()).isEqualTo(status);
    assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
    assertThat(page.body()).contains("<h1>").contains("Search past incidents");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse("")).isNotEmpty();
  }
}
