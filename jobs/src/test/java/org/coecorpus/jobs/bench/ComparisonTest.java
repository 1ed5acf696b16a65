package org.coecorpus.jobs.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  @Test
  void twiceTheTimeIsHalfTheRatio() {
    Comparison result =
        Comparison.of(
            "x",
            List.of(new Rate(100, 1_000_000_000), new Rate(100, 1_000_000_000)),
            List.of(new Rate(100, 2_000_000_000), new Rate(100, 2_000_000_000)));
    assertThat(result.ratio()).isEqualTo(0.5);
    assertThat(result.plainPerSecond()).isEqualTo(100);
    assertThat(result.productPerSecond()).isEqualTo(50);
  }

  @Test
  void onePassThatWasDisturbedDoesNotCount() {
    Rate quiet = new Rate(100, 1_000_000_000);
    Rate disturbed = new Rate(100, 9_000_000_000L);
    Comparison result =
        Comparison.of("x", List.of(quiet, quiet, quiet), List.of(quiet, disturbed, quiet));
    assertThat(result.ratio()).isEqualTo(1);
    assertThat(result.ratios()).hasSize(3).anyMatch(ratio -> ratio < 0.2);
  }

  @Test
  void theMedianOfTwoPassesLiesBetweenThem() {
    Rate fast = new Rate(100, 1_000_000_000);
    Rate slow = new Rate(100, 4_000_000_000L);
    assertThat(Comparison.of("x", List.of(fast, fast), List.of(fast, slow)).ratio())
        .isCloseTo(0.625, within(1e-9));
  }

  @Test
  void bothLoopsCountTheSameDocuments() {
    List<InputFile> json = List.of(file("a.jsonl", "{\"summary\":\"x\"}\n{\"summary\":\"y\"}\n"));
    assertThat(ReadBench.plainJson(json)).isEqualTo(2);
    assertThat(ReadBench.read(json)).isEqualTo(2);
    List<InputFile> markdown = List.of(file("a.md", "# Lamps went out\n"), file("b.md", "# B\n"));
    assertThat(ReadBench.plainMarkdown(markdown)).isEqualTo(2);
    assertThat(ReadBench.read(markdown)).isEqualTo(2);
  }

  private static InputFile file(String name, String text) {
    return new InputFile(name, text.getBytes(StandardCharsets.UTF_8));
  }
}
