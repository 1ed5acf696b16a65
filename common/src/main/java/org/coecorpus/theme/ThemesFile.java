package org.coecorpus.theme;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.coecorpus.coe.CoeJson;

/**
 * The themes of a release as its readers find them, {@code themes/themes.json}.
 *
 * @param themes every theme, by kind, then most events first
 * @param statements the statements that are members of a theme, by id
 * @param unassigned for each kind, how many statements are in no theme, by reason
 */
public record ThemesFile(
    List<Theme> themes,
    List<Statement> statements,
    SortedMap<StatementKind, Unassigned> unassigned) {

  /** Where the file lies in a release. */
  public static final String PATH = "themes/themes.json";

  /** Copies the lists and the map; what is missing is empty. */
  public ThemesFile {
    themes = themes == null ? List.of() : List.copyOf(themes);
    statements = statements == null ? List.of() : List.copyOf(statements);
    unassigned =
        unassigned == null
            ? Collections.emptySortedMap()
            : Collections.unmodifiableSortedMap(new TreeMap<>(unassigned));
  }

  /** Statements by their id. */
  public Map<String, Statement> statementsById() {
    return statements.stream().collect(Collectors.toMap(Statement::id, Function.identity()));
  }

  /** The file's text. */
  public String write() {
    return CoeJson.MAPPER.valueToTree(this).toString();
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException if the text is something else
   */
  public static ThemesFile read(String json) {
    try {
      return CoeJson.MAPPER.readValue(json, ThemesFile.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a themes file: " + e.getOriginalMessage(), e);
    }
  }
}
