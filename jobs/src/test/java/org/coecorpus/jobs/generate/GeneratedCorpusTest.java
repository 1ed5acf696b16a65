package org.coecorpus.jobs.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.coecorpus.coe.CoeJson;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the truth of a corpus promises must hold in the documents. */
class GeneratedCorpusTest {

  private static final Instant AS_OF = GenerateOptions.DEFAULTS.asOf();
  private static final Pattern SHARE =
      Pattern.compile("([0-9,]+) of (?:the )?([0-9,]+) [^().;]*\\(([0-9.]+) percent\\)");
  private static final Pattern INSTANT =
      Pattern.compile("\"(20[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9:]+(?:Z|[+-][0-9]{2}:[0-9]{2}))\"");

  @TempDir static Path dir;

  private static final Map<String, JsonNode> COES = new HashMap<>();
  private static final Map<String, Set<String>> VIOLATIONS = new HashMap<>();

  @BeforeAll
  static void generate() throws IOException {
    CorpusGenerator.generate(new GenerateRequest(400, 42, dir, GenerateOptions.DEFAULTS));
    for (JsonNode line : lines("documents-00000.jsonl")) {
      COES.put(line.at("/coe/id").asText(), line.get("coe"));
    }
    for (JsonNode v : lines("violations.jsonl")) {
      VIOLATIONS
          .computeIfAbsent(v.get("coe").asText(), id -> new HashSet<>())
          .add(v.get("rule").asText());
    }
  }

  private static List<JsonNode> lines(String file) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(dir.resolve("truth").resolve(file))) {
      lines.add(CoeJson.MAPPER.readTree(line));
    }
    return lines;
  }

  private static Instant instant(String text) {
    return text.matches(".*T.*(?:Z|[+-][0-9:]{5})")
        ? OffsetDateTime.parse(text).toInstant()
        : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
  }

  private static boolean breaks(JsonNode coe, String rule) {
    return VIOLATIONS.getOrDefault(coe.get("id").asText(), Set.of()).contains(rule);
  }

  @Test
  void everyDocumentHasItsTruthAndOnlyExactDuplicatesShareAnId() throws IOException {
    long files = 0;
    try (Stream<Path> all = Files.walk(dir.resolve("coes"))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files += objects(file);
      }
    }
    long exact =
        lines("duplicates.jsonl").stream()
            .filter(line -> line.get("kind").asText().equals("exact"))
            .count();
    assertThat(files).isEqualTo(400);
    assertThat(COES).hasSize((int) (400 - exact));
  }

  private static long objects(Path file) throws IOException {
    String name = file.toString();
    if (name.endsWith(".gz")) {
      try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().count();
      }
    }
    return name.endsWith(".jsonl")
        ? Files.readAllLines(file).size()
        : name.contains("array-") ? CoeJson.MAPPER.readTree(file.toFile()).size() : 1;
  }

  @Test
  void documentsAsStatedFollowTheSchema() throws IOException {
    Path schemaFile = Path.of(System.getProperty("project.root")).resolve("data/coe.schema.json");
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(CoeJson.MAPPER.readTree(Files.readString(schemaFile)));
    for (JsonNode coe : COES.values()) {
      if (coe.has("title") && coe.at("/access/level").isTextual()) {
        assertThat(schema.validate(coe)).as(coe.get("id").asText()).isEmpty();
      }
    }
    JsonNode broken = CoeJson.MAPPER.readTree("{\"schema\":\"coe/1\",\"id\":\"COE-1\"}");
    assertThat(schema.validate(broken)).isNotEmpty();
  }

  @Test
  void ticketsAreUniqueAndBeginWithThePrefixOfTheirTeam() {
    Map<String, String> prefixes = new HashMap<>();
    Organisation.load().teams().forEach(team -> prefixes.put(team.id(), team.prefix() + "-"));
    Set<String> tickets = new HashSet<>();
    for (JsonNode coe : COES.values()) {
      String prefix = prefixes.getOrDefault(coe.path("team").asText(), "");
      coe.at("/incident/tickets")
          .forEach(t -> assertThat(tickets.add(t.asText())).as(t.asText()).isTrue());
      for (JsonNode action : coe.path("actions")) {
        if (action.has("ticket")) {
          String ticket = action.get("ticket").asText();
          assertThat(ticket).startsWith(prefix);
          assertThat(tickets.add(ticket)).as(ticket).isTrue();
        } else {
          assertThat(breaks(coe, "A3")).isTrue();
        }
      }
    }
  }

  @Test
  void sharesAreRightToThePrecisionGivenUnlessTheTruthSaysOtherwise() {
    int found = 0;
    for (JsonNode coe : COES.values()) {
      if (breaks(coe, "I3")) {
        continue;
      }
      Matcher share =
          SHARE.matcher(coe.path("summary").asText() + " " + coe.at("/impact/text").asText());
      while (share.find()) {
        BigDecimal percent = new BigDecimal(share.group(3));
        BigDecimal part = new BigDecimal(share.group(1).replace(",", ""));
        BigDecimal whole = new BigDecimal(share.group(2).replace(",", ""));
        assertThat(
                part.multiply(BigDecimal.valueOf(100))
                    .divide(whole, percent.scale(), RoundingMode.HALF_UP))
            .as(share.group())
            .isEqualByComparingTo(percent);
        found++;
      }
    }
    assertThat(found).isGreaterThan(800);
  }

  @Test
  void wrongArithmeticIsWrong() {
    List<JsonNode> wrong = COES.values().stream().filter(coe -> breaks(coe, "I3")).toList();
    assertThat(wrong).isNotEmpty();
    for (JsonNode coe : wrong) {
      Matcher share = SHARE.matcher(coe.at("/impact/text").asText());
      assertThat(share.find()).isTrue();
      double part = Double.parseDouble(share.group(1).replace(",", ""));
      double whole = Double.parseDouble(share.group(2).replace(",", ""));
      assertThat(Math.abs(100 * part / whole - Double.parseDouble(share.group(3))))
          .isGreaterThan(0.005);
    }
  }

  @Test
  void nothingHappensAfterAsOf() throws IOException {
    for (JsonNode coe : COES.values()) {
      Matcher instant = INSTANT.matcher(coe.toString());
      while (instant.find()) {
        assertThat(instant(instant.group(1))).as(coe.get("id").asText()).isBeforeOrEqualTo(AS_OF);
      }
    }
    for (String row : Files.readAllLines(dir.resolve("actions.csv"))) {
      Matcher instant = Pattern.compile("20[0-9-]{8}T[0-9:]{8}Z").matcher(row);
      while (instant.find()) {
        assertThat(Instant.parse(instant.group())).isBeforeOrEqualTo(AS_OF);
      }
    }
  }

  @Test
  void incidentsRunForward() {
    for (JsonNode coe : COES.values()) {
      List<Instant> instants = new ArrayList<>();
      for (String name :
          List.of("impact_started_at", "detected_at", "mitigated_at", "impact_ended_at")) {
        if (coe.at("/incident").has(name)) {
          instants.add(instant(coe.at("/incident/" + name).asText()));
        }
      }
      assertThat(instants).as(coe.get("id").asText()).isSorted();
    }
  }

  @Test
  void timelinesAreInOrderAndWithoutGapsUnlessTheTruthSaysOtherwise() {
    for (JsonNode coe : COES.values()) {
      if (Stream.of("L1", "L3", "L4", "L5", "L6").anyMatch(rule -> breaks(coe, rule))
          || !coe.at("/incident").has("impact_started_at")) {
        continue;
      }
      Instant start =
          OffsetDateTime.parse(coe.at("/incident/impact_started_at").asText()).toInstant();
      Instant end = OffsetDateTime.parse(coe.at("/incident/impact_ended_at").asText()).toInstant();
      Instant before = Instant.MIN;
      for (JsonNode entry : coe.path("timeline")) {
        Instant at = instant(entry.get("at").asText());
        assertThat(at).as(coe.get("id").asText()).isAfterOrEqualTo(before);
        if (!before.isBefore(start) && !at.isAfter(end)) {
          assertThat(Duration.between(before, at)).isLessThanOrEqualTo(Duration.ofMinutes(15));
        }
        before = at;
      }
    }
  }

  @Test
  void linksPointToActionsThatExist() {
    for (JsonNode coe : COES.values()) {
      Set<String> ids = new HashSet<>();
      coe.path("actions").forEach(a -> ids.add(a.path("id").asText(a.path("ticket").asText())));
      Matcher link =
          Pattern.compile("\"actions\":\\[((?:\"[A-Z]+-?[0-9]+\",?)+)]").matcher(coe.toString());
      while (link.find()) {
        for (String id : link.group(1).replace("\"", "").split(",")) {
          assertThat(ids).as(coe.get("id").asText()).contains(id);
        }
      }
    }
  }

  @Test
  void everyPassageOfAViolationStandsInItsDocument() throws IOException {
    for (JsonNode violation : lines("violations.jsonl")) {
      JsonNode coe = COES.get(violation.get("coe").asText());
      String passage = violation.get("passage").asText();
      boolean isText =
          List.of(
                  "title",
                  "summary",
                  "impact",
                  "timeline",
                  "whys",
                  "root_causes",
                  "actions",
                  "lessons")
              .contains(violation.get("section").asText());
      if (coe != null && isText && !passage.startsWith("absent")) {
        String text = CoeJson.MAPPER.getNodeFactory().textNode(passage).toString();
        assertThat(coe.toString())
            .as(violation.toString())
            .contains(text.substring(1, text.length() - 1));
      }
    }
  }

  @Test
  void familiesNameEveryRootCauseAndLesson() throws IOException {
    for (JsonNode family : lines("families.jsonl")) {
      JsonNode coe = COES.get(family.get("id").asText());
      assertThat(family.get("root_causes")).hasSameSizeAs(coe.path("root_causes"));
      assertThat(family.get("lessons")).hasSameSizeAs(coe.get("lessons"));
    }
  }

  @Test
  void canariesStandInRestrictedDocumentsAndNowhereElse() throws IOException {
    List<JsonNode> canaries = lines("canaries.jsonl");
    assertThat(canaries).isNotEmpty();
    for (JsonNode canary : canaries) {
      assertThat(canary.get("access").asText()).isIn("TEAM_ONLY", "SECURE", "missing");
      String word = canary.get("word").asText();
      assertThat(COES.values().stream().filter(coe -> coe.toString().contains(word)))
          .extracting(coe -> coe.get("id").asText())
          .containsExactly(canary.get("id").asText());
    }
  }

  @Test
  void valuesToRedactStandInTheirDocuments() throws IOException {
    List<JsonNode> redactions = lines("redactions.jsonl");
    assertThat(redactions).isNotEmpty();
    for (JsonNode redaction : redactions) {
      String text = redaction.get("text").toString();
      assertThat(COES.get(redaction.get("coe").asText()).toString())
          .contains(text.substring(1, text.length() - 1));
    }
  }

  @Test
  void markdownContainsEveryStatementOfItsTruth() throws IOException {
    int checked = 0;
    for (JsonNode line : lines("documents-00000.jsonl")) {
      if (line.get("format").asText().equals("markdown")) {
        String text = Files.readString(dir.resolve(line.get("source").asText()));
        List<String> statements = new ArrayList<>();
        JsonNode coe = line.get("coe");
        statements.add(coe.get("title").asText());
        for (String list : List.of("timeline", "root_causes", "lessons")) {
          coe.path(list).forEach(item -> statements.add(item.get("text").asText()));
        }
        coe.path("actions").forEach(item -> statements.add(item.get("title").asText()));
        assertThat(text).as(line.get("source").asText()).contains(statements);
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(40);
  }
}
