package org.coecorpus.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.coecorpus.time.Quarter;
import org.junit.jupiter.api.Test;

/** On words alone. */
class GraphThemeFinderTest extends ThemeFinderContract {

  @Override
  ThemeFinder finder() {
    return GraphThemeFinder.withDefaults();
  }

  @Override
  double leastVMeasure() {
    return 0.8;
  }

  @Override
  Map<String, float[]> vectors(List<Statement> statements, Set<String> names) {
    return Map.of();
  }

  @Test
  void nameHasTermsAndTheMostCentralStatement() {
    Theme certificates = themeOf("certificate");
    assertThat(certificates.name()).contains("certificate").contains(": «").endsWith("»");
    assertThat(certificates.terms()).anyMatch(term -> term.contains("expir"));
  }

  @Test
  void theSameTextInManyEventsIsATheme() {
    List<Statement> statements = new ArrayList<>(PlantedStatements.of(12, 7).statements());
    for (int i = 0; i < 9; i++) {
      String id = "RPT-" + i;
      statements.add(
          new Statement(
              id,
              id,
              id,
              StatementKind.CAUSE,
              "The badge reader firmware lost its pairing key in hall " + i,
              null,
              null,
              new Quarter(2025, 1 + i % 4)));
    }
    ThemeResult result = find(statements);
    Theme repeated =
        result.themes().stream()
            .filter(t -> t.members().contains("RPT-0"))
            .findFirst()
            .orElseThrow();
    assertThat(repeated.members().stream().filter(m -> m.startsWith("RPT-"))).hasSize(9);
    assertThat(repeated.recurring()).isTrue();
  }

  @Test
  void lessonsAndCausesAreApart() {
    List<Statement> statements = new ArrayList<>();
    for (Statement s : PlantedStatements.of(12, 8).statements()) {
      statements.add(s);
      statements.add(
          new Statement(
              s.coeId() + "#lesson-1",
              s.coeId(),
              s.eventId(),
              StatementKind.LESSON,
              s.text(),
              s.team(),
              s.service(),
              s.quarter()));
    }
    ThemeResult result = find(statements);
    assertThat(result.themes()).extracting(Theme::kind).isSorted().contains(StatementKind.values());
    for (Theme theme : result.themes()) {
      String infix = theme.kind() == StatementKind.LESSON ? "#lesson-" : "#cause-";
      assertThat(theme.members()).allMatch(member -> member.contains(infix));
    }
  }

  @Test
  void aMissingVectorIsNamed() {
    List<Statement> statements = PlantedStatements.of(2, 9).statements();
    Map<String, float[]> one = Map.of("another text", new float[] {1});
    ThemeInput input = new ThemeInput(statements, one, Set.of(), 1);
    assertThatThrownBy(() -> finder().find(input))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("COE-000#cause-1")
        .hasMessageContaining("textsToEmbed");
  }

  private Theme themeOf(String term) {
    return find(PlantedStatements.of(12, 5).statements()).themes().stream()
        .filter(theme -> theme.terms().stream().anyMatch(t -> t.contains(term)))
        .findFirst()
        .orElseThrow();
  }
}
