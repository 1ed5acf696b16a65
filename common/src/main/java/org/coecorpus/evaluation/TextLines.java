package org.coecorpus.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.coecorpus.settings.UserException;
import org.jspecify.annotations.Nullable;

/**
 * Texts as JSON Lines: an object a line with an id and {@code text}, perhaps {@code title} and
 * {@code label}. Other keys are ignored, as are blank lines; an id may hold any character.
 */
public final class TextLines {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final Path file;
  private final String idKey;

  private TextLines(Path file, String idKey) {
    this.file = file;
    this.idKey = idKey;
  }

  /** Queries: {@code qid} and {@code text}. */
  public static TextLines ofQueries(Path file) {
    return new TextLines(file, "qid");
  }

  /** Documents or items: {@code id} and {@code text}. */
  public static TextLines ofDocuments(Path file) {
    return new TextLines(file, "id");
  }

  /**
   * One line.
   *
   * @param id unique in the file
   * @param title if there is one
   * @param text may be empty
   * @param label if there is one
   */
  public record Line(String id, Optional<String> title, String text, Optional<String> label) {}

  /**
   * Reads the file line by line.
   *
   * @throws UserException if it is missing, a line is not of that form or an id stands there twice
   * @throws IOException if it cannot be read
   */
  public void forEach(Consumer<Line> use) throws IOException {
    Map<String, Integer> seen = new HashMap<>();
    try (BufferedReader lines = LineFile.open(file)) {
      int number = 0;
      for (String json = lines.readLine(); json != null; json = lines.readLine()) {
        number++;
        if (json.isBlank()) {
          continue;
        }
        Line line = line(number, json);
        Integer before = seen.putIfAbsent(line.id(), number);
        if (before != null) {
          throw LineFile.mistake(
              file,
              number,
              "found the " + idKey + " " + LineFile.shown(line.id()) + " of line " + before);
        }
        use.accept(line);
      }
    }
  }

  private Line line(int number, String json) {
    JsonNode tree = tree(number, json);
    String text = string(number, tree, "text").orElseThrow(() -> missing(number, "text", json));
    String id = string(number, tree, idKey).orElseThrow(() -> missing(number, idKey, json));
    if (id.isBlank()) {
      throw LineFile.mistake(file, number, "found a blank " + idKey);
    }
    return new Line(id, string(number, tree, "title"), text, string(number, tree, "label"));
  }

  private JsonNode tree(int number, String json) {
    try {
      JsonNode tree = MAPPER.readTree(json);
      if (tree.isObject()) {
        return tree;
      }
    } catch (JsonProcessingException e) {
      throw LineFile.mistake(
          file, number, "found no JSON object, " + e.getOriginalMessage() + ": " + shown(json));
    }
    throw LineFile.mistake(file, number, "found no JSON object: " + shown(json));
  }

  private static String shown(String json) {
    return LineFile.shown(json);
  }

  private UserException missing(int number, String key, String json) {
    return LineFile.mistake(file, number, "found no \"" + key + "\" in " + shown(json));
  }

  private Optional<String> string(int number, JsonNode tree, String key) {
    @Nullable JsonNode value = tree.get(key);
    if (value == null || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isValueNode()) {
      throw LineFile.mistake(
          file,
          number,
          "found \"" + key + "\": " + shown(value.toString()) + ", expected a string");
    }
    return Optional.of(value.asText());
  }
}
