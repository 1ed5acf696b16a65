package org.coecorpus.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coecorpus.measure.AuditCount.State;
import org.junit.jupiter.api.Test;

class AuditMeasuresTest {

  private static final Instant AS_OF = Instant.parse("2026-09-30T00:00:00Z");
  private static final List<AuditCount> COUNTS =
      List.of(
          new AuditCount("I1", "cart", "2026Q2", State.BROKEN, "", 3, 7),
          new AuditCount("I1", "cart", "2026Q3", State.KEPT, "", 4, 0),
          new AuditCount("I1", null, "2026Q3", State.WAIVED, "", 1, 0),
          new AuditCount("I1", "pay", null, State.NOT_ASSESSABLE, "impact.text", 2, 0),
          new AuditCount(AuditCount.ANY, "cart", "2026Q2", State.BROKEN, "", 6, 9));

  @Test
  void aRateCountsTheCoesThatBreakTheRuleAmongThoseThatCanBeAssessed() {
    Measure rate = measure("audit.broken_rate", Map.of("rule", "I1"), "all");
    assertThat(rate.n()).isEqualTo(8);
    assertThat(rate.value()).isCloseTo(3.0 / 8, within(1e-12));
    assertThat(rate.missing()).isEqualTo(Map.of("impact.text unknown", 2L));
  }

  @Test
  void findingsAndWaiversAreCounted() {
    assertThat(measure("audit.finding_count", Map.of("rule", "I1"), "all").value()).isEqualTo(7);
    assertThat(measure("audit.waived_count", Map.of("rule", "I1"), "all").value()).isEqualTo(1);
    assertThat(measure("audit.finding_count", Map.of(), "all").value()).isEqualTo(9);
  }

  @Test
  void aRuleIsShownByTeamAndByQuarter() {
    assertThat(measure("audit.broken_rate", Map.of("rule", "I1", "team", "cart"), "all").value())
        .isCloseTo(3.0 / 7, within(1e-12));
    assertThat(measure("audit.finding_count", Map.of("rule", "I1"), "2026Q2").value()).isEqualTo(7);
    assertThat(measure("audit.broken_rate", Map.of("rule", "I1"), "2026Q2").missing())
        .containsKey(Figure.FEWER);
    assertThat(
            measure("audit.waived_count", Map.of("rule", "I1", "team", "unknown"), "all").value())
        .isEqualTo(1);
  }

  @Test
  void withoutAnAuditTheFiguresAreUnknown() {
    Measure rate = measure(Optional.empty(), "audit.broken_rate", Map.of(), "all");
    assertThat(rate.value()).isNull();
    assertThat(rate.missing()).containsKey("not audited");
  }

  private static Measure measure(String id, Map<String, String> by, String window) {
    return measure(Optional.of(COUNTS), id, by, window);
  }

  private static Measure measure(
      Optional<List<AuditCount>> counts, String id, Map<String, String> by, String window) {
    return AuditMeasures.rows(counts, AS_OF).stream()
        .map(row -> row.measure(AS_OF))
        .filter(m -> m.id().equals(id) && m.by().equals(by) && m.window().equals(window))
        .findFirst()
        .orElseThrow();
  }
}
