package org.coecorpus.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GraphRulesTest {

  private static final String GRAPHS = "Metrics and Graphs";
  private static final String FIRST = "Failed cart requests";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          G1 | [live](https://metrics.example/failed) X axis | X axis
          G2 | Y axis: requests per minute.                  | Y axis: latency.
          G2 | X axis: time (UTC). Y axis: requests          | X axis: time. Y axis: requests
          G3 | Sampling interval: per 1 minute. Size 600x400. Vertical | Size 600x400. Vertical
          """)
  void aGraphWithoutWhatItNeedsIsFoundAtItsCaption(String rule, String told, String untold) {
    Audited.of(Draft.clean()).passes(rule);
    Audited.of(Draft.clean().replacing(told, untold)).breaks(rule, FIRST);
  }

  @Test
  void g1FiresOnAGraphWithoutAPicture() {
    String graphs =
        """
        **Graph 1. Failed carts.** X axis: time (UTC); y axis: percent; interval: per 1 minute.
        [live](https://metrics.example/1)

        **Graph 2. Slow carts.** X axis: time (UTC); y axis: percent; interval: per 1 minute.
        ![Slow carts](https://snapshots.example/2.png) [live](https://metrics.example/2)
        """;
    Audited audited = Audited.of(Draft.clean().with(GRAPHS, graphs));
    audited.breaks("G1", "Failed carts");
    audited.passes("G2");
    audited.passes("G3");
    audited.passes("G4");
  }

  @Test
  void aStatementForTheWholeSectionCoversEachGraph() {
    String bare =
        """
        ![Failed carts](https://snapshots.example/1.png)

        ![Slow carts](https://snapshots.example/2.png)

        """;
    Audited uncovered = Audited.of(Draft.clean().with(GRAPHS, bare));
    String all =
        "X axis of all graphs: time (UTC); y axis: percent; interval: per 1 minute; all graphs live at https://metrics.example/all\n";
    Audited covered = Audited.of(Draft.clean().with(GRAPHS, bare + all));
    for (String rule : new String[] {"G1", "G2", "G3"}) {
      uncovered.breaks(rule, "Failed carts", "Slow carts");
      covered.passes(rule);
    }
    Audited.of(Draft.clean().with(GRAPHS, bare + "The axes of all graphs have no units.\n"))
        .breaks("G2", "Failed carts", "Slow carts");
  }

  @Test
  void g4WantsTwoToFour() {
    String graph = "![Failed carts](https://snapshots.example/1.png)\n\n";
    Audited.of(Draft.clean().with(GRAPHS, graph.repeat(4))).passes("G4");
    Audited many = Audited.of(Draft.clean().with(GRAPHS, graph.repeat(5)));
    assertThat(many.breaks("G4", "Failed carts").get(0).why()).endsWith(": 5 graphs.");
    Audited.of(Draft.clean().with(GRAPHS, graph)).breaks("G4", "Failed carts");
  }

  @ParameterizedTest
  @ValueSource(strings = {"G1", "G2", "G3", "G5", "G6", "G7"})
  void withoutGraphsOnlyG4Fires(String rule) {
    Audited none = Audited.of(Draft.clean().without(GRAPHS));
    none.breaks("G4", "absent");
    none.passes(rule);
  }

  @ParameterizedTest
  @CsvSource({"1201x400, 1201", "600x801, 801"})
  void g5FiresAboveTheLargestSize(String size, String side) {
    Audited.of(Draft.clean().replacing("Size 600x400. Vert", "Size 1200x800. Vert")).passes("G5");
    Audited.of(Draft.clean().replacing("Size 600x400. Vert", "Size " + size + ". Vert"))
        .breaks("G5", side);
    Audited.of(Draft.clean().replacing("Size 600x400. Vert", "Vert"))
        .cannotAssess("G5", "graphs.width");
  }

  @Test
  void g6FiresWhereAMachineComesFirst() {
    Audited.of(
            Draft.clean()
                .replacing("Failed cart requests", "Threads in use")
                .replacing("Processor time of the hosts", "Failed cart requests"))
        .breaks("G6", "Threads in use");
    Audited.of(Draft.clean()).passes("G6");
  }

  @Test
  void g7FiresWithoutAnyLine() {
    String lines = " Vertical lines: start 09:10 UTC, end 09:40 UTC.";
    Audited.of(Draft.clean().replacing(lines, "")).breaks("G7", "absent");
    Audited.of(Draft.clean().replacing(lines, " The dashed line is the goal.")).passes("G7");
  }
}
