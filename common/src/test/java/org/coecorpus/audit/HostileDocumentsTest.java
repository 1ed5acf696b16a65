package org.coecorpus.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Each hostile document is read and audited in less than a second of processor time, by a process
 * with a heap of 256 MB and the compiler that the launcher takes.
 */
class HostileDocumentsTest {

  /**
   * The goal is 1,000; a few texts take up to 1,500, and a machine that is shared doubles what it
   * counts. What would blow up takes minutes.
   */
  private static final long MOST_MILLIS = 4000;

  @Test
  void eachIsAuditedInSecondsAndWith256Megabytes() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                HostileDocuments.class.getName())
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    List<String[]> lines = printed.lines().map(line -> line.split("\t")).toList();
    assertThat(lines).hasSizeGreaterThanOrEqualTo(20);
    assertThat(lines).hasSameSizeAs(HostileDocuments.all().entrySet());
    assertThat(lines)
        .allSatisfy(
            line -> {
              assertThat(Long.parseLong(line[1])).as(line[0]).isLessThan(MOST_MILLIS);
              assertThat(line[2]).as(line[0]).matches("[0-9]+ findings, [0-9]+ characters");
            });
  }

  @Test
  void aRuleListsAThousandPlacesAndSaysHowManyThereAre() {
    String text = "# Carts fail\n\n## Customer Impact\n\n" + "many ".repeat(1500);
    List<Finding> findings = Audited.of(text).result().of("I1").toList();
    assertThat(findings).hasSize(Audit.MOST_PLACES);
    assertThat(findings.get(Audit.MOST_PLACES - 1).why())
        .endsWith(": 500 further places are not listed.");
  }

  @Test
  void anAuditSaysThatItLooksAtTheFirstActionItemsAlone() {
    String item = "- Improve the alarm of carts (owner: @bob)\n";
    String text = "# Carts fail\n\n## Action Items\n\n" + item.repeat(2001);
    AuditResult result = Audited.of(text).result();
    assertThat(result.of("A3").findFirst().orElseThrow().why())
        .endsWith(": only the first 2000 of 2001 items are looked at.");
    assertThat(result.notAssessable()).containsEntry("A2", "actions after the first 2000");
  }

  private static String classPath() throws IOException {
    if (HostileDocuments.class.getClassLoader() instanceof URLClassLoader loader) {
      return Stream.concat(
              Arrays.stream(loader.getURLs()).map(HostileDocumentsTest::file),
              Stream.of(System.getProperty("java.class.path")))
          .collect(Collectors.joining(File.pathSeparator));
    }
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  private static String file(URL url) {
    try {
      return Path.of(new URI(url.toString())).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
