package org.coecorpus.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coecorpus.coe.CoeJson;
import org.coecorpus.settings.UserException;

/**
 * A text to group and the group that a person gave it.
 *
 * @param label empty if nobody gave one: the text is grouped, but no score counts it
 */
public record LabelledItem(String id, String text, Optional<String> label) {

  /**
   * Reads a file of JSON Lines, {@code {"id": …, "text": …, "label": …}} each; other keys and blank
   * lines are ignored.
   *
   * @throws UserException if the file cannot be read, a line is something else, or an id comes
   *     twice; names the line
   */
  public static List<LabelledItem> readAll(Path file) {
    List<LabelledItem> items = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    int number = 0;
    for (String line : lines(file)) {
      String place = file + ": line " + ++number;
      if (!line.isBlank()) {
        LabelledItem item = parse(line, place);
        if (!ids.add(item.id)) {
          throw new UserException(place + ": the id \"" + item.id + "\" came before");
        }
        items.add(item);
      }
    }
    return items;
  }

  private static List<String> lines(Path file) {
    try {
      // Whatever is no UTF-8 becomes a replacement character rather than an end of the run.
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UserException("cannot read items from " + file + ": " + e.getMessage());
    }
  }

  private static LabelledItem parse(String line, String place) {
    try {
      JsonNode node = CoeJson.MAPPER.readTree(line);
      JsonNode label = node.path("label");
      return new LabelledItem(
          value(node, "id", place),
          value(node, "text", place),
          label.isNull() || label.isMissingNode() ? Optional.empty() : Optional.of(label.asText()));
    } catch (JsonProcessingException e) {
      throw new UserException(place + ": not JSON: " + e.getOriginalMessage());
    }
  }

  private static String value(JsonNode node, String key, String place) {
    JsonNode value = node.path(key);
    if (!value.isValueNode() || value.isNull()) {
      throw new UserException(
          place + ": no \"" + key + "\", expected {\"id\": …, \"text\": …, \"label\": …}");
    }
    return value.asText();
  }
}
