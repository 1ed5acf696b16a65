package org.coecorpus.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.coecorpus.coe.Coe;
import org.coecorpus.measure.CoeFacts;
import org.coecorpus.measure.ItemFacts;
import org.coecorpus.measure.MeasureInput;
import org.coecorpus.measure.MeasureResult;
import org.coecorpus.measure.Measures;
import org.coecorpus.read.DocumentReader;
import org.coecorpus.read.ParsedCoe;
import org.coecorpus.read.ReadLimits;
import org.coecorpus.read.ReadOutcome;
import org.coecorpus.time.Quarter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports on documents that nobody wrote for this program keep the rules too. */
class PublicCorporaReportTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "markdown-postmortems",
        "icco-postmortems",
        "pagerduty-2i2c-text",
        "provider-text"
      })
  void theReportIsGood(String corpus) throws IOException {
    String root = System.getProperty("corpora.dir", "");
    assumeFalse(root.isBlank(), "no -Dcorpora.dir: the public corpora are not at hand");
    List<CoeFacts> coes = new ArrayList<>();
    List<ItemFacts> items = new ArrayList<>();
    for (Coe coe : coes(Path.of(root, corpus))) {
      coes.add(CoeFacts.of(coe));
      items.addAll(ItemFacts.allOf(coe, Map.of()));
    }
    Quarter last =
        coes.stream()
            .flatMap(coe -> coe.incidentQuarter().stream())
            .max(Quarter::compareTo)
            .orElse(Quarter.parse("2026Q3"));
    MeasureResult result =
        Measures.compute(
            new MeasureInput(
                last.end(), coes, items, Optional.empty(), Optional.empty(), List.of()));
    ReportPage page =
        new ReportPage(
            TinyReport.render(
                QuarterlyReport.of(
                    new ReportInput(
                        "company",
                        "company",
                        "r1",
                        last.end(),
                        last,
                        result.measures(),
                        result.curves(),
                        List.of(),
                        Map.of(),
                        List.of(),
                        new TreeMap<>())),
                ReportFormat.HTML));
    assertThat(coes).isNotEmpty();
    assertThat(
            Arrays.stream(LintRule.values())
                .flatMap(rule -> rule.check(page).stream().map(what -> rule + ": " + what)))
        .isEmpty();
  }

  private static List<Coe> coes(Path folder) throws IOException {
    DocumentReader reader = DocumentReader.with(ReadLimits.DEFAULT);
    List<Coe> coes = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        for (ReadOutcome outcome : reader.read(file.toString(), Files.readAllBytes(file))) {
          if (outcome instanceof ParsedCoe parsed && ids.add(parsed.coe().id())) {
            coes.add(parsed.coe());
          }
        }
      }
    }
    return coes;
  }
}
