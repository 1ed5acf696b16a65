package org.coecorpus.jobs.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.coecorpus.coe.CoeJson;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The truth about violations holds both ways: what it lists is broken, and what it does not list is
 * not. The exact rules are judged here anew, from the documents alone.
 */
class PlantedViolationsTest {

  private static final LocalDate AS_OF = LocalDate.of(2026, 9, 30);
  private static final List<String> MILESTONES =
      List.of("IMPACT_START", "DETECTED", "MITIGATED", "IMPACT_END");

  @TempDir static Path dir;

  private static final Map<String, JsonNode> DOCUMENTS = new HashMap<>();
  private static final List<JsonNode> VIOLATIONS = new ArrayList<>();
  private static final Map<String, Set<String>> BROKEN = new HashMap<>();
  private static final Map<String, String[]> ROSTER = new HashMap<>();

  @BeforeAll
  static void generate() throws IOException {
    CorpusGenerator.generate(new GenerateRequest(4_000, 23, dir, GenerateOptions.DEFAULTS));
    for (int n = 0; n < 4; n++) {
      for (JsonNode line : lines("documents-0000" + n + ".jsonl")) {
        DOCUMENTS.put(line.at("/coe/id").asText(), line);
      }
    }
    VIOLATIONS.addAll(lines("violations.jsonl"));
    VIOLATIONS.forEach(
        v ->
            BROKEN
                .computeIfAbsent(v.get("coe").asText(), id -> new HashSet<>())
                .add(v.get("rule").asText()));
    for (String row : Files.readAllLines(dir.resolve("roster.csv"))) {
      String[] cells = row.split(",", -1);
      ROSTER.put(cells[0], cells);
    }
  }

  private static List<JsonNode> lines(String file) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(dir.resolve("truth").resolve(file))) {
      lines.add(CoeJson.MAPPER.readTree(line));
    }
    return lines;
  }

  @Test
  void everyRuleOfTheListIsBrokenOftenEnoughAndNoOther() throws IOException {
    Map<String, Integer> expected = new TreeMap<>();
    try (InputStream in = PlantedViolationsTest.class.getResourceAsStream("planted-rules.txt")) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> expected.put(line.split(" ")[0], Integer.valueOf(line.split(" ")[1])));
    }
    Map<String, Integer> counts = new TreeMap<>();
    VIOLATIONS.forEach(v -> counts.merge(v.get("rule").asText(), 1, Integer::sum));
    assertThat(counts.keySet()).isEqualTo(expected.keySet());
    expected.forEach(
        (rule, least) -> assertThat(counts.get(rule)).as(rule).isGreaterThanOrEqualTo(least));
  }

  @Test
  void limitsAreBrokenOnBothSides() {
    assertThat(sizes("K1", "lessons")).anyMatch(n -> n < 3).anyMatch(n -> n > 10);
    assertThat(sizes("G4", "graphs")).contains(0, 1).anyMatch(n -> n > 4);
    assertThat(passages("L1")).anyMatch("absent: zone"::equals).anyMatch(p -> !p.startsWith("abs"));
  }

  private static List<Integer> sizes(String rule, String field) {
    return documents().filter(coe -> breaks(coe, rule)).map(coe -> coe.path(field).size()).toList();
  }

  private static List<String> passages(String rule) {
    return VIOLATIONS.stream()
        .filter(v -> v.get("rule").asText().equals(rule))
        .map(v -> v.get("passage").asText())
        .toList();
  }

  @Test
  void everyViolationNamesItsSource() {
    for (JsonNode violation : VIOLATIONS) {
      JsonNode document = DOCUMENTS.get(violation.get("coe").asText());
      String source = violation.get("source").asText();
      if (!source.equals("incidents.csv")) {
        assertThat(source).isEqualTo(document.get("source").asText());
      }
      assertThat(violation.get("passage").asText()).as(violation.toString()).isNotBlank();
    }
  }

  @Test
  void exactRulesAreBrokenWhereTheTruthSaysSoAndNowhereElse() {
    Map<String, List<String>> wrong = new TreeMap<>();
    exactRules()
        .forEach(
            (rule, isBroken) -> {
              assertThat(documents().filter(isBroken)).as(rule).isNotEmpty();
              documents()
                  .filter(coe -> isBroken.test(coe) != breaks(coe, rule))
                  .forEach(
                      coe ->
                          wrong
                              .computeIfAbsent(rule, r -> new ArrayList<>())
                              .add(coe.get("id").asText()));
            });
    assertThat(wrong).isEmpty();
  }

  private static Stream<JsonNode> documents() {
    return DOCUMENTS.values().stream().map(line -> line.get("coe"));
  }

  private static boolean breaks(JsonNode coe, String rule) {
    return BROKEN.getOrDefault(coe.get("id").asText(), Set.of()).contains(rule);
  }

  private static Map<String, Predicate<JsonNode>> exactRules() {
    Map<String, Predicate<JsonNode>> rules = new TreeMap<>();
    rules.put("S1", coe -> !coe.has("summary"));
    rules.put("S4", PlantedViolationsTest::leavesOutTheService);
    rules.put("I4", coe -> !coe.at("/impact").has("orders"));
    rules.put("I8", coe -> coe.at("/impact/screenshots").isEmpty());
    rules.put("G1", coe -> any(coe, "graphs", g -> !g.has("image") || !g.has("link")));
    rules.put("G2", coe -> any(coe, "graphs", g -> !g.has("x_unit") || !g.has("y_unit")));
    rules.put("G3", coe -> any(coe, "graphs", g -> !g.has("interval")));
    rules.put("G4", coe -> coe.path("graphs").size() < 2 || coe.path("graphs").size() > 4);
    rules.put("G5", coe -> any(coe, "graphs", g -> g.path("width").asInt() > 1_200));
    rules.put("G7", coe -> any(coe, "graphs", g -> g.path("markers").isEmpty()));
    rules.put("L2", PlantedViolationsTest::leavesOutAMilestone);
    rules.put("L4", PlantedViolationsTest::hasAGap);
    rules.put("L5", PlantedViolationsTest::isOutOfOrder);
    rules.put("L6", coe -> any(coe, "timeline", entry -> !entry.has("at")));
    rules.put("L7", PlantedViolationsTest::hasNoLinks);
    rules.put("W1", coe -> depth(coe.path("whys")) < 5);
    rules.put(
        "W3", coe -> hasItems(coe) && any(coe, "root_causes", c -> c.path("actions").isEmpty()));
    rules.put(
        "W4", coe -> anyItem(coe, a -> mends(coe, a) && (!a.has("owner") || !a.has("due_at"))));
    rules.put("W6", coe -> coe.path("root_causes").isEmpty());
    rules.put("W8", coe -> hasItems(coe) && !anyItem(coe, a -> saysWhatFor(a)));
    rules.put("A1", coe -> !hasItems(coe));
    rules.put("A2", coe -> anyItem(coe, a -> !a.has("owner")));
    rules.put("A3", coe -> anyItem(coe, a -> !a.has("ticket")));
    rules.put("A4", coe -> anyItem(coe, a -> !a.has("due_at")));
    rules.put("A5", coe -> anyItem(coe, a -> !a.has("priority")));
    rules.put("A6", coe -> anyItem(coe, a -> mends(coe, a) && isLower(a)));
    rules.put("A8", coe -> anyItem(coe, a -> isLong(coe, a)));
    rules.put("A9", coe -> anyItem(coe, a -> isOverdue(coe, a)));
    rules.put("A10", coe -> anyItem(coe, PlantedViolationsTest::isOrphaned));
    rules.put("A12", coe -> anyItem(coe, a -> is(a, "COMPLETED") && !a.has("completed_at")));
    rules.put("K1", coe -> coe.path("lessons").size() < 3 || coe.path("lessons").size() > 10);
    rules.put("K2", coe -> hasItems(coe) && any(coe, "lessons", l -> l.path("actions").isEmpty()));
    rules.put("K3", coe -> any(coe, "lessons", l -> !l.has("category")));
    rules.put("P1", PlantedViolationsTest::isLate);
    rules.put("P2", PlantedViolationsTest::isRushed);
    rules.put("P7", coe -> !cell(coe.path("owner").asText(), 2).contains("manager"));
    return rules;
  }

  private static boolean any(JsonNode coe, String field, Predicate<JsonNode> passes) {
    return StreamSupport.stream(coe.path(field).spliterator(), false).anyMatch(passes);
  }

  private static boolean anyItem(JsonNode coe, Predicate<JsonNode> passes) {
    return any(coe, "actions", passes);
  }

  private static boolean hasItems(JsonNode coe) {
    return !coe.path("actions").isEmpty();
  }

  private static boolean is(JsonNode action, String status) {
    return action.path("status").asText().equals(status);
  }

  private static boolean isOpen(JsonNode action) {
    return is(action, "OPEN") || is(action, "IN_PROGRESS");
  }

  private static boolean isLower(JsonNode action) {
    return action.has("priority") && !action.get("priority").asText().equals("HIGH");
  }

  private static boolean saysWhatFor(JsonNode action) {
    return action.path("description").asText().matches("(?s)(Prevents|Reduces impact|Enables).*");
  }

  private static boolean leavesOutTheService(JsonNode coe) {
    return coe.has("service")
        && coe.has("summary")
        && !breaks(coe, "C4")
        && !coe.get("summary").asText().contains(coe.get("service").asText());
  }

  private static boolean leavesOutAMilestone(JsonNode coe) {
    Set<String> marked = new HashSet<>();
    coe.path("timeline").forEach(entry -> marked.add(entry.path("milestone").asText()));
    return !marked.containsAll(MILESTONES);
  }

  private static boolean hasNoLinks(JsonNode coe) {
    return !coe.path("timeline").isEmpty()
        && !any(coe, "timeline", entry -> !entry.path("links").isEmpty());
  }

  private static Instant instant(String text) {
    return text.matches(".*T.*(?:Z|[+-][0-9:]{5})")
        ? OffsetDateTime.parse(text).toInstant()
        : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
  }

  private static List<Instant> times(JsonNode coe) {
    List<Instant> times = new ArrayList<>();
    for (JsonNode entry : coe.path("timeline")) {
      if (entry.has("at")) {
        times.add(instant(entry.get("at").asText()));
      }
    }
    return times;
  }

  private static boolean isOutOfOrder(JsonNode coe) {
    List<Instant> times = times(coe);
    return !times.equals(times.stream().sorted().toList());
  }

  /** Between neighbours by time, both within the impact. */
  private static boolean hasAGap(JsonNode coe) {
    List<JsonNode> all = new ArrayList<>();
    coe.path("timeline").forEach(all::add);
    Instant start = milestone(all, "IMPACT_START", Instant.MIN);
    Instant end = milestone(all, "IMPACT_END", Instant.MAX);
    if (start.equals(Instant.MIN)) {
      start = milestone(all, "DETECTED", Instant.MIN);
    }
    Instant from = start;
    List<Instant> times =
        times(coe).stream().filter(t -> !t.isBefore(from) && !t.isAfter(end)).sorted().toList();
    return IntStream.range(1, times.size())
        .anyMatch(n -> Duration.between(times.get(n - 1), times.get(n)).toMinutes() > 15);
  }

  private static Instant milestone(List<JsonNode> entries, String name, Instant otherwise) {
    return entries.stream()
        .filter(entry -> entry.path("milestone").asText().equals(name) && entry.has("at"))
        .map(entry -> instant(entry.get("at").asText()))
        .findFirst()
        .orElse(otherwise);
  }

  private static int depth(JsonNode whys) {
    int deepest = 0;
    for (JsonNode why : whys) {
      deepest = Math.max(deepest, 1 + depth(why.path("children")));
    }
    return deepest;
  }

  private static boolean mends(JsonNode coe, JsonNode action) {
    String id = action.path("id").asText();
    String ticket = action.path("ticket").asText();
    return any(
        coe,
        "root_causes",
        cause ->
            StreamSupport.stream(cause.path("actions").spliterator(), false)
                .anyMatch(link -> link.asText().equals(id) || link.asText().equals(ticket)));
  }

  private static LocalDate day(JsonNode node) {
    return LocalDate.parse(node.asText().substring(0, 10));
  }

  private static boolean isLong(JsonNode coe, JsonNode action) {
    JsonNode created =
        action.has("created_at") ? action.get("created_at") : coe.at("/lifecycle/created_at");
    return action.has("due_at")
        && !created.isMissingNode()
        && !is(action, "BACKLOG")
        && ChronoUnit.DAYS.between(day(created), day(action.get("due_at"))) > 45;
  }

  /** The last day ends before as-of in some zones. */
  private static boolean isOverdue(JsonNode coe, JsonNode action) {
    if (!action.has("due_at") || !isOpen(action)) {
      return false;
    }
    LocalDate due = day(action.get("due_at"));
    boolean endsBefore = due.equals(AS_OF) && coe.at("/timeline/0/at").asText().endsWith("+01:00");
    return due.isBefore(AS_OF) || endsBefore;
  }

  private static String cell(String alias, int column) {
    return ROSTER.containsKey(alias) ? ROSTER.get(alias)[column] : "";
  }

  private static boolean isOrphaned(JsonNode action) {
    String left = cell(action.path("owner").asText(), 5);
    return (isOpen(action) || is(action, "BACKLOG"))
        && !left.isEmpty()
        && !LocalDate.parse(left).isAfter(AS_OF);
  }

  private static boolean isLate(JsonNode coe) {
    JsonNode end = coe.at("/incident/impact_ended_at");
    if (end.isMissingNode() || !coe.has("status") || !end.asText().matches(".*(Z|[+-]..:..)")) {
      return false;
    }
    Instant due = instant(end.asText()).plus(Duration.ofDays(14));
    JsonNode completed = coe.at("/lifecycle/completed_at");
    return completed.isMissingNode()
        ? !coe.get("status").asText().equals("COMPLETED")
            && due.isBefore(AS_OF.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC))
        : instant(completed.asText()).isAfter(due);
  }

  private static boolean isRushed(JsonNode coe) {
    return StreamSupport.stream(coe.at("/lifecycle").path("review_intervals").spliterator(), false)
        .filter(review -> review.has("from") && review.has("to"))
        .anyMatch(
            review ->
                Duration.between(
                            instant(review.get("from").asText()),
                            instant(review.get("to").asText()))
                        .toHours()
                    < 24);
  }
}
