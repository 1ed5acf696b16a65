package org.coecorpus.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against R {@code poisson.test(x)$conf.int}, remade with SciPy {@code chi2.ppf}. */
class PoissonCountTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0, 3.6888794541139363",
    "5, 1.6234863901184207, 11.66833207932267",
    "100, 81.36399125092314, 121.62679379242638"
  })
  void intervalIsExact(long events, double low, double high) {
    Interval interval = new PoissonCount(events).exact();

    assertThat(interval.low()).isCloseTo(low, within(1e-8));
    assertThat(interval.high()).isCloseTo(high, within(1e-8));
  }
}
