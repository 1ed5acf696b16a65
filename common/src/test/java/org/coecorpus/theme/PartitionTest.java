package org.coecorpus.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PartitionTest {

  private static final int NONE = Partition.NONE;

  /** From the documentation of scikit-learn's adjusted_rand_score. */
  @Test
  void agreementIsTheAdjustedRandIndex() {
    assertThat(agreement(new int[] {0, 0, 1, 2}, new int[] {0, 0, 1, 1}))
        .isCloseTo(0.5714286, within(1e-6));
    assertThat(agreement(new int[] {0, 0, 1, 1}, new int[] {1, 1, 0, 0})).isEqualTo(1);
    assertThat(agreement(new int[] {0, 0, 0, 0}, new int[] {0, 1, 2, 3})).isZero();
    assertThat(agreement(new int[] {0, 0, 1, 1}, new int[] {0, 1, 0, 1}))
        .isCloseTo(-0.5, within(1e-6));
  }

  @Test
  void statementsOutsideOneDivisionDoNotCount() {
    assertThat(agreement(new int[] {0, 0, 1, 2, NONE, 5}, new int[] {0, 0, 1, 1, 7, NONE}))
        .isCloseTo(0.5714286, within(1e-6));
  }

  @Test
  void bestOverlapLooksAtWhatIsPlaced() {
    Partition partition = new Partition(new int[] {0, 0, 0, 1, 1, NONE});
    assertThat(partition.bestOverlap(new int[] {0, 1, 2})).hasValue(1);
    assertThat(partition.bestOverlap(new int[] {0, 1, 5}).orElseThrow())
        .isCloseTo(2 / 3.0, within(1e-9));
    assertThat(partition.bestOverlap(new int[] {2, 3, 4}).orElseThrow())
        .isCloseTo(2 / 3.0, within(1e-9));
    assertThat(partition.bestOverlap(new int[] {5})).isEmpty();
  }

  @Test
  void groupsComeLargestFirst() {
    assertThat(new Partition(new int[] {4, 2, NONE, 2, 4, 4}).groups())
        .containsExactly(new int[] {0, 4, 5}, new int[] {1, 3});
  }

  private static double agreement(int[] a, int[] b) {
    return new Partition(a).agreementWith(new Partition(b));
  }
}
