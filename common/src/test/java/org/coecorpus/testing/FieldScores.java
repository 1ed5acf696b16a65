package org.coecorpus.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.coecorpus.time.Moment;

/**
 * Compares documents in {@code coe/1} with what is right, field by field, and pools the outcomes. A
 * right value is a hit, a missed one a miss, one too many a false alarm, and a wrong one both.
 * Items of a list are paired by their text first. A field that is right in several forms holds them
 * as an array; a value that the reader says it inferred is no false alarm.
 */
public final class FieldScores {

  private static final List<String> SINGLE =
      List.of("title", "severity", "status", "team", "service", "owner");
  private static final List<String> TIMES =
      List.of(
          "started_at",
          "detected_at",
          "mitigated_at",
          "resolved_at",
          "impact_started_at",
          "impact_ended_at");
  private static final Map<String, List<String>> LISTS =
      Map.of(
          "timeline", List.of("text", "at", "milestone"),
          "root_causes", List.of("text", "category"),
          "lessons", List.of("text", "category"),
          "actions",
              List.of(
                  "title",
                  "owner",
                  "ticket",
                  "priority",
                  "status",
                  "created_at",
                  "due_at",
                  "completed_at"));

  private final UnaryOperator<String> form;
  private final Map<String, Score> scores = new TreeMap<>();
  private final List<String> faults = new ArrayList<>();
  private Set<String> inferred = Set.of();
  private String document = "";

  /**
   * Starts with nothing compared.
   *
   * @param form what two texts must have in common to be the same, beside white space
   */
  public FieldScores(UnaryOperator<String> form) {
    this.form = form;
  }

  /** Compares one document; {@code found} may have {@code inferred}, paths of inferred values. */
  public void compare(String name, JsonNode expected, JsonNode found) {
    document = name;
    inferred =
        found.path("inferred").valueStream().map(JsonNode::asText).collect(Collectors.toSet());
    SINGLE.forEach(field -> judge(field, field, expected.path(field), found.path(field)));
    for (String end : List.of("start", "end")) {
      if (expected.has(end)) {
        judge(end, end, expected.path(end), found.path(end));
      }
    }
    for (String time : TIMES) {
      String path = "incident." + time;
      judge(path, path, expected.at("/incident/" + time), found.at("/incident/" + time));
    }
    for (String time : List.of("created_at", "completed_at")) {
      String path = "lifecycle." + time;
      judge(path, path, expected.at("/lifecycle/" + time), found.at("/lifecycle/" + time));
    }
    LISTS.forEach((list, fields) -> items(list, fields, expected.path(list), found.path(list)));
    whys(expected.path("whys"), found.path("whys"));
  }

  /** F1 of one field over all documents; 1 where there was nothing to find and nothing found. */
  public double f1(String field) {
    return scores.getOrDefault(field, new Score()).f1();
  }

  /** F1 of all fields together. */
  public double f1() {
    Score all = new Score();
    scores.values().forEach(all::add);
    return all.f1();
  }

  /** The fields that were found, missed or invented. */
  public Set<String> fields() {
    return scores.keySet();
  }

  /** What was wrong: document, field, what is right, what was found. */
  public List<String> faults() {
    return List.copyOf(faults);
  }

  /** One line a field: hits, misses, false alarms, F1. */
  public String table() {
    StringBuilder table = new StringBuilder();
    scores.forEach(
        (field, score) ->
            table.append(
                String.format(
                    Locale.ROOT,
                    "%-28s %7d %6d %6d  %.4f%n",
                    field,
                    score.hits,
                    score.misses,
                    score.falseAlarms,
                    score.f1())));
    return table + String.format(Locale.ROOT, "%-28s %30.4f%n", "all", f1());
  }

  private void items(String list, List<String> fields, JsonNode expected, JsonNode found) {
    for (Pair pair : pairs(fields.get(0), expected, found)) {
      for (String field : fields) {
        String path = list + "[" + pair.place() + "]." + field;
        judge(list + "." + field, path, pair.right().path(field), pair.read().path(field));
      }
    }
  }

  private void whys(JsonNode expected, JsonNode found) {
    List<Pair> pairs = pairs("question", flat(expected, ""), flat(found, ""));
    for (Pair pair : pairs) {
      for (String field : List.of("question", "answer", "place")) {
        judge("whys." + field, "", pair.right().path(field), pair.read().path(field));
      }
    }
  }

  /** All whys of a tree, each with its place in it. */
  private static JsonNode flat(JsonNode whys, String parent) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < whys.size(); i++) {
      String place = parent + "/" + i;
      ObjectNode why = all.addObject();
      why.setAll((ObjectNode) whys.get(i));
      why.put("place", place);
      all.addAll((ArrayNode) flat(whys.get(i).path("children"), place));
    }
    return all;
  }

  private List<Pair> pairs(String key, JsonNode expected, JsonNode found) {
    List<JsonNode> wanted = new ArrayList<>(expected.valueStream().toList());
    List<Integer> left = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      left.add(i);
    }
    List<Pair> pairs = new ArrayList<>();
    take(wanted, left, found, pairs, (a, b) -> same(a.path(key), b.path(key)));
    take(wanted, left, found, pairs, (a, b) -> overlap(a.path(key), b.path(key)));
    take(wanted, left, found, pairs, (a, b) -> true);
    wanted.forEach(a -> pairs.add(new Pair(a, MissingNode.getInstance(), -1)));
    left.forEach(i -> pairs.add(new Pair(MissingNode.getInstance(), found.get(i), i)));
    return pairs;
  }

  private static void take(
      List<JsonNode> wanted,
      List<Integer> left,
      JsonNode found,
      List<Pair> pairs,
      BiPredicate<JsonNode, JsonNode> fits) {
    wanted.removeIf(
        right ->
            left.stream()
                .filter(i -> fits.test(right, found.get(i)))
                .findFirst()
                .map(
                    i -> {
                      pairs.add(new Pair(right, found.get(i), i));
                      return left.remove(i);
                    })
                .orElse(false));
  }

  private boolean overlap(JsonNode right, JsonNode read) {
    String a = text(right);
    String b = text(read);
    return !a.isEmpty() && !b.isEmpty() && (a.contains(b) || b.contains(a));
  }

  private void judge(String field, String path, JsonNode expected, JsonNode found) {
    boolean isWanted = !absent(expected);
    boolean isFound = !absent(found);
    if ((!isWanted && !isFound) || (!isWanted && inferred.contains(path))) {
      return;
    }
    boolean right = isWanted && isFound && same(expected, found);
    Score score = scores.computeIfAbsent(field, name -> new Score());
    score.hits += right ? 1 : 0;
    score.misses += isWanted && !right ? 1 : 0;
    score.falseAlarms += isFound && !right ? 1 : 0;
    if (!right) {
      faults.add(document + " " + field + ": " + expected + " <> " + found);
    }
  }

  private static boolean absent(JsonNode value) {
    return value.isMissingNode()
        || value.isNull()
        || (value.isTextual() && value.asText().isEmpty());
  }

  private boolean same(JsonNode expected, JsonNode found) {
    return expected.isArray()
        ? expected.valueStream().anyMatch(value -> same(value, found))
        : Objects.equals(text(expected), text(found));
  }

  /** Instants as instants, texts without needless white space. */
  private String text(JsonNode value) {
    String text = value.asText("");
    return Moment.tryParse(text)
        .map(m -> m.instant().map(Object::toString).orElse(m.toString()))
        .orElseGet(() -> form.apply(text).strip().replaceAll("\\s+", " "));
  }

  private record Pair(JsonNode right, JsonNode read, int place) {}

  private static final class Score {
    private int hits;
    private int misses;
    private int falseAlarms;

    private void add(Score other) {
      hits += other.hits;
      misses += other.misses;
      falseAlarms += other.falseAlarms;
    }

    private double f1() {
      int all = 2 * hits + misses + falseAlarms;
      return all == 0 ? 1 : 2.0 * hits / all;
    }
  }
}
