package org.coecorpus.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Classes that people agreed on beforehand, beside the themes that the corpus shows by itself. What
 * a class means is data, so that an organisation may bring its own.
 *
 * @param views classes by the name of the view: {@link #CAUSE}, {@link #TRIGGER}, {@link #LESSON}
 */
public record Taxonomy(SortedMap<String, List<Category>> views) {

  /** View of root causes. */
  public static final String CAUSE = "cause";

  /** View of what set the incident off. */
  public static final String TRIGGER = "trigger";

  /** View of lessons. */
  public static final String LESSON = "lesson";

  private static final String RESOURCE = "taxonomy.yaml";
  private static final String VERSION = "version";

  /**
   * The one that the settings name.
   *
   * @param yaml its text; empty for the one that ships with the program
   */
  public static Taxonomy of(Optional<String> yaml) {
    return yaml.map(text -> parse(text, "of the settings")).orElseGet(Taxonomy::standard);
  }

  /** The one that ships with the program. */
  public static Taxonomy standard() {
    try (InputStream in = Taxonomy.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + RESOURCE);
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), RESOURCE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads one.
   *
   * @param source what to call it in messages
   * @throws IllegalArgumentException if it is something else; says what is wrong and where
   */
  public static Taxonomy parse(String yaml, String source) {
    try {
      Object tree = new Load(LoadSettings.builder().setLabel(source).build()).loadFromString(yaml);
      SortedMap<String, List<Category>> views = new TreeMap<>();
      for (Map.Entry<?, ?> entry : map(tree, "the file").entrySet()) {
        String name = String.valueOf(entry.getKey());
        if (!name.equals(VERSION)) {
          views.put(name, categories(entry.getValue(), name));
        }
      }
      return new Taxonomy(views);
    } catch (YamlEngineException | IllegalArgumentException e) {
      throw new IllegalArgumentException("taxonomy " + source + ": " + e.getMessage(), e);
    }
  }

  /**
   * The classes of a view.
   *
   * @throws IllegalArgumentException if there is none
   */
  public List<Category> view(String name) {
    List<Category> categories = views.get(name);
    if (categories == null) {
      throw new IllegalArgumentException(
          "the taxonomy has no view \"" + name + "\", only " + views.keySet());
    }
    return categories;
  }

  /** The sentences whose vectors help to assign statements to a view. */
  public SortedSet<String> textsToEmbed(String view) {
    SortedSet<String> texts = new TreeSet<>();
    view(view).forEach(category -> texts.addAll(category.sentences()));
    return texts;
  }

  private static List<Category> categories(@Nullable Object tree, String view) {
    List<Category> categories =
        list(tree, "view " + view).stream().map(node -> category(map(node, view))).toList();
    Set<String> ids = new HashSet<>();
    for (Category category : categories) {
      if (!ids.add(category.id())) {
        throw new IllegalArgumentException("two classes " + category.id() + " in " + view);
      }
    }
    return categories;
  }

  private static Category category(Map<?, ?> node) {
    Object share = node.get("published");
    Object broader = node.get("broader");
    return new Category(
        text(node, "id"),
        text(node, "name"),
        text(node, "definition"),
        broader == null ? null : String.valueOf(broader),
        share == null ? null : Double.valueOf(String.valueOf(share)),
        texts(node.get("prototypes"), "prototypes"),
        node.containsKey("cues") ? texts(node.get("cues"), "cues") : List.of());
  }

  private static String text(Map<?, ?> node, String key) {
    if (node.get(key) instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("expected text at " + key + " of " + node.get("id"));
  }

  private static List<String> texts(@Nullable Object node, String what) {
    return list(node, what).stream().map(String::valueOf).toList();
  }

  private static List<?> list(@Nullable Object node, String what) {
    if (node instanceof List<?> list) {
      return list;
    }
    throw new IllegalArgumentException("expected a list at " + what);
  }

  private static Map<?, ?> map(@Nullable Object node, String what) {
    if (node instanceof Map<?, ?> map) {
      return map;
    }
    throw new IllegalArgumentException("expected keys and values at " + what);
  }
}
