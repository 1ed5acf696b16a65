package org.coecorpus.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A word list that ships with the program: YAML, each key with the list of words that mean it. The
 * lists are data, so that a dialect is taught by a line and not by code.
 */
public final class Vocabulary {

  /** White space and marks, for characters of ASCII. */
  private static final boolean[] BLANK = new boolean[128];

  static {
    for (char c = 0; c < BLANK.length; c++) {
      BLANK[c] = Character.isWhitespace(c) || "-_*`.:;!,()".indexOf(c) >= 0;
    }
  }

  private Vocabulary() {}

  /** One list of a resource that lies beside {@code owner}. */
  public static List<String> list(Class<?> owner, String resource, String key) {
    List<String> words = load(owner, resource).get(key);
    if (words == null) {
      throw new IllegalStateException("no list " + key + " in " + resource);
    }
    return words;
  }

  /** The lists of a resource that lies beside {@code owner}, in the order of the file. */
  public static Map<String, List<String>> load(Class<?> owner, String resource) {
    try (InputStream in = owner.getResourceAsStream(resource)) {
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

  /**
   * Lower case, one blank between words, dashes and underscores as blanks, no marks at the ends.
   */
  public static String plain(String words) {
    StringBuilder plain = new StringBuilder(words.length());
    boolean gap = false;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean blank = c < BLANK.length ? BLANK[c] : Character.isWhitespace(c);
      if (blank) {
        gap = plain.length() > 0;
      } else {
        if (gap) {
          plain.append(' ');
        }
        gap = false;
        plain.append(c == '’' ? '\'' : c);
      }
    }
    return plain.toString().toLowerCase(Locale.ROOT);
  }
}
