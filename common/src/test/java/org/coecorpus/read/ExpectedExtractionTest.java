package org.coecorpus.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.coecorpus.actionitem.ActionItem;
import org.coecorpus.actionitem.ActionStatus;
import org.coecorpus.coe.Coe;
import org.coecorpus.time.Moment;
import org.junit.jupiter.api.Test;

/**
 * Compares what is read with worked examples of what a person takes out of published reports. A
 * field that is right is a hit; a wrong one is both a miss and a false alarm. A local time of a
 * document that states no zone is compared as if it were UTC, as the examples do.
 */
class ExpectedExtractionTest {

  private int hits;
  private int misses;
  private int falseAlarms;
  private final List<String> faults = new ArrayList<>();

  @Test
  void fieldsAgreeWithTheWorkedExamples() throws IOException {
    for (Path file : Corpora.files("markdown-postmortems/expected")) {
      JsonNode expected = new ObjectMapper().readTree(file.toFile());
      Path document = Corpora.folder("markdown-postmortems").resolve(expected.get("doc").asText());
      ReadOutcome outcome =
          DocumentReader.with(ReadLimits.DEFAULT)
              .read(document.toString(), Files.readAllBytes(document))
              .get(0);
      compare(((ParsedCoe) outcome).coe(), expected);
    }
    double f1 = 2.0 * hits / (2.0 * hits + misses + falseAlarms);
    assertThat(hits).as("fields found in the corpora").isGreaterThan(30);
    assertThat(f1).as("F1 of %d hits; faults: %s", hits, faults).isGreaterThanOrEqualTo(0.90);
  }

  private void compare(Coe coe, JsonNode expected) {
    String doc = expected.get("doc").asText();
    accept(doc + " title", Optional.ofNullable(coe.title()), expected.get("title"));
    accept(doc + " start", coe.incident().start().map(this::utc), expected.get("incident_start"));
    accept(doc + " end", coe.incident().end().map(this::utc), expected.get("incident_end"));
    if (coe.severity() != null) {
      falseAlarm(doc + " severity " + coe.severity());
    }
    JsonNode timeline = expected.get("timeline");
    int entries = coe.timeline().size();
    JsonNode range = timeline.get("accept_range");
    judge(
        doc + " timeline " + entries,
        entries >= range.get(0).asInt() && entries <= range.get(1).asInt());
    if (timeline.get("count").asInt() > 0) {
      judge(
          doc + " first entry",
          written(coe, 0).endsWith(timeline.get("first_as_written").asText()));
      judge(
          doc + " last entry",
          written(coe, entries - 1).endsWith(timeline.get("last_as_written").asText()));
    }
    compareActions(doc, coe.actions(), expected.get("action_items"));
  }

  private void compareActions(String doc, List<ActionItem> actions, JsonNode expected) {
    List<ActionItem> left = new ArrayList<>(actions);
    for (JsonNode item : expected.get("items")) {
      String wanted = plain(item.get("text").asText());
      Optional<ActionItem> match =
          left.stream().filter(action -> plain(action.title()).startsWith(wanted)).findFirst();
      judge(doc + " action " + wanted, match.isPresent());
      match.ifPresent(
          action -> {
            left.remove(action);
            same(doc + " owner of " + wanted, action.owner(), item.get("owner"));
            same(doc + " due of " + wanted, action.dueAt(), item.get("due"));
            same(doc + " priority of " + wanted, action.priority(), item.get("priority"));
            same(doc + " status of " + wanted, status(action.status()), item.get("status"));
            item.get("links")
                .forEach(
                    link ->
                        judge(doc + " link of " + wanted, link.asText().equals(action.ticket())));
          });
    }
    left.forEach(action -> falseAlarm(doc + " action " + action.title()));
  }

  private void accept(String field, Optional<String> found, JsonNode expected) {
    boolean right =
        found.isPresent()
            && expected.get("accept").findValuesAsText("").isEmpty()
            && contains(expected.get("accept"), found.get());
    judge(field + " " + found, right);
  }

  private static boolean contains(JsonNode values, String wanted) {
    for (JsonNode value : values) {
      if (value.asText().equals(wanted)) {
        return true;
      }
    }
    return false;
  }

  private void same(String field, Object found, JsonNode expected) {
    if (!expected.isNull()) {
      judge(field + " " + found, found != null && found.toString().equals(expected.asText()));
    } else if (found != null) {
      falseAlarm(field + " " + found);
    }
  }

  private void judge(String field, boolean right) {
    if (right) {
      hits++;
    } else {
      misses++;
      falseAlarm(field);
    }
  }

  private void falseAlarm(String field) {
    falseAlarms++;
    faults.add(field);
  }

  private String utc(Moment moment) {
    Instant instant = moment.instantIn(ZoneOffset.UTC);
    return DateTimeFormatter.ISO_INSTANT.format(instant);
  }

  private static String written(Coe coe, int entry) {
    Moment at = coe.timeline().get(entry).at();
    return at == null
        ? ""
        : DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).format(at.local());
  }

  private static String status(ActionStatus status) {
    if (status == null) {
      return null;
    }
    return status == ActionStatus.COMPLETED ? "done" : status.name().toLowerCase(Locale.ROOT);
  }

  private static String plain(String text) {
    return text.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
