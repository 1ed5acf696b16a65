package org.coecorpus.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.coecorpus.statistics.MantelHaenszel.Stratum;
import org.junit.jupiter.api.Test;

class MantelHaenszelTest {

  @Test
  void strataThatSayNothingDoNoHarm() {
    MantelHaenszel one = MantelHaenszel.of(List.of(new Stratum(8, 10, 5, 10)));
    MantelHaenszel more =
        MantelHaenszel.of(
            List.of(
                new Stratum(8, 10, 5, 10),
                new Stratum(0, 0, 0, 0),
                new Stratum(3, 3, 7, 7),
                new Stratum(1, 4, 0, 0)));

    // 8 * 5 / (2 * 5) = 4.
    assertThat(one.oddsRatio().orElseThrow()).isCloseTo(4, within(1e-12));
    assertThat(more.oddsRatio()).isEqualTo(one.oddsRatio());
  }

  @Test
  void whereNothingCanBeToldThereIsNoRatio() {
    assertThat(MantelHaenszel.of(List.of()).oddsRatio()).isEmpty();
    assertThat(MantelHaenszel.of(List.of()).pooledOddsRatio()).isEmpty();
    assertThat(MantelHaenszel.of(List.of()).isReversed()).isFalse();
    assertThat(MantelHaenszel.of(List.of(new Stratum(3, 3, 1, 2))).oddsRatio()).isEmpty();
    assertThat(MantelHaenszel.of(List.of(new Stratum(3, 3, 1, 2))).interval()).isEmpty();
    assertThat(MantelHaenszel.of(List.of(new Stratum(0, 3, 1, 2))).oddsRatio()).contains(0.0);
    assertThat(MantelHaenszel.of(List.of(new Stratum(0, 3, 1, 2))).interval()).isEmpty();
  }

  @Test
  void theSameDirectionIsNoReversal() {
    List<Stratum> same = List.of(new Stratum(8, 10, 5, 10), new Stratum(6, 10, 5, 10));

    assertThat(MantelHaenszel.of(same).isReversed()).isFalse();
  }

  @Test
  void impossibleCountsAreRefused() {
    assertThatThrownBy(() -> new Stratum(-1, 1, 0, 1)).hasMessageContaining("-1 of 1");
    assertThatThrownBy(() -> new Stratum(2, 1, 0, 1)).hasMessageContaining("2 of 1");
    assertThatThrownBy(() -> new Stratum(1, 1, -1, 1)).hasMessageContaining("-1 of 1");
    assertThatThrownBy(() -> new Stratum(1, 1, 2, 1)).hasMessageContaining("2 of 1");
  }
}
