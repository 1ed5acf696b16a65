package org.coecorpus.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coecorpus.serve.PageServerTest.assertErrorPage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.coecorpus.access.Audience;
import org.coecorpus.release.Release;
import org.coecorpus.release.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is served while the store below the server changes. */
class ServedReleaseTest {

  @TempDir private Path directory;
  private final List<Exception> log = new ArrayList<>();
  private Store store;
  private PageServer server;
  private Visitor visitor;

  @BeforeEach
  void serve() throws IOException {
    store = Store.at(directory);
    ServedCorpus.usual().publish(store);
    server = PageServer.start(store, Audience.COMPANY, 0, ServedCorpus::open, log::add);
    visitor = new Visitor(server);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void onlyFilesOfTheManifestAreServed() throws IOException {
    Release release = Release.open(store, Audience.COMPANY);
    Path reports =
        directory.resolve("audiences/company/releases").resolve(release.id()).resolve("reports");
    Files.writeString(reports.resolve("2026Q2/planted.csv"), "x");

    assertErrorPage(visitor.get("/reports/2026Q2/planted.csv"), 404);
  }

  @Test
  void aNewReleaseIsServedFromTheNextRequestOn() {
    ServedCorpus other = new ServedCorpus();
    other.coe("COE-77", "A title that is new");
    assertThat(visitor.get("/coe?id=COE-77").statusCode()).isEqualTo(404);

    Release release = other.publish(store);

    assertThat(visitor.get("/coe?id=COE-77").body()).contains("A title that is new");
    assertThat(visitor.get("/").body()).contains("Release " + release.id());
    assertThat(visitor.get("/coe?id=COE-1").statusCode()).isEqualTo(404);
    assertThat(visitor.get("/reports/").body()).contains("This release holds no report");
  }

  @Test
  void aCorruptStoreIsAPageAndALine() throws IOException {
    Files.writeString(directory.resolve("audiences/company/CURRENT"), "broken");

    HttpResponse<String> page = visitor.get("/");

    assertErrorPage(page, 503);
    assertThat(page.body()).doesNotContain(directory.toString());
    assertThat(log).singleElement().asString().contains("corrupt");
  }

  @Test
  void aCorruptReportIsNotServed() throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      files
          .filter(file -> file.endsWith("2026Q2/report.html"))
          .forEach(file -> overwrite(file, ServedCorpus.REPORT.replace('R', 'r')));
    }

    assertErrorPage(visitor.get("/reports/2026Q2/report.html"), 503);
  }

  @Test
  void aFaultIsAPageAndALine() throws IOException {
    try (PageServer faulty =
        PageServer.start(
            store,
            Audience.COMPANY,
            0,
            release -> {
              throw new IllegalStateException("<b>why</b>");
            },
            log::add)) {
      HttpResponse<String> page = new Visitor(faulty).get("/");

      assertErrorPage(page, 500);
      assertThat(page.body()).doesNotContain("why</b>");
      assertThat(log).singleElement().isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void anotherAudienceIsNotServed() {
    ServedCorpus secret = new ServedCorpus();
    secret.coe("COE-S", "For a few");
    secret.publish(store, new Audience("few"));

    assertThat(visitor.get("/coe?id=COE-S").statusCode()).isEqualTo(404);
  }

  private static void overwrite(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
