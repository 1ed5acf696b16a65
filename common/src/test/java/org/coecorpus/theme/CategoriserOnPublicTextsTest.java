package org.coecorpus.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.coecorpus.coe.CoeJson;
import org.junit.jupiter.api.Test;

/**
 * Against the fine classes that researchers gave public root causes (cloud-postmortems-issre22):
 * records of one label, where the finest layer names a class of ours that, else the layer above.
 * Classes of fewer than four records are not counted.
 */
class CategoriserOnPublicTextsTest {

  private static final Map<String, String> CLASSES =
      Map.ofEntries(
          Map.entry("config", "configuration"),
          Map.entry("code change", "code_change"),
          Map.entry("payload flood", "overload"),
          Map.entry("power outage", "power_and_cooling"),
          Map.entry("cooling system", "power_and_cooling"),
          Map.entry("cooling systems", "power_and_cooling"),
          Map.entry("software bugs", "software_defect"),
          Map.entry("hardware failures", "hardware"),
          Map.entry("insufficient resource", "capacity"),
          Map.entry("excessive flow", "traffic_surge"),
          Map.entry("third-party failures", "third_party"),
          Map.entry("component removal", "removal"));

  private record Case(String text, String expected) {}

  @Test
  void wordsAloneReachAMacroF1OfAHalf() throws IOException {
    assertThat(macroF1(cases())).isGreaterThan(0.5);
  }

  private static double macroF1(List<Case> cases) {
    Categoriser categoriser =
        Categoriser.of(Taxonomy.standard().view(Taxonomy.CAUSE), Map.of(), Set.of());
    List<Optional<String>> found =
        cases.stream().map(c -> categoriser.assign(statement(c.text())).category()).toList();
    Set<String> classes = new TreeSet<>(cases.stream().map(Case::expected).toList());
    return classes.stream()
        .filter(of -> cases.stream().filter(c -> c.expected().equals(of)).count() >= 4)
        .mapToDouble(of -> f1(of, cases, found))
        .average()
        .orElseThrow();
  }

  private static double f1(String of, List<Case> cases, List<Optional<String>> found) {
    double right = 0;
    double wrong = 0;
    for (int i = 0; i < cases.size(); i++) {
      boolean expected = cases.get(i).expected().equals(of);
      boolean given = found.get(i).equals(Optional.of(of));
      right += expected && given ? 1 : 0;
      wrong += expected == given ? 0 : 1;
    }
    return 2 * right / (2 * right + wrong);
  }

  private static List<Case> cases() throws IOException {
    String corpora = System.getProperty("corpora.dir", "");
    assumeFalse(corpora.isBlank(), "no -Dcorpora.dir: the public corpora are not at hand");
    List<Case> cases = new ArrayList<>();
    try (Stream<Path> files =
        Files.list(Path.of(corpora, "cloud-postmortems-issre22", "records"))) {
      for (Path file : files.sorted().toList()) {
        for (JsonNode node : CoeJson.MAPPER.readTree(Files.readString(file))) {
          JsonNode cause = node.path("root cause");
          String text = cause.path("details").asText("");
          if (cause.path("label").size() == 1 && !text.isBlank()) {
            expected(cause.path("label").path(0)).ifPresent(c -> cases.add(new Case(text, c)));
          }
        }
      }
    }
    return cases;
  }

  private static Optional<String> expected(JsonNode label) {
    return Stream.of("layer-3", "layer-2")
        .map(layer -> label.path(layer).asText("").strip().toLowerCase(Locale.ROOT))
        .map(CLASSES::get)
        .filter(Objects::nonNull)
        .findFirst();
  }

  private static Statement statement(String text) {
    return new Statement("s", "c", "e", StatementKind.CAUSE, text, null, null, null);
  }
}
