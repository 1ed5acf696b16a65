package org.coecorpus.jobs.generate;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.coecorpus.coe.CoeJson;
import org.coecorpus.settings.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusGeneratorTest {

  @TempDir Path dir;

  private GenerateResult generate(int count, long seed, String name, GenerateOptions options) {
    return CorpusGenerator.generate(new GenerateRequest(count, seed, dir.resolve(name), options));
  }

  private Map<String, String> files(String name) throws IOException {
    Path root = dir.resolve(name);
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(
            root.relativize(file).toString().replace('\\', '/'),
            Files.readString(file, ISO_8859_1));
      }
    }
    return files;
  }

  @Test
  void sameSeedGivesTheSameBytesInAnyZoneAndLanguage() throws IOException {
    generate(120, 11, "one", GenerateOptions.DEFAULTS);
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      generate(120, 11, "two", GenerateOptions.DEFAULTS);
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
    assertThat(files("two")).isEqualTo(files("one"));
  }

  /** With this seed one of them has a flaw that depends on the teams that the event hit. */
  @Test
  void exactDuplicatesAreExact() throws IOException {
    generate(1000, 5, "one", GenerateOptions.DEFAULTS);
    Map<String, String> lines = new TreeMap<>();
    int copies = 0;
    for (String line : files("one").get("coes/part-00000.jsonl").split("\n")) {
      String first = lines.putIfAbsent(CoeJson.MAPPER.readTree(line).path("id").asText(), line);
      copies += first == null ? 0 : 1;
      assertThat(line).isEqualTo(first == null ? line : first);
    }
    assertThat(copies).isPositive();
  }

  @Test
  void anotherSeedGivesAnotherCorpus() throws IOException {
    generate(20, 1, "one", GenerateOptions.DEFAULTS);
    generate(20, 2, "two", GenerateOptions.DEFAULTS);
    assertThat(files("two").get("coes/part-00000.jsonl"))
        .isNotEqualTo(files("one").get("coes/part-00000.jsonl"));
  }

  @Test
  void aLargerCorpusBeginsWithTheDocumentsOfASmallerOne() throws IOException {
    GenerateOptions small = new GenerateOptions(GenerateOptions.DEFAULTS.asOf(), 0.2, 10, 25, 0);
    generate(50, 3, "small", small);
    generate(120, 3, "large", small);
    Map<String, String> large = files("large");
    files("small").entrySet().stream()
        .filter(file -> file.getKey().startsWith("coes/"))
        .forEach(file -> assertThat(large).contains(file));
  }

  @Test
  void documentsAreCountedByFormat() {
    GenerateResult result = generate(150, 5, "mixed", GenerateOptions.DEFAULTS);
    assertThat(result.documents()).isEqualTo(150);
    assertThat(result.json() + result.markdown()).isEqualTo(150);
    assertThat(result.markdown()).isBetween(10L, 60L);
    assertThat(generate(30, 5, "json", GenerateOptions.DEFAULTS.withMarkdownShare(0)).markdown())
        .isZero();
  }

  @Test
  void aDirectoryThatIsNotEmptyIsRefusedByName() throws IOException {
    Files.writeString(dir.resolve("something"), "kept");
    assertThatThrownBy(
            () ->
                CorpusGenerator.generate(new GenerateRequest(1, 1, dir, GenerateOptions.DEFAULTS)))
        .isInstanceOf(UserException.class)
        .hasMessageContaining(dir.toString())
        .hasMessageContaining("not empty");
    assertThat(Files.readString(dir.resolve("something"))).isEqualTo("kept");
  }

  @Test
  void countsOutOfRangeAreRefusedWithTheRange() {
    assertThatThrownBy(() -> new GenerateRequest(0, 1, dir, GenerateOptions.DEFAULTS))
        .hasMessage("illegal count: 0, expected 1 to 10000000");
    assertThatThrownBy(() -> GenerateOptions.DEFAULTS.withMarkdownShare(1.5))
        .hasMessageContaining("expected 0 to 1");
  }

  @Test
  void theNextDeliveryDiffersWhereItsTruthSaysSoAndNowhereElse() throws IOException {
    generate(600, 9, "before", GenerateOptions.DEFAULTS);
    generate(600, 9, "after", GenerateOptions.DEFAULTS.withChanged(0.05));
    Map<String, JsonNode> before = documents("before");
    Map<String, JsonNode> after = documents("after");
    Map<String, Set<String>> changes = new TreeMap<>();
    for (String line : Files.readAllLines(dir.resolve("after/truth/changes.jsonl"))) {
      JsonNode change = CoeJson.MAPPER.readTree(line);
      changes
          .computeIfAbsent(change.get("change").asText(), name -> new TreeSet<>())
          .add(change.get("id").asText());
    }
    assertThat(changes).containsKeys("deleted", "added", "action_completed", "lesson_added");
    assertThat(minus(before.keySet(), after.keySet())).isEqualTo(changes.remove("deleted"));
    assertThat(minus(after.keySet(), before.keySet())).isEqualTo(changes.remove("added"));
    Set<String> edited = new TreeSet<>(after.keySet());
    edited.removeIf(id -> !before.containsKey(id) || before.get(id).equals(after.get(id)));
    Set<String> listed = new TreeSet<>();
    changes.values().forEach(listed::addAll);
    assertThat(edited).isEqualTo(listed).hasSizeBetween(10, 60);
  }

  private static Set<String> minus(Set<String> all, Set<String> others) {
    Set<String> rest = new TreeSet<>(all);
    rest.removeAll(others);
    return rest;
  }

  private Map<String, JsonNode> documents(String name) throws IOException {
    Map<String, JsonNode> documents = new TreeMap<>();
    for (Map.Entry<String, String> file : files(name).entrySet()) {
      if (file.getKey().startsWith("truth/documents-")) {
        for (String line : file.getValue().split("\n")) {
          JsonNode coe = CoeJson.MAPPER.readTree(line).get("coe");
          documents.put(coe.get("id").asText(), coe);
        }
      }
    }
    return documents;
  }

  @Test
  void sideInputsHaveTheirHeaders() throws IOException {
    generate(10, 1, "side", GenerateOptions.DEFAULTS);
    Map<String, String> files = files("side");
    assertThat(List.of(first(files, "actions.csv"), first(files, "incidents.csv")))
        .containsExactly(
            "ticket,status,owner,due,created_at,transitions",
            "id,severity,customer_impact,teams,started,ended,waiver");
    assertThat(List.of(first(files, "roster.csv"), first(files, "customers.csv")))
        .containsExactly("alias,name,role,team,manager,left_at", "name");
  }

  private static String first(Map<String, String> files, String name) {
    return files.get(name).lines().findFirst().orElseThrow();
  }
}
