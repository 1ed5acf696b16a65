package org.coecorpus.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every theme finder keeps to. */
abstract class ThemeFinderContract {

  abstract ThemeFinder finder();

  /** The vectors that the finder is to work with; empty for none. */
  abstract Map<String, float[]> vectors(List<Statement> statements, Set<String> names);

  /** How well the planted families must come out; words alone split a family by its wording. */
  abstract double leastVMeasure();

  final ThemeResult find(List<Statement> statements) {
    Set<String> names = PlantedStatements.SERVICES;
    return finder().find(new ThemeInput(statements, vectors(statements, names), names, 11));
  }

  @Test
  void anEmptyCorpusHasNoThemes() {
    ThemeResult result = find(List.of());
    assertThat(result.themes()).isEmpty();
    assertThat(result.themeByStatement()).isEmpty();
    assertThat(result.unassigned()).containsOnlyKeys(StatementKind.values());
    assertThat(result.unassigned().get(StatementKind.CAUSE).total()).isZero();
  }

  @Test
  void textsWithoutWordsAreInNoTheme() {
    List<Statement> statements =
        IntStream.range(0, 30).mapToObj(i -> statement(i, "… 42 – !".repeat(i % 3))).toList();
    ThemeResult result = find(statements);
    assertThat(result.themes()).isEmpty();
    assertThat(result.unassigned().get(StatementKind.CAUSE).total()).isEqualTo(30);
  }

  @Test
  void oneStatementOrTwoAreNoTheme() {
    List<Statement> two =
        List.of(statement(1, "The disk was full"), statement(2, "The disk was full"));
    assertThat(find(two).themes()).isEmpty();
    assertThat(find(two.subList(0, 1)).unassigned().get(StatementKind.CAUSE).byReason())
        .containsExactly(Map.entry(UnassignedReason.SMALL_GROUP, 1L));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void theOrderOfTheInputDoesNotMatter(long seed) {
    List<Statement> statements = PlantedStatements.of(8, 4).statements();
    List<Statement> shuffled = new ArrayList<>(statements);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(find(shuffled)).isEqualTo(find(statements));
  }

  @Test
  void themesAreConsistent() {
    PlantedStatements planted = PlantedStatements.of(12, 5);
    ThemeResult result = find(planted.statements());
    assertThat(result.themes()).isNotEmpty();
    Set<String> ids = new HashSet<>();
    Set<String> members = new HashSet<>();
    for (Theme theme : result.themes()) {
      assertThat(ids.add(theme.id())).isTrue();
      assertThat(theme.id()).matches("cause-[0-9a-f]{8}");
      assertThat(theme.name()).isNotBlank();
      assertThat(theme.terms()).isNotEmpty().noneMatch(String::isBlank);
      assertThat(theme.members()).containsAll(theme.exemplars()).isSorted().doesNotHaveDuplicates();
      assertThat(theme.exemplars()).isNotEmpty().doesNotHaveDuplicates();
      assertThat(theme.members()).noneMatch(members::contains);
      assertThat(theme.stability()).isBetween(0.0, 1.0);
      assertThat(theme.members())
          .allSatisfy(m -> assertThat(result.themeByStatement()).containsEntry(m, theme.id()));
      members.addAll(theme.members());
    }
    assertThat(result.themeByStatement()).hasSize(members.size());
    assertThat(members.size() + result.unassigned().get(StatementKind.CAUSE).total())
        .isEqualTo(planted.statements().size());
  }

  @Test
  void namesDoNotTellTheServices() {
    for (Theme theme : find(PlantedStatements.of(12, 5).statements()).themes()) {
      assertThat(theme.terms())
          .noneMatch(term -> Set.of("parcel", "desk", "stamp", "fare", "amber").contains(term));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void plantedFamiliesAreFound(long seed) {
    PlantedStatements planted = PlantedStatements.of(12, seed);
    ThemeResult result = find(planted.statements());
    Agreement agreement = Agreement.of(result.themeByStatement(), planted.familyOf());
    assertThat(agreement.purity()).as("purity").isGreaterThan(0.9);
    assertThat(agreement.vMeasure()).as("V-measure").isGreaterThan(leastVMeasure());
    assertThat(agreement.found()).as("members of families in themes, of 72").isGreaterThan(60);
    assertThat(result.themes().stream().filter(Theme::recurring).count()).isBetween(5L, 9L);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4})
  void nothingRecursInNonsense(long seed) {
    ThemeResult result = find(PlantedStatements.nonsense(90, seed));
    assertThat(result.themes()).noneMatch(Theme::recurring);
  }

  @Test
  void oneEventToldManyTimesDoesNotRecur() {
    List<Statement> statements = new ArrayList<>(PlantedStatements.of(12, 6).statements());
    for (int i = 0; i < 8; i++) {
      statements.add(
          new Statement(
              "SIB-" + i,
              "SIB-" + i,
              "EVT-1",
              StatementKind.CAUSE,
              "A crane operator pressed the emergency stop of the sorting belt " + i,
              null,
              null,
              null));
    }
    ThemeResult result = find(statements);
    Theme told =
        result.themes().stream()
            .filter(t -> t.members().contains("SIB-0"))
            .findFirst()
            .orElseThrow();
    assertThat(told.events()).isEqualTo(1);
    assertThat(told.exemplars()).hasSize(1);
    assertThat(told.eventsByQuarter()).isEmpty();
    assertThat(told.recurring()).isFalse();
  }

  @Test
  void twoStatementsWithOneIdAreRefused() {
    Statement statement = statement(1, "The disk was full");
    assertThatThrownBy(() -> find(List.of(statement, statement)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(statement.id());
  }

  static Statement statement(int number, String text) {
    String id = "COE-" + number;
    return new Statement(id + "#cause-1", id, id, StatementKind.CAUSE, text, null, null, null);
  }
}
