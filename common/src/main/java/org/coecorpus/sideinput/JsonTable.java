package org.coecorpus.sideinput;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.coecorpus.coe.CoeJson;
import org.coecorpus.sideinput.Table.Shape;

/** Rows of a JSON array of objects, or of objects one after the other, as in JSON Lines. */
final class JsonTable {

  private JsonTable() {}

  /** Whether the first character that is not blank opens an array or an object. */
  static boolean looksLikeJson(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(4096);
      String text = new String(start, StandardCharsets.UTF_8);
      String shown = text.replace("\uFEFF", "").stripLeading();
      return shown.startsWith("[") || shown.startsWith("{");
    }
  }

  static List<Row> rows(Path file, Shape shape, List<RowReject> rejects) throws IOException {
    List<Row> rows = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file);
        JsonParser parser = CoeJson.MAPPER.createParser(in)) {
      parser.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
      boolean array = parser.nextToken() == JsonToken.START_ARRAY;
      JsonToken end = array ? JsonToken.END_ARRAY : null;
      for (JsonToken token = array ? parser.nextToken() : parser.currentToken();
          token != end;
          token = parser.nextToken()) {
        long line = parser.currentTokenLocation().getLineNr();
        JsonNode element = parser.readValueAsTree();
        if (element.isObject()) {
          rows.add(new Row(line, cells(element, shape)));
        } else {
          rejects.add(
              new BadCell("row", element.toString(), "a JSON object").at(file.toString(), line));
        }
      }
      if (array && parser.nextToken() != null) {
        throw shape.unusable(file, "more behind the end of the JSON array");
      }
      return rows;
    } catch (JsonProcessingException e) {
      throw shape.unusable(
          file,
          "not readable as JSON at line "
              + (e.getLocation() == null ? 1 : e.getLocation().getLineNr())
              + " ("
              + e.getOriginalMessage()
              + ")");
    }
  }

  private static Map<String, JsonNode> cells(JsonNode element, Shape shape) {
    Map<String, JsonNode> cells = new TreeMap<>();
    for (Column column : shape.columns()) {
      element
          .propertyStream()
          .filter(field -> column.isCalled(field.getKey()))
          .filter(field -> !field.getValue().isNull())
          .forEach(
              field -> {
                boolean own = Column.plain(field.getKey()).equals(column.name());
                if (own || !cells.containsKey(column.name())) {
                  cells.put(column.name(), field.getValue());
                }
              });
    }
    return cells;
  }
}
