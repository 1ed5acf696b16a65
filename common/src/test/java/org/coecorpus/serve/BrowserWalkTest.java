package org.coecorpus.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.coecorpus.access.Audience;
import org.coecorpus.release.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** A reader finds what is there with a browser that runs no script, and with the keyboard alone. */
class BrowserWalkTest {

  @TempDir static Path directory;
  private static PageServer server;
  private static Chromium browser;

  @BeforeAll
  static void start() throws IOException {
    browser = Chromium.start(directory.resolve("profile"), false);
    Store store = Store.at(directory.resolve("store"));
    ServedCorpus.usual().publish(store);
    server = PageServer.start(store, Audience.COMPANY, 0, ServedCorpus::open, failure -> {});
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

  @Test
  void thisBrowserRunsNoScript() {
    browser.open("data:text/html,<title>off</title><script>document.title='on'</script>");

    assertThat(browser.driver().getTitle()).isEqualTo("off");
  }

  @Test
  void searchFilterOpenAndFollowTheTheme() {
    open("/");
    browser.find("#q").sendKeys("queue");
    browser.find("button").click();
    assertThat(browser.find("#results").getText()).isEqualTo("32 COEs match");

    browser.follow("checkout");
    assertThat(browser.find("#results").getText()).isEqualTo("16 COEs match");
    assertThat(browser.find("#q").getDomProperty("value")).isEqualTo("queue");
    String title = browser.find(".hits h3 a").getText();
    browser.find(".hits h3 a").click();
    assertThat(browser.heading()).contains(title);

    browser.follow("queue, end: «A queue without an end»");
    assertThat(browser.heading()).isEqualTo("queue, end: «A queue without an end»");
    browser.follow("COE-3");
    assertThat(browser.heading()).contains("Queue number 3 stood still");
    browser.follow("Reports");
    browser.follow("Report on 2026Q2");
    assertThat(browser.heading()).isEqualTo("Report on 2026Q2");
    assertThat(browser.find("h1").getCssValue("color")).isEqualTo("rgba(11, 83, 148, 1)");
  }

  @Test
  void aFilterCanBeTakenBack() {
    open("/?q=queue&team=checkout");
    browser.find(".chosen a").click();

    assertThat(browser.find("#results").getText()).isEqualTo("32 COEs match");
    assertThat(browser.all(".chosen a")).isEmpty();
  }

  @Test
  void aSearchWithinAFilterKeepsIt() throws InterruptedException {
    open("/?team=checkout");
    assertThat(browser.find("#results").getText()).isEqualTo("17 COEs match");
    browser.find("#q").sendKeys("queue", Keys.ENTER);

    browser.awaitText("#results", "16 COEs match");
  }

  @Test
  void pagesLeadFromTheFirstToTheLastAndBack() {
    open("/?q=queue");
    List<String> titles = new ArrayList<>(titles());
    while (!browser.all("a[rel=next]").isEmpty()) {
      browser.find("a[rel=next]").click();
      titles.addAll(titles());
    }
    assertThat(titles).hasSize(32).doesNotHaveDuplicates();

    browser.find("a[rel=prev]").click();
    assertThat(browser.find(".paging").getText()).contains("Page 3 of 4");
  }

  private static List<String> titles() {
    return browser.all(".hits h3 a").stream().map(WebElement::getText).toList();
  }

  @Test
  void theKeyboardReachesContentSearchAndHits() throws InterruptedException {
    open("/");
    focused().sendKeys(Keys.TAB);
    assertThat(focused().getText()).isEqualTo("Skip to the content");
    focused().sendKeys(Keys.ENTER);
    focused().sendKeys(Keys.TAB);
    assertThat(focused().getDomAttribute("id")).isEqualTo("q");

    focused().sendKeys("certificate", Keys.ENTER);
    browser.awaitText("#results", "1 COE matches");
    int steps = 0;
    while (!focused().getText().equals("Labels could not be printed for 40 minutes")) {
      focused().sendKeys(Keys.TAB);
      assertThat(steps++).isLessThan(30);
    }
    assertThat(focused().getCssValue("outline-style")).isEqualTo("solid");
    focused().sendKeys(Keys.ENTER);
    browser.awaitText("h1", "COE-1");
  }

  private static WebElement focused() {
    return browser.driver().switchTo().activeElement();
  }

  @Test
  void anErrorLeadsBack() {
    open("/coe?id=none");
    assertThat(browser.heading()).isEqualTo("There is no such page");
    browser.follow("Search past incidents");

    assertThat(browser.heading()).isEqualTo("Has this happened before?");
  }
}
