package org.coecorpus.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.coecorpus.coe.CoeJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The page as a browser shows it: readable for everyone, on a narrow screen, in large type, and on
 * paper. Skipped where no Chromium is installed.
 */
class ReportInBrowserTest {

  private static final String BROWSER = "/usr/bin/chromium";
  private static final String PDF_TO_TEXT = "/usr/bin/pdftotext";

  @TempDir Path folder;

  private static String page(int seed) {
    return TinyReport.render(
        QuarterlyReport.of(MadeUpOrganisation.of(seed).input()), ReportFormat.HTML);
  }

  private String run(String... arguments) throws Exception {
    assumeTrue(Files.isExecutable(Path.of(BROWSER)), "no " + BROWSER + ": install chromium");
    List<String> command =
        new ArrayList<>(
            List.of(
                BROWSER,
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--disable-background-networking",
                "--user-data-dir=" + folder.resolve("profile")));
    command.addAll(Arrays.asList(arguments));
    Path out = folder.resolve("out");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(folder.resolve("err").toFile())
            .start();
    assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
    return Files.readString(out);
  }

  /** Runs a script in a copy of the page and gives what it writes into the title. */
  private JsonNode measured(String html, String script, String... arguments) throws Exception {
    Path copy = folder.resolve("copy.html");
    Files.writeString(
        copy,
        html.replaceFirst("<meta http-equiv=[^>]*>", "")
            .replace("</body>", "<script>" + script + "</script></body>"));
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--virtual-time-budget=20000", "--dump-dom", copy.toUri().toString()));
    String dom = run(all.toArray(String[]::new));
    int from = dom.indexOf("<title>") + "<title>".length();
    String title = dom.substring(from, dom.indexOf("</title>", from));
    return CoeJson.MAPPER.readTree(
        title.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"));
  }

  private static String axe() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ReportInBrowserTest.class.getResourceAsStream("/axe.min.js"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace("</script", "<\\/script");
    }
  }

  private JsonNode accessibility(String html) throws Exception {
    return measured(
        html,
        axe()
            + ";axe.run({runOnly:['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa',"
            + "'best-practice']}).then(r=>{document.title=JSON.stringify({passes:"
            + "r.passes.length,violations:r.violations.map(v=>v.id+' '+v.nodes[0].html),"
            + "requests:performance.getEntriesByType('resource').map(e=>e.name)})})");
  }

  @Test
  void aViolationAndARequestWouldBeSeen() throws Exception {
    JsonNode found =
        accessibility(page(0).replace("</h1>", "</h1><img src=\"http://127.0.0.1:9/x.png\">"));
    assertThat(found.get("violations").toString()).contains("image-alt");
    assertThat(found.get("requests")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 16})
  void hasNoViolationOfTheAccessibilityRulesAndAsksForNothing(int seed) throws Exception {
    JsonNode found = accessibility(page(seed));
    assertThat(found.get("passes").asInt()).isGreaterThan(20);
    assertThat(found.get("violations")).isEmpty();
    assertThat(found.get("requests")).isEmpty();
  }

  /** Only tables and charts may be wider than the screen, in a frame of their own that scrolls. */
  @ParameterizedTest
  @CsvSource({"320, 100", "640, 200", "1280, 200"})
  void fitsNarrowScreensAndLargeType(int width, int percent) throws Exception {
    String frame =
        "<!DOCTYPE html><html lang=\"en\"><head><title>0</title></head><body></body></html>";
    String script =
        "const f=document.createElement('iframe');f.width="
            + width
            + ";f.height=900;f.srcdoc="
            + CoeJson.MAPPER.writeValueAsString(page(16)).replace("</", "<\\/")
            + ";f.onload=()=>{const d=f.contentDocument;d.documentElement.style.fontSize='"
            + percent
            + "%';const wide=[...d.querySelectorAll('p,li,h1,h2,h3,.scroll,figcaption')]"
            + ".filter(e=>e.getBoundingClientRect().right>"
            + width
            + "+1).map(e=>e.tagName+' '+e.textContent.slice(0,60));"
            + "document.title=JSON.stringify({page:d.documentElement.scrollWidth,wide})};"
            + "document.body.append(f)";
    JsonNode found = measured(frame, script);
    assertThat(found.get("wide")).isEmpty();
    assertThat(found.get("page").asInt()).isLessThanOrEqualTo(width);
  }

  @ParameterizedTest
  @ValueSource(strings = {"A4", "letter"})
  void printsWithoutCutCharts(String paper) throws Exception {
    assumeTrue(Files.isExecutable(Path.of(PDF_TO_TEXT)), "no pdftotext: install poppler-utils");
    Path copy = folder.resolve("print.html");
    Files.writeString(copy, page(16).replace("@page {", "@page { size: " + paper + ";"));
    Path pdf = folder.resolve("report.pdf");
    run("--no-pdf-header-footer", "--print-to-pdf=" + pdf, copy.toUri().toString());
    Process text = new ProcessBuilder(PDF_TO_TEXT, "-layout", pdf.toString(), "-").start();
    String[] pages =
        new String(text.getInputStream().readAllBytes(), StandardCharsets.UTF_8).split("\f");
    for (String[] ends :
        new String[][] {
          {"target: day 45", "Days since creation"},
          {"target: day 14", "impact (days)"},
          {"T1", "and quarter)"},
          {"every other", "Time since"}
        }) {
      assertThat(pages)
          .as(ends[0] + " … " + ends[1])
          .anyMatch(page -> page.contains(ends[0]) && page.contains(ends[1]));
    }
  }
}
