package org.coecorpus.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.coecorpus.settings.UserException;
import org.coecorpus.text.Vocabulary;
import org.coecorpus.time.Zones;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Parses a mapping and says what is wrong with it. */
final class MappingFile {

  private static final Set<String> KEYS =
      Set.of("needs", "fields", "zone", "nothing", "extra", "keyed");
  private static final Set<String> COLUMN_KEYS =
      Set.of("column", "split", "words", "format", "zone", "nothing");
  private static final Map<String, List<String>> FIELDS =
      Vocabulary.load(MappingFile.class, "mapping-fields.yaml");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String name;
  private @Nullable ZoneId zone;
  private Set<String> nothing = Set.of();

  private MappingFile(String name) {
    this.name = name;
  }

  /**
   * Parses the YAML.
   *
   * @throws UserException if it is no mapping
   */
  static Mapping parse(String name, String yaml) {
    try {
      LoadSettings settings =
          LoadSettings.builder().setLabel(name).setMaxAliasesForCollections(0).build();
      Object tree = new Load(settings).loadFromString(yaml);
      return new MappingFile(name).mapping(tree);
    } catch (YamlEngineException e) {
      throw new UserException(
          "mapping " + name + ": not YAML: " + String.valueOf(e.getMessage()).replace('\n', ' '));
    }
  }

  private Mapping mapping(@Nullable Object tree) {
    Map<String, Object> top = object(tree, "the file", KEYS);
    List<String> needs = texts(top.get("needs"), "needs");
    if (needs.isEmpty()) {
      throw wrong("needs", "nothing", "the columns by which a file of this source is known");
    }
    zone = zone(top.get("zone"));
    nothing = plain(texts(top.get("nothing"), "nothing"));
    List<Mapping.Rule> rules = new ArrayList<>();
    object(top.get("fields"), "fields", Set.of())
        .forEach((path, columns) -> rules.add(rule(path, columns)));
    Object keyed = top.getOrDefault("keyed", false);
    if (rules.isEmpty() || !(keyed instanceof Boolean isKeyed)) {
      throw wrong(
          "fields or keyed", rules.isEmpty() ? "no field" : keyed, "a field, true or false");
    }
    return new Mapping(name, needs, rules, kept(top.get("extra")), isKeyed, canonical(top));
  }

  private static String canonical(Map<String, Object> top) {
    try {
      return JSON.writeValueAsString(top);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("YAML that JSON cannot hold", e);
    }
  }

  private Optional<Set<String>> kept(@Nullable Object extra) {
    if (extra == null || extra.equals("all")) {
      return Optional.empty();
    }
    return Optional.of(extra.equals("none") ? Set.of() : plain(texts(extra, "extra")));
  }

  private Mapping.Rule rule(String path, Object columns) {
    boolean isTime = list("times").contains(path);
    if (!isTime && !list("texts").contains(path)) {
      Set<String> all = new TreeSet<>(list("texts"));
      all.addAll(list("times"));
      throw wrong("fields", "\"" + path + "\"", "one of " + String.join(", ", all));
    }
    List<Mapping.Column> parsed = new ArrayList<>();
    for (Object column : columns instanceof List<?> several ? several : List.of(columns)) {
      parsed.add(column == null ? column("", Map.of()) : column(path, column));
    }
    return new Mapping.Rule(path, isTime, parsed);
  }

  private Mapping.Column column(String path, Object form) {
    if (!(form instanceof Map)) {
      return column(text(form, path), Map.of());
    }
    Map<String, Object> keys = object(form, path, COLUMN_KEYS);
    return column(text(keys.get("column"), path + ".column"), keys);
  }

  private Mapping.Column column(String column, Map<String, Object> keys) {
    Map<String, String> words = new LinkedHashMap<>();
    object(keys.getOrDefault("words", Map.of()), "words", Set.of())
        .forEach((word, meant) -> words.put(Vocabulary.plain(word), text(meant, "words")));
    Set<String> silent = new TreeSet<>(nothing);
    silent.addAll(plain(texts(keys.get("nothing"), "nothing")));
    Object split = keys.get("split");
    return new Mapping.Column(
        column,
        split == null ? "" : text(split, "split"),
        words,
        texts(keys.get("format"), "format").stream().map(this::pattern).toList(),
        keys.containsKey("zone") ? zone(keys.get("zone")) : zone,
        silent);
  }

  private DatePattern pattern(String letters) {
    try {
      return new DatePattern(letters);
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      throw wrong("format", "\"" + letters + "\"", "a pattern such as dd/MM/yyyy HH:mm");
    }
  }

  private @Nullable ZoneId zone(@Nullable Object value) {
    if (value == null) {
      return null;
    }
    return Zones.of(text(value, "zone"))
        .orElseThrow(() -> wrong("zone", "\"" + value + "\"", "a zone such as Europe/Lisbon"));
  }

  private static List<String> list(String kind) {
    return FIELDS.getOrDefault(kind, List.of());
  }

  private static Set<String> plain(List<String> words) {
    Set<String> plain = new TreeSet<>();
    words.forEach(word -> plain.add(Vocabulary.plain(word)));
    return plain;
  }

  /** The texts of a list; one text is a list of one. */
  private List<String> texts(@Nullable Object value, String where) {
    if (value == null) {
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    for (Object each : value instanceof List<?> list ? list : List.of(value)) {
      texts.add(text(each, where));
    }
    return texts;
  }

  private String text(@Nullable Object value, String where) {
    if (value == null || value instanceof Map || value instanceof List) {
      throw wrong(where, value == null ? "nothing" : "a list or an object", "a text");
    }
    return String.valueOf(value);
  }

  private Map<String, Object> object(@Nullable Object value, String where, Set<String> known) {
    if (!(value instanceof Map<?, ?> map)) {
      throw wrong(where, value == null ? "nothing" : "no keys with values", "key: value lines");
    }
    Map<String, Object> object = new LinkedHashMap<>();
    map.forEach(
        (key, each) -> {
          String word = String.valueOf(key);
          if (!known.isEmpty() && !known.contains(word)) {
            String expected = "one of " + String.join(", ", new TreeSet<>(known));
            throw wrong(where, "\"" + word + "\"", expected);
          }
          object.put(word, each);
        });
    return object;
  }

  private UserException wrong(String where, Object found, String expected) {
    return new UserException(
        "mapping " + name + ": " + where + ": found " + found + ", expected " + expected);
  }
}
