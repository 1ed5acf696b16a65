package org.coecorpus.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.coecorpus.time.Quarter;
import org.junit.jupiter.api.Test;

class ThemesFileTest {

  @Test
  void aKindWithNothingUnassignedIsRead() {
    ThemesFile file =
        new ThemesFile(
            List.of(),
            List.of(),
            new TreeMap<>(Map.of(StatementKind.LESSON, new Unassigned(new TreeMap<>()))));
    assertThat(ThemesFile.read(file.write())).isEqualTo(file);
  }

  @Test
  void whatIsWrittenIsRead() {
    Statement dated =
        new Statement(
            "COE-1#cause-1",
            "COE-1",
            "EV-1",
            StatementKind.CAUSE,
            "it expired",
            "edge",
            "proxy",
            Quarter.parse("2026Q1"));
    Statement bare =
        new Statement(
            "COE-2#lesson-1", "COE-2", "COE-2", StatementKind.LESSON, "look", null, null, null);
    ThemesFile file =
        new ThemesFile(
            List.of(
                new Theme(
                    "cause-1",
                    StatementKind.CAUSE,
                    "expiry",
                    List.of("expired"),
                    List.of(dated.id()),
                    List.of(dated.id()),
                    new TreeMap<>(Map.of("2026Q1", 1L)),
                    1,
                    0.75,
                    true),
                new Theme(
                    "lesson-1",
                    StatementKind.LESSON,
                    "looking",
                    List.of(),
                    List.of(bare.id()),
                    List.of(bare.id()),
                    new TreeMap<>(),
                    1,
                    0,
                    false)),
            List.of(dated, bare),
            new TreeMap<>(
                Map.of(
                    StatementKind.CAUSE,
                    new Unassigned(new TreeMap<>(Map.of(UnassignedReason.TOO_SHORT, 3L))))));
    assertThat(ThemesFile.read(file.write())).isEqualTo(file);
    assertThat(file.write()).contains("\"unassigned\":{\"cause\":");
  }
}
