package org.coecorpus.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.coecorpus.coe.CoeJson;
import org.coecorpus.redact.RedactionKind;

/**
 * A count as one line of JSON, to be kept with its document. A field's numbers are {@code [found,
 * inferred, suspect, missing, unplaced]} without zeros at the end; a field without numbers was not
 * counted.
 */
public final class ReadingCountJson {

  private ReadingCountJson() {}

  /** The count's text. */
  public static String write(ReadingCount count) {
    ObjectNode json = CoeJson.MAPPER.createObjectNode();
    json.put("form", count.form());
    ObjectNode fields = json.putObject("fields");
    count.fields().forEach((field, tally) -> write(tally, fields.putArray(field.path())));
    ArrayNode suspects = json.putArray("suspects");
    for (ReadingCount.SuspectCount each : count.suspects()) {
      suspects.addArray().add(each.field()).add(each.reason()).add(each.count()).add(each.text());
    }
    ObjectNode unknown = json.putObject("unknown_fields");
    count.unknownFields().forEach(unknown::put);
    ObjectNode redactions = json.putObject("redactions");
    count.redactions().forEach((kind, number) -> redactions.put(kind.name(), number));
    return json.toString();
  }

  private static void write(Tally tally, ArrayNode to) {
    long[] numbers = {
      tally.found(), tally.inferred(), tally.suspect(), tally.missing(), tally.unplaced()
    };
    int length = numbers.length;
    while (length > 0 && numbers[length - 1] == 0) {
      length--;
    }
    for (int i = 0; i < length; i++) {
      to.add(numbers[i]);
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException if the text is something else, or of a version with other
   *     fields
   */
  public static ReadingCount read(String json) {
    try {
      JsonNode tree = CoeJson.MAPPER.readTree(json);
      Map<ReadField, Tally> fields = new EnumMap<>(ReadField.class);
      tree.path("fields")
          .properties()
          .forEach(each -> fields.put(field(each.getKey()), tally(each.getValue())));
      List<ReadingCount.SuspectCount> suspects = new ArrayList<>();
      for (JsonNode each : tree.path("suspects")) {
        suspects.add(
            new ReadingCount.SuspectCount(
                each.path(0).asText(),
                each.path(1).asText(),
                each.path(2).asLong(),
                each.path(3).asText()));
      }
      SortedMap<RedactionKind, Long> redactions = new TreeMap<>();
      numbers(tree.path("redactions"))
          .forEach((kind, number) -> redactions.put(RedactionKind.valueOf(kind), number));
      return new ReadingCount(
          tree.path("form").asText(),
          fields,
          suspects,
          numbers(tree.path("unknown_fields")),
          redactions);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a reading count: " + e.getOriginalMessage(), e);
    }
  }

  private static ReadField field(String path) {
    return ReadField.of(path)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "not a reading count of this version: it counts " + path));
  }

  private static Tally tally(JsonNode numbers) {
    return new Tally(
        numbers.path(0).asLong(),
        numbers.path(1).asLong(),
        numbers.path(2).asLong(),
        numbers.path(3).asLong(),
        numbers.path(4).asLong());
  }

  private static SortedMap<String, Long> numbers(JsonNode object) {
    SortedMap<String, Long> numbers = new TreeMap<>();
    object.properties().forEach(each -> numbers.put(each.getKey(), each.getValue().asLong()));
    return numbers;
  }
}
