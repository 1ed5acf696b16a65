package org.coecorpus.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coecorpus.text.Span;
import org.jspecify.annotations.Nullable;

/** Parses one JSON object into raw fields with spans. */
final class JsonTree {

  /** Why an object could not be parsed. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;
    private final long line;
    private final long column;

    Malformed(String reason, JsonLocation at) {
      super(reason);
      this.line = at.getLineNr();
      this.column = at.getColumnNr();
    }

    long line() {
      return line;
    }

    long column() {
      return column;
    }
  }

  private final JsonFactory factory;
  private final int maxDepth;

  JsonTree(ReadLimits limits) {
    maxDepth = limits.maxJsonDepth();
    factory =
        JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(limits.maxJsonDepth())
                    .maxStringLength(limits.maxDocumentBytes())
                    .maxNameLength(1000)
                    .maxNumberLength(100)
                    .build())
            .build();
  }

  /**
   * Parses exactly one object.
   *
   * @param offset added to every span
   * @throws Malformed if it is not one well-formed object within the limits
   */
  Raw.Fields parse(String json, int offset) throws Malformed {
    Optional<Raw.Fields> quick = QuickJson.parse(json, offset, maxDepth);
    return quick.isPresent() ? quick.get() : parseStrictly(json, offset);
  }

  /** As {@link #parse}, by the general parser alone. */
  Raw.Fields parseStrictly(String json, int offset) throws Malformed {
    try (JsonParser parser = factory.createParser(json)) {
      JsonToken first = parser.nextToken();
      if (first != JsonToken.START_OBJECT) {
        throw new Malformed(
            "found " + described(first) + ", expected a JSON object",
            parser.currentTokenLocation());
      }
      Raw.Fields tree = object(parser, offset);
      if (parser.nextToken() != null) {
        throw new Malformed(
            "found " + described(parser.currentToken()) + " after the object, expected its end",
            parser.currentTokenLocation());
      }
      return tree;
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation() == null ? JsonLocation.NA : e.getLocation();
      throw new Malformed(oneLine(e.getOriginalMessage()), at);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Raw.Fields object(JsonParser parser, int offset) throws IOException, Malformed {
    int start = start(parser);
    Raw.Builder fields = new Raw.Builder();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = checked(parser.currentName(), parser);
      parser.nextToken();
      Raw value = value(parser, offset);
      if (value != null) {
        fields.put(name, value);
      }
    }
    return fields.build(new Span(start + offset, end(parser) + offset));
  }

  /** Null for a JSON null, which is as good as absent. */
  private static @Nullable Raw value(JsonParser parser, int offset) throws IOException, Malformed {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser, offset);
      case START_ARRAY -> array(parser, offset);
      case VALUE_NULL -> null;
      case VALUE_STRING -> {
        int start = start(parser) + 1;
        String text = checked(parser.getText(), parser);
        yield new Raw.Text(
            text, new Span(start + offset, end(parser) - 1 + offset), Raw.Form.STRING, false);
      }
      default -> {
        int start = start(parser);
        String text = parser.getText();
        Raw.Form form = parser.currentToken().isNumeric() ? Raw.Form.NUMBER : Raw.Form.BOOLEAN;
        yield new Raw.Text(
            text, new Span(start + offset, start + text.length() + offset), form, false);
      }
    };
  }

  private static Raw array(JsonParser parser, int offset) throws IOException, Malformed {
    int start = start(parser);
    List<Raw> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      Raw item = value(parser, offset);
      if (item != null) {
        items.add(item);
      }
    }
    return new Raw.Items(items, new Span(start + offset, end(parser) + offset));
  }

  private static String checked(String text, JsonParser parser) throws Malformed {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        throw new Malformed(
            "found a lone surrogate in a string, expected pairs", parser.currentTokenLocation());
      }
    }
    return text;
  }

  /**
   * Where the string ends whose content begins at {@code from}: at the quote that no \\ escapes.
   */
  static int endOfString(String json, int from) {
    int end = from;
    while (end < json.length() && json.charAt(end) != '"') {
      end += json.charAt(end) == '\\' ? 2 : 1;
    }
    return Math.min(end, json.length());
  }

  private static int start(JsonParser parser) {
    return (int) parser.currentTokenLocation().getCharOffset();
  }

  private static int end(JsonParser parser) {
    return (int) parser.currentLocation().getCharOffset();
  }

  private static String described(@Nullable JsonToken token) {
    if (token == null) {
      return "nothing";
    }
    return switch (token) {
      case START_ARRAY -> "an array";
      case START_OBJECT -> "another object";
      case VALUE_STRING -> "a string";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
      case VALUE_TRUE, VALUE_FALSE -> "a boolean";
      case VALUE_NULL -> "null";
      default -> "\"" + token.asString() + "\"";
    };
  }

  private static String oneLine(@Nullable String message) {
    return message == null ? "malformed JSON" : message.replaceAll("\\s+", " ");
  }
}
