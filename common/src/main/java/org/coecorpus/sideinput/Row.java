package org.coecorpus.sideinput;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.coecorpus.time.Moment;

/**
 * One row, its cells by column name. A blank cell is the same as none.
 *
 * @param line in the file, from 1
 */
record Row(long line, Map<String, JsonNode> cells) {

  private static final int LONGEST = 100_000;

  static final String A_MOMENT = "ISO-8601 such as 2026-03-01T10:15:00Z or 2026-03-01";

  /** The cell as it is; for the columns that JSON may give a structure. */
  Optional<JsonNode> node(Column column) {
    return Optional.ofNullable(cells.get(column.name())).filter(node -> !node.isNull());
  }

  /** The cell's text, a list of texts joined by {@code ;}. */
  Optional<String> text(Column column) {
    return node(column)
        .map(node -> checked(column, flat(column, node)).strip())
        .filter(text -> !text.isEmpty());
  }

  private static String flat(Column column, JsonNode node) {
    if (node.isValueNode()) {
      return node.asText();
    }
    List<String> parts = new ArrayList<>();
    for (JsonNode part : node) {
      if (!node.isArray() || !part.isValueNode()) {
        throw new BadCell(column.name(), "a JSON structure", "text");
      }
      parts.add(part.asText());
    }
    return String.join(";", parts);
  }

  private static String checked(Column column, String text) {
    if (text.indexOf('\uFFFD') >= 0) {
      throw new BadCell(column.name(), "bytes that are not UTF-8", "UTF-8");
    }
    if (text.length() > LONGEST) {
      throw new BadCell(
          column.name(), text.length() + " characters", "at most " + LONGEST + " characters");
    }
    if (text.strip().chars().anyMatch(Character::isISOControl)) {
      throw new BadCell(
          column.name(),
          "a line break or control character",
          "one line; a quotation mark may be missing");
    }
    return text;
  }

  String required(Column column) {
    return text(column).orElseThrow(() -> new BadCell(column.name(), "nothing", "a value"));
  }

  Optional<Moment> moment(Column column) {
    return text(column).map(text -> moment(column.name(), text));
  }

  static Moment moment(String column, String text) {
    boolean blank = text.length() > 11 && text.charAt(10) == ' ' && text.charAt(11) != ' ';
    String iso = blank ? text.substring(0, 10) + "T" + text.substring(11) : text;
    return Moment.tryParse(iso).orElseThrow(() -> new BadCell(column, text, A_MOMENT));
  }

  Optional<Boolean> choice(Column column) {
    return text(column)
        .map(
            text ->
                switch (text.toLowerCase(Locale.ROOT)) {
                  case "true", "yes", "y", "1" -> true;
                  case "false", "no", "n", "0" -> false;
                  default -> throw new BadCell(column.name(), text, "true or false");
                });
  }

  static Row of(long line, Map<String, String> texts) {
    Map<String, JsonNode> cells = new TreeMap<>();
    texts.forEach((name, text) -> cells.put(name, TextNode.valueOf(text)));
    return new Row(line, cells);
  }
}
