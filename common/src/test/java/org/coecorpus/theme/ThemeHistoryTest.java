package org.coecorpus.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.coecorpus.theme.ThemeChange.What;
import org.junit.jupiter.api.Test;

/** A theme keeps its id while it lives, and what was said of a past quarter stays said. */
class ThemeHistoryTest {

  private static final Instant Q1 = Instant.parse("2026-03-31T23:59:59Z");
  private static final Instant Q2 = Instant.parse("2026-06-30T23:59:59Z");
  private static final Instant Q3 = Instant.parse("2026-09-30T23:59:59Z");
  private static final Instant Q4 = Instant.parse("2026-12-31T23:59:59Z");
  private static final Instant Q5 = Instant.parse("2027-03-31T23:59:59Z");

  private Set<String> statements = new HashSet<>();

  @Test
  void aThemeGrowsOverFourReleasesSplitsAndMerges() {
    ThemeHistory history = ThemeHistory.none();
    history = release(history, Q1, Map.of("a", range(0, 6), "x", range(100, 106)));
    history = release(history, Q2, Map.of("b", range(0, 12), "x", range(100, 106)));
    history = release(history, Q3, Map.of("c", range(0, 20), "x", range(100, 107)));
    history =
        release(history, Q4, Map.of("d", range(0, 13), "e", range(13, 26), "x", range(100, 107)));
    history =
        release(history, Q5, Map.of("f", range(0, 13), "g", both(range(13, 28), range(100, 107))));
    assertThat(history.changes())
        .containsExactly(
            new ThemeChange(Q1, "a", What.BORN, "a", 6),
            new ThemeChange(Q1, "x", What.BORN, "x", 6),
            new ThemeChange(Q4, "e", What.SPLIT_FROM, "a", 7),
            new ThemeChange(Q5, "x", What.MERGED_INTO, "e", 7));
    assertThat(members(history, "a")).containsExactlyInAnyOrderElementsOf(range(0, 13));
    assertThat(members(history, "e"))
        .containsExactlyInAnyOrderElementsOf(both(range(13, 28), range(100, 107)));
  }

  @Test
  void assignmentsOfThePastStayWhereTheirThemeGoesOn() {
    ThemeHistory history =
        release(ThemeHistory.none(), Q1, Map.of("a", range(0, 10), "b", range(20, 30)));
    // Found anew, statement 9 is nearer to b, and 50, which was in none, to a.
    statements.add("50");
    history = release(history, Q1, Map.of("a", range(0, 10), "b", range(20, 30)));
    history =
        release(
            history,
            Q2,
            Map.of("a", both(range(0, 9), List.of("50")), "b", both(range(20, 31), List.of("9"))));
    assertThat(members(history, "a")).containsExactlyInAnyOrderElementsOf(range(0, 10));
    assertThat(members(history, "b")).containsExactlyInAnyOrderElementsOf(range(20, 31));
    assertThat(history.themeByStatement()).containsEntry("50", Optional.empty());
  }

  @Test
  void theSameReleaseAgainChangesNothing() {
    Map<String, List<String>> themes = Map.of("a", range(0, 10), "b", range(20, 30));
    ThemeHistory once = release(ThemeHistory.none(), Q1, themes);
    ThemeHistory twice = release(once, Q1, themes);
    assertThat(twice.changes()).isEqualTo(once.changes());
    assertThat(twice.themeByStatement()).isEqualTo(once.themeByStatement());
  }

  @Test
  void aThemeWhoseStatementsScatterDiesAndItsIdIsNotUsedAgain() {
    ThemeHistory history = release(ThemeHistory.none(), Q1, Map.of("a", range(0, 6)));
    history = release(history, Q2, Map.of());
    history = release(history, Q3, Map.of("a", range(30, 36)));
    assertThat(history.changes())
        .containsExactly(
            new ThemeChange(Q1, "a", What.BORN, "a", 6),
            new ThemeChange(Q2, "a", What.DIED, "a", 6),
            new ThemeChange(Q3, "a-2", What.BORN, "a-2", 6));
    assertThat(members(history, "a-2")).containsExactlyInAnyOrderElementsOf(range(30, 36));
  }

  @Test
  void twoEarlierThemesCannotShareOneId() {
    ThemeHistory history =
        release(ThemeHistory.none(), Q1, Map.of("a", range(0, 10), "b", range(10, 16)));
    history = release(history, Q2, Map.of("c", range(0, 16)));
    assertThat(history.changes())
        .filteredOn(change -> change.asOf().equals(Q2))
        .containsExactly(new ThemeChange(Q2, "b", What.MERGED_INTO, "a", 6));
    assertThat(members(history, "a")).hasSize(16);
  }

  private ThemeHistory release(
      ThemeHistory before, Instant asOf, Map<String, List<String>> themes) {
    Map<String, String> found = new LinkedHashMap<>();
    themes.forEach((theme, members) -> members.forEach(member -> found.put(member, theme)));
    statements.addAll(found.keySet());
    return before.then(statements, found, asOf);
  }

  private static List<String> members(ThemeHistory history, String theme) {
    return history.themeByStatement().entrySet().stream()
        .filter(entry -> entry.getValue().equals(Optional.of(theme)))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<String> range(int from, int to) {
    return IntStream.range(from, to).mapToObj(String::valueOf).toList();
  }

  private static List<String> both(List<String> a, List<String> b) {
    return java.util.stream.Stream.concat(a.stream(), b.stream()).toList();
  }
}
