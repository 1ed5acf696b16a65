package org.coecorpus.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.coecorpus.time.Moment;
import org.junit.jupiter.api.Test;

class MeasuresFileTest {

  @Test
  void whatIsWrittenIsRead() {
    MeasuresFile file =
        new MeasuresFile(
            Moment.parse("2026-09-30T23:59:59.999999999Z"),
            List.of(
                new Measure(
                    "a",
                    new TreeMap<>(),
                    "all",
                    0,
                    null,
                    null,
                    null,
                    "days",
                    "m",
                    false,
                    new TreeMap<>(Map.of("no date", 2L))),
                new Measure(
                    "b",
                    new TreeMap<>(Map.of("team", "edge")),
                    "2026Q3",
                    7,
                    0.1 + 0.2,
                    0.0,
                    1.0,
                    "share",
                    "m",
                    true,
                    new TreeMap<>())),
            List.of(
                new Curve("c", "all", "days", 0, List.of()),
                new Curve(
                    "c", "2026Q3", "days", 1, List.of(new Curve.Point(1.5, 1, null, 0.5, 1)))));
    assertThat(MeasuresFile.read(file.write())).isEqualTo(file);
  }

  @Test
  void refusesWhatItDidNotWrite() {
    assertThatThrownBy(() -> MeasuresFile.read("[]"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not a measures file");
  }
}
