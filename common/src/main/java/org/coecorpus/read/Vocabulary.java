package org.coecorpus.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A word list that ships with the program: YAML, each key with the list of words that mean it. The
 * lists are data, so that a dialect is taught by a line and not by code.
 */
final class Vocabulary {

  private Vocabulary() {}

  /** One list of a resource. */
  static List<String> list(String resource, String key) {
    List<String> words = load(resource).get(key);
    if (words == null) {
      throw new IllegalStateException("no list " + key + " in " + resource);
    }
    return words;
  }

  /** The lists of a resource beside this class, in the order of the file. */
  static Map<String, List<String>> load(String resource) {
    try (InputStream in = Vocabulary.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + resource);
      }
      Object tree =
          new Load(LoadSettings.builder().setLabel(resource).build()).loadFromInputStream(in);
      Map<String, List<String>> lists = new LinkedHashMap<>();
      ((Map<?, ?>) tree)
          .forEach(
              (key, words) ->
                  lists.put(
                      String.valueOf(key),
                      ((List<?>) words).stream().map(String::valueOf).toList()));
      return Collections.unmodifiableMap(lists);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
