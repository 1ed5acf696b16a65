package org.coecorpus.settings;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigIncludeContext;
import com.typesafe.config.ConfigIncluder;
import com.typesafe.config.ConfigIncluderClasspath;
import com.typesafe.config.ConfigIncluderFile;
import com.typesafe.config.ConfigIncluderURL;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigResolveOptions;
import com.typesafe.config.ConfigSyntax;
import com.typesafe.config.ConfigValue;
import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.coecorpus.text.Sha256;

/** Reads checked values and remembers each, so that the canonical text is what was really used. */
final class SettingsReader {

  private static final String DEFAULTS = "coe-reference.conf";

  private static final int MOST_WORDS = 1000;
  private static final int LONGEST_WORD = 100;

  private final Config values;
  private final String source;
  private final TreeMap<String, String> effective = new TreeMap<>();

  private SettingsReader(Config values, String source) {
    this.values = values;
    this.source = source;
  }

  static SettingsReader open(Optional<Path> file) {
    Config defaults = defaults();
    if (file.isEmpty()) {
      return new SettingsReader(defaults, DEFAULTS);
    }
    Config changes = parse(file.get());
    requireKnown(changes, defaults, file.get());
    return new SettingsReader(changes.withFallback(defaults), file.get().toString());
  }

  static Config defaults() {
    return ConfigFactory.parseResources(SettingsReader.class.getClassLoader(), DEFAULTS);
  }

  private static Config parse(Path file) {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new UserException("settings file " + file + ": not found or not readable");
    }
    try {
      // Closed to the environment and to other files: HOCON could otherwise reach the network.
      ConfigParseOptions alone =
          ConfigParseOptions.defaults()
              .setSyntax(ConfigSyntax.CONF)
              .setOriginDescription(file.toString())
              .setIncluder(new NoIncludes());
      String text = Files.readString(file, StandardCharsets.UTF_8);
      return ConfigFactory.parseString(text, alone).resolve(ConfigResolveOptions.noSystem());
    } catch (ConfigException e) {
      throw new UserException("settings file " + file + ": " + firstLine(e));
    } catch (IOException e) {
      throw new UserException("settings file " + file + ": not readable as UTF-8: " + e);
    }
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse(e.toString());
  }

  private static void requireKnown(Config changes, Config defaults, Path file) {
    SortedSet<String> valid = keys(defaults);
    SortedSet<String> unknown = keys(changes);
    unknown.removeAll(valid);
    if (!unknown.isEmpty()) {
      throw new UserException(
          "settings file "
              + file
              + ": unknown key "
              + unknown.stream().map(key -> "\"" + key + "\"").collect(Collectors.joining(", "))
              + ", valid keys are "
              + String.join(", ", valid));
    }
  }

  /** Paths of everything that is not a group. */
  static SortedSet<String> keys(Config config) {
    SortedSet<String> keys = new TreeSet<>();
    addKeys("", config.root(), keys);
    return keys;
  }

  private static void addKeys(String prefix, ConfigObject group, SortedSet<String> keys) {
    for (Map.Entry<String, ConfigValue> entry : group.entrySet()) {
      String key = prefix + entry.getKey();
      if (entry.getValue() instanceof ConfigObject inner && !inner.isEmpty()) {
        addKeys(key + ".", inner, keys);
      } else {
        keys.add(key);
      }
    }
  }

  int whole(String key, int low, int high) {
    BigDecimal value = decimal(key, "a whole number", low, high);
    try {
      int whole = value.intValueExact();
      remember(key, Integer.toString(whole));
      return whole;
    } catch (ArithmeticException e) {
      throw illegal(key, value.toPlainString(), "a whole number from " + low + " to " + high);
    }
  }

  double number(String key, double low, double high) {
    BigDecimal value = decimal(key, "a number", low, high);
    remember(key, Double.toString(value.doubleValue()));
    return value.doubleValue();
  }

  private BigDecimal decimal(String key, String kind, Number low, Number high) {
    String expected = kind + " from " + low + " to " + high;
    BigDecimal value = read(key, expected, BigDecimal::new);
    boolean inRange =
        value.compareTo(new BigDecimal(low.toString())) >= 0
            && value.compareTo(new BigDecimal(high.toString())) <= 0;
    if (!inRange) {
      throw illegal(key, value.toString(), expected);
    }
    return value;
  }

  boolean choice(String key) {
    Boolean value =
        read(
            key,
            "true or false",
            text ->
                switch (text) {
                  case "true" -> true;
                  case "false" -> false;
                  default -> throw new NumberFormatException(text);
                });
    remember(key, value.toString());
    return value;
  }

  /** A list of words or phrases: letters, digits, blanks and the marks that names have. */
  List<String> words(String key) {
    String expected = "a list of at most 1000 words of letters, digits, blanks and -.&/+'";
    Object value = values.hasPath(key) ? values.getValue(key).unwrapped() : null;
    if (!(value instanceof List<?> list) || list.size() > MOST_WORDS) {
      throw illegal(key, String.valueOf(value), expected);
    }
    List<String> words = list.stream().map(String::valueOf).map(String::strip).toList();
    for (String word : words) {
      boolean plain =
          !word.isEmpty()
              && word.length() <= LONGEST_WORD
              && word.codePoints()
                  .allMatch(c -> Character.isLetterOrDigit(c) || " -.&/+'".indexOf(c) >= 0);
      if (!plain) {
        throw illegal(key, "\"" + word + "\"", expected);
      }
    }
    remember(key, String.join(", ", words));
    return words;
  }

  /**
   * The text of the file that a key names, by its path from the settings file; empty where it names
   * none. What is remembered is the hash of the text: a file may change and keep its name.
   */
  Optional<String> file(String key) {
    String name = read(key, "the path of a file", text -> text);
    if (name.isBlank()) {
      remember(key, "");
      return Optional.empty();
    }
    Path path = Path.of(source).resolveSibling(name);
    try {
      String text = Files.readString(path, StandardCharsets.UTF_8);
      remember(key, Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
      return Optional.of(text);
    } catch (IOException e) {
      throw illegal(
          key, path + ", which cannot be read", "the path of a file in UTF-8, or nothing");
    }
  }

  private <T> T read(String key, String expected, Function<String, T> parser) {
    ConfigValue value = values.hasPath(key) ? values.getValue(key) : null;
    String text = value == null ? "nothing" : String.valueOf(value.unwrapped());
    try {
      return parser.apply(text);
    } catch (NumberFormatException e) {
      throw illegal(key, text, expected);
    }
  }

  private UserException illegal(String key, String found, String expected) {
    return new UserException(
        "settings file " + source + ": " + key + ": found " + found + ", expected " + expected);
  }

  private void remember(String key, String value) {
    effective.put(key, value);
  }

  String canonical() {
    return effective.entrySet().stream()
        .map(entry -> entry.getKey() + " = " + entry.getValue() + "\n")
        .collect(Collectors.joining());
  }

  /** Refuses every form of {@code include}. */
  private static final class NoIncludes
      implements ConfigIncluder, ConfigIncluderFile, ConfigIncluderURL, ConfigIncluderClasspath {

    @Override
    public ConfigIncluder withFallback(ConfigIncluder fallback) {
      return this;
    }

    @Override
    public ConfigObject include(ConfigIncludeContext context, String what) {
      throw refused(what);
    }

    @Override
    public ConfigObject includeFile(ConfigIncludeContext context, File what) {
      throw refused(what);
    }

    @Override
    public ConfigObject includeURL(ConfigIncludeContext context, URL what) {
      throw refused(what);
    }

    @Override
    public ConfigObject includeResources(ConfigIncludeContext context, String what) {
      throw refused(what);
    }

    private static ConfigException refused(Object what) {
      return new ConfigException.Generic("include " + what + " is not allowed in settings");
    }
  }
}
