package org.coecorpus.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.coecorpus.actionitem.ActionItem;
import org.coecorpus.coe.Coe;
import org.coecorpus.coe.Lesson;
import org.coecorpus.coe.RootCause;
import org.coecorpus.coe.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Plain texts of many shapes, each with what a person takes out of it. A value that is right is a
 * hit; a wrong one is a miss and a false alarm; blanks and line breaks within do not count.
 */
class PlainTextTest {

  private int hits;
  private final List<String> misses = new ArrayList<>();
  private final List<String> falseAlarms = new ArrayList<>();

  static Stream<Path> texts() throws IOException, URISyntaxException {
    Path folder =
        Path.of(Objects.requireNonNull(PlainTextTest.class.getResource("/read/plain")).toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream();
    }
  }

  @Test
  void fieldsOfAllShapesAreFound() throws IOException, URISyntaxException {
    for (Path file : texts().toList()) {
      compare(file, parsed(file).coe());
    }
    double f1 = 2.0 * hits / (2.0 * hits + misses.size() + falseAlarms.size());
    assertThat(hits).isGreaterThan(115);
    assertThat(f1)
        .as("%d hits; missed: %s; false: %s", hits, misses, falseAlarms)
        .isGreaterThanOrEqualTo(0.95);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void everyValueIsItsSpan(Path file) throws IOException {
    assertThat(SpansTest.faults(parsed(file), Files.readString(file))).isEmpty();
  }

  private static ParsedCoe parsed(Path file) throws IOException {
    List<ReadOutcome> outcomes =
        DocumentReader.with(ReadLimits.DEFAULT).read(file.toString(), Files.readAllBytes(file));
    assertThat(outcomes).hasSize(1).first().isInstanceOf(ParsedCoe.class);
    return (ParsedCoe) outcomes.get(0);
  }

  private void compare(Path file, Coe coe) throws IOException {
    String name = file.getFileName().toString();
    Path expectation = file.resolveSibling(name.replace(".txt", ".json"));
    JsonNode expected = new ObjectMapper().readTree(Files.readString(expectation));
    same(name, "title", expected, coe.title());
    same(name, "severity", expected, coe.severity());
    same(name, "status", expected, coe.status());
    if (expected.has("owner")) {
      same(name, "owner", expected, coe.owner());
    }
    same(name, "started", expected, coe.incident().start().orElse(null));
    same(name, "ended", expected, coe.incident().end().orElse(null));
    same(name, "detected", expected, coe.incident().detectedAt());
    same(name, "summary", expected, coe.summary());
    same(name, "impact", expected, coe.impact() == null ? null : coe.impact().text());
    assertThat(count(coe.whys())).as(name).isEqualTo(expected.path("whys").asInt(0));
    List<String> entries =
        coe.timeline().stream().map(entry -> entry.at() + " " + plain(entry.text())).toList();
    List<String> wanted = new ArrayList<>();
    expected
        .path("timeline")
        .forEach(entry -> wanted.add(entry.get(0).asText() + " " + entry.get(1).asText()));
    lists(name + " timeline", wanted, entries);
    lists(name + " cause", texts(expected, "causes"), plain(coe.rootCauses(), RootCause::text));
    lists(name + " lesson", texts(expected, "lessons"), plain(coe.lessons(), Lesson::text));
    compareActions(name, coe.actions(), expected.path("actions"));
  }

  @Test
  void actionItemsThatNoHeadingNamesAreInferred() {
    String text =
        "Outage of 2026-03-01\n\nThe lamps in the hall failed, and nobody saw it.\n\n%s"
            + "• Buy lamps (T12345)\n• Add an alarm for dark halls (T12346)\n";
    assertThat(inferred(text.formatted(""))).contains("actions[0].title", "actions[1].title");
    assertThat(inferred(text.formatted("Action items\n\n")))
        .noneMatch(path -> path.startsWith("actions"));
  }

  private static List<String> inferred(String text) {
    ReadOutcome outcome = DocumentReader.with(ReadLimits.DEFAULT).readPlain("x.txt", text);
    assertThat(((ParsedCoe) outcome).coe().actions()).hasSize(2);
    return ((ParsedCoe) outcome).inferred();
  }

  private static int count(List<Why> whys) {
    return whys.stream().mapToInt(why -> 1 + count(why.children())).sum();
  }

  private void compareActions(String name, List<ActionItem> actions, JsonNode expected) {
    List<ActionItem> left = new ArrayList<>(actions);
    for (JsonNode item : expected) {
      String title = item.get("title").asText();
      Optional<ActionItem> found =
          left.stream().filter(action -> plain(action.title()).equals(title)).findFirst();
      judge(found.isPresent(), name + " action " + title);
      found.ifPresent(
          action -> {
            left.remove(action);
            same(name + " " + title, "owner", item, action.owner());
            same(name + " " + title, "ticket", item, action.ticket());
            same(name + " " + title, "status", item, action.status());
            same(name + " " + title, "due", item, action.dueAt());
          });
    }
    left.forEach(action -> falseAlarms.add(name + " action " + action.title()));
  }

  private void lists(String name, List<String> wanted, List<String> found) {
    List<String> left = new ArrayList<>(found);
    wanted.forEach(text -> judge(left.remove(text), name + " " + text));
    left.forEach(text -> falseAlarms.add(name + " " + text));
  }

  private void same(String name, String field, JsonNode expected, Object found) {
    if (expected.has(field)) {
      String wanted = expected.get(field).asText();
      boolean right = found != null && plain(String.valueOf(found)).equals(wanted);
      judge(right, name + " " + field + " " + wanted);
      if (!right && found != null) {
        falseAlarms.add(name + " " + field + " " + found);
      }
    } else if (found != null) {
      falseAlarms.add(name + " " + field + " " + found);
    }
  }

  private void judge(boolean right, String what) {
    if (right) {
      hits++;
    } else {
      misses.add(what);
    }
  }

  private static List<String> texts(JsonNode expected, String field) {
    List<String> texts = new ArrayList<>();
    expected.path(field).forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private static <T> List<String> plain(List<T> statements, Function<T, String> text) {
    return statements.stream().map(statement -> plain(text.apply(statement))).toList();
  }

  private static String plain(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
