package org.coecorpus.theme;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The themes of a corpus.
 *
 * @param themes by kind, number of events from many to few, and id
 * @param themeByStatement id of the theme that a statement is in; statements without are not in it
 * @param unassigned for each kind, how many are in no theme and why
 */
public record ThemeResult(
    List<Theme> themes,
    Map<String, String> themeByStatement,
    Map<StatementKind, Unassigned> unassigned) {

  /** Copies everything into a fixed order. */
  public ThemeResult {
    themes = List.copyOf(themes);
    themeByStatement = Collections.unmodifiableMap(new TreeMap<>(themeByStatement));
    unassigned = Collections.unmodifiableMap(new TreeMap<>(unassigned));
  }
}
