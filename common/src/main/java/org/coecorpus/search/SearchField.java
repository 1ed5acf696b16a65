package org.coecorpus.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a query can name, as in {@code title:certificate} or {@code team:labels}: the sections of a
 * COE, matched word by word, and its properties, matched whole without regard to case.
 */
public enum SearchField {
  TITLE("title", true),
  SUMMARY("summary", true),
  ROOT_CAUSES("root_causes", true),
  IMPACT("impact", true),
  LESSONS("lessons", true),
  ACTIONS("actions", true),
  TIMELINE("timeline", true),
  OTHER("other", true),
  ID("id", false),
  TEAM("team", false),
  SERVICE("service", false),
  SEVERITY("severity", false) {
    @Override
    String normalized(String value) {
      return super.normalized(value).replace("-", "").replace(" ", "");
    }
  },
  QUARTER("quarter", false) {
    @Override
    String normalized(String value) {
      return super.normalized(value).replace("-", "");
    }
  },
  STATUS("status", false) {
    @Override
    String normalized(String value) {
      return super.normalized(value).replace('-', '_').replace(' ', '_');
    }
  },
  THEME("theme", false),
  CATEGORY("category", false);

  /** The sections, in the order in which a snippet prefers them. */
  static final List<SearchField> SECTIONS =
      Arrays.stream(values()).filter(SearchField::isSection).toList();

  /** The properties that facets count. */
  static final List<SearchField> FACETS =
      List.of(TEAM, SERVICE, SEVERITY, QUARTER, STATUS, CATEGORY, THEME);

  /** The properties that a document of the index has; themes lie beside it. */
  static final List<SearchField> PROPERTIES =
      FACETS.stream().filter(field -> field != THEME).toList();

  private static final Map<String, SearchField> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(f -> f.label, f -> f));

  private static final Map<String, SearchField> SYNONYMS =
      Map.of(
          "cause", ROOT_CAUSES,
          "causes", ROOT_CAUSES,
          "root_cause", ROOT_CAUSES,
          "whys", ROOT_CAUSES,
          "lesson", LESSONS,
          "action", ACTIONS);

  private final String label;
  private final boolean section;

  SearchField(String label, boolean section) {
    this.label = label;
    this.section = section;
  }

  /**
   * The field of that name.
   *
   * @throws IllegalArgumentException if there is none; the message lists the names
   */
  public static SearchField of(String name) {
    return named(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "unknown field \""
                        + name
                        + "\", expected one of "
                        + Arrays.stream(values())
                            .map(SearchField::label)
                            .collect(Collectors.joining(", "))));
  }

  static Optional<SearchField> named(String name) {
    String key = name.toLowerCase(Locale.ROOT).replace('-', '_');
    SearchField field = BY_NAME.get(key);
    return Optional.ofNullable(field != null ? field : SYNONYMS.get(key));
  }

  /** The name in queries and results, for example {@code root_causes}. */
  public String label() {
    return label;
  }

  /** Whether this is a section of text, not a property. */
  public boolean isSection() {
    return section;
  }

  /** The name in sentences, for example {@code root causes}. */
  String words() {
    return label.replace('_', ' ');
  }

  /** The form in which a property is compared. */
  String normalized(String value) {
    return Identifiers.normalized(value);
  }
}
