package org.coecorpus.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cases of Newcombe 1998 and of R's {@code binom} package. */
class ProportionTest {

  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.255289, 0.366210, 0.252737, 0.367622",
    "15, 148, 0.062386, 0.160487, 0.057844, 0.161650",
    "0, 20, 0, 0.161125, 0, 0.168433",
    "1, 29, 0.006113, 0.171755, 0.000873, 0.177644",
    "29, 29, 0.883030, 1, 0.880555, 1",
    "0, 1, 0, 0.793451, 0, 0.975"
  })
  void intervalsAreThosePublished(
      long x, long n, double wilsonLow, double wilsonHigh, double exactLow, double exactHigh) {
    Proportion proportion = new Proportion(x, n);

    assertThat(proportion.wilson().low()).isCloseTo(wilsonLow, within(1e-6));
    assertThat(proportion.wilson().high()).isCloseTo(wilsonHigh, within(1e-6));
    assertThat(proportion.clopperPearson().low()).isCloseTo(exactLow, within(1e-6));
    assertThat(proportion.clopperPearson().high()).isCloseTo(exactHigh, within(1e-6));
  }

  @Test
  void endsAtTheBordersAreExact() {
    assertThat(new Proportion(0, 7).wilson().low()).isZero();
    assertThat(new Proportion(7, 7).wilson().high()).isEqualTo(1);
  }

  @Test
  void shareOfNothingIsRefused() {
    assertThatThrownBy(() -> new Proportion(0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0 of 0");
  }
}
