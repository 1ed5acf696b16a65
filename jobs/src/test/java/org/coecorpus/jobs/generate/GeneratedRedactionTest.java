package org.coecorpus.jobs.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.coecorpus.coe.Coe;
import org.coecorpus.coe.CoeJson;
import org.coecorpus.read.DocumentReader;
import org.coecorpus.read.ParsedCoe;
import org.coecorpus.read.ReadLimits;
import org.coecorpus.redact.CoeRedactor;
import org.coecorpus.redact.RedactionKind;
import org.coecorpus.redact.Redactor;
import org.coecorpus.sideinput.CustomerList;
import org.coecorpus.sideinput.Roster;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reads a generated corpus and redacts it with its own lists: what the truth says was planted must
 * be gone from its section, and what only looks like it must still be there.
 */
class GeneratedRedactionTest {

  private static final double RECALL = 0.98;
  private static final double PRECISION = 0.97;

  @TempDir static Path dir;

  private static final Map<String, Coe> READ = new HashMap<>();
  private static final Map<String, Coe> REDACTED = new HashMap<>();

  @BeforeAll
  static void readAndRedact() throws IOException {
    CorpusGenerator.generate(new GenerateRequest(600, 17, dir, GenerateOptions.DEFAULTS));
    CoeRedactor redactor = redactor();
    DocumentReader reader = DocumentReader.with(ReadLimits.DEFAULT);
    try (Stream<Path> files = Files.walk(dir.resolve("coes"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        reader.read(
            file.getFileName().toString(),
            Files.newInputStream(file),
            outcome -> {
              if (outcome instanceof ParsedCoe parsed) {
                READ.put(parsed.coe().id(), parsed.coe());
                REDACTED.put(parsed.coe().id(), redactor.redact(parsed.coe()).coe());
              }
            });
      }
    }
  }

  private static CoeRedactor redactor() {
    List<String> customers = CustomerList.read(dir.resolve("customers.csv")).content().names();
    List<String> persons =
        Roster.read(dir.resolve("roster.csv")).content().people().stream()
            .flatMap(person -> Stream.of(person.alias(), person.name()))
            .filter(Objects::nonNull)
            .toList();
    return new CoeRedactor(
        Redactor.of(EnumSet.allOf(RedactionKind.class))
            .withCustomers(customers)
            .withPersons(persons));
  }

  @Test
  void whatWasPlantedIsGoneAndWhatLooksLikeItIsStillThere() throws IOException {
    Map<String, int[]> right = new TreeMap<>();
    for (String line : Files.readAllLines(dir.resolve("truth/redactions.jsonl"))) {
      JsonNode planted = CoeJson.MAPPER.readTree(line);
      String id = planted.get("coe").asText();
      String section = planted.get("section").asText();
      String text = planted.get("text").asText();
      String kind = planted.get("kind").asText();
      if (!READ.containsKey(id) || !texts(READ.get(id), section).contains(text)) {
        // The reader joins lines, and a document may be rejected: then it is not in the texts.
        right.computeIfAbsent(kind + " not read", k -> new int[2])[1]++;
        continue;
      }
      boolean stays = texts(REDACTED.get(id), section).contains(text);
      boolean good = stays == kind.equals("none");
      for (String row : List.of(kind, kind + " " + planted.path("variant").asText("as it is"))) {
        int[] count = right.computeIfAbsent(row, k -> new int[2]);
        count[0] += good ? 1 : 0;
        count[1]++;
      }
      if (!good) {
        System.out.println("wrong: " + line + " " + texts(REDACTED.get(id), section));
      }
    }
    right.forEach((row, count) -> System.out.printf("%-32s %4d of %4d%n", row, count[0], count[1]));
    assertThat(right).containsKeys("customer", "person", "email", "phone", "ip", "account", "none");
    for (RedactionKind kind : RedactionKind.values()) {
      String row = kind.replacement().substring(1, kind.replacement().length() - 1);
      assertThat(share(right.get(row))).as(row).isGreaterThanOrEqualTo(RECALL);
    }
    assertThat(share(right.get("none"))).as("none").isGreaterThanOrEqualTo(PRECISION);
  }

  private static double share(int... count) {
    return (double) count[0] / count[1];
  }

  /** Every text of one section, one a line. */
  private static String texts(Coe coe, String section) {
    List<String> texts = new ArrayList<>();
    collect(CoeJson.toTree(coe).path(section), texts);
    return String.join("\n\n", texts);
  }

  private static void collect(JsonNode node, List<String> texts) {
    if (node.isTextual()) {
      texts.add(node.textValue());
    }
    if (node.isObject()) {
      // Owners of action items keep their alias, so that the item can be found.
      node.properties().stream()
          .filter(field -> !field.getKey().equals("owner") && !field.getKey().equals("history"))
          .forEach(field -> collect(field.getValue(), texts));
    } else {
      node.forEach(child -> collect(child, texts));
    }
  }
}
