package org.coecorpus.jobs.generate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * One grammar file: lists of templates by name, nested as deep as the file says. Files are YAML
 * resources of this package; a missing name or a wrong shape is an error that says where.
 */
record Grammar(String place, Map<String, Object> content) {

  /** The grammar of the resource {@code file}. */
  static Grammar load(String file) {
    try (InputStream in = Grammar.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("resource " + file + " of the generator is missing");
      }
      Object content =
          new Load(LoadSettings.builder().setLabel(file).build()).loadFromInputStream(in);
      return new Grammar(file, asMap(file, content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> asMap(String place, Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      throw new IllegalArgumentException(place + ": expected a mapping, found " + value);
    }
    Map<String, Object> copy = new LinkedHashMap<>();
    map.forEach((key, item) -> copy.put(String.valueOf(key), item));
    return copy;
  }

  boolean has(String name) {
    return content.containsKey(name);
  }

  private Object value(String name) {
    Object value = content.get(name);
    if (value == null) {
      throw new IllegalArgumentException(place + ": " + name + " is missing");
    }
    return value;
  }

  /** The mapping called {@code name}. */
  Grammar under(String name) {
    return new Grammar(place + "/" + name, asMap(place + "/" + name, value(name)));
  }

  /** The mappings in the list called {@code name}. */
  List<Grammar> all(String name) {
    return list(name).stream()
        .map(item -> new Grammar(place + "/" + name, asMap(place + "/" + name, item)))
        .toList();
  }

  private List<?> list(String name) {
    if (!(value(name) instanceof List<?> list) || list.isEmpty()) {
      throw new IllegalArgumentException(place + ": " + name + " must be a list that is not empty");
    }
    return list;
  }

  /** The strings in the list called {@code name}. */
  List<String> strings(String name) {
    return list(name).stream().map(String::valueOf).toList();
  }

  /** The templates in the list called {@code name}. */
  List<Template> templates(String name) {
    return strings(name).stream().map(Template::of).toList();
  }

  /** The scalar called {@code name}. */
  String string(String name) {
    return String.valueOf(value(name));
  }

  /** The number called {@code name}. */
  double number(String name) {
    return Double.parseDouble(string(name));
  }
}
