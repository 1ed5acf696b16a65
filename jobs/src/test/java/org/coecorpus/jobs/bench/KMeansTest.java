package org.coecorpus.jobs.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A baseline that is broken would be easy to beat. */
class KMeansTest {

  @Test
  void threeHeapsAreToldApart() {
    float[][] rows = new float[30][];
    for (int i = 0; i < 30; i++) {
      rows[i] = new float[] {i % 3 * 10 + i * 0.01f, i % 3 == 1 ? 5 : 0};
    }
    int[] clusters = KMeans.of(rows, 3, 1);
    for (int i = 3; i < 30; i++) {
      assertThat(clusters[i]).isEqualTo(clusters[i % 3]);
    }
    assertThat(List.of(clusters[0], clusters[1], clusters[2])).doesNotHaveDuplicates();
  }

  @Test
  void moreClustersThanRowsAreNotAskedFor() {
    assertThat(KMeans.of(new float[][] {{1}, {2}}, 5, 1)).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void textsOnOneSubjectAreCloserByTfIdf() {
    float[][] rows =
        TfIdf.of(
            List.of(
                "The disk was full",
                "full disks stop writes",
                "A certificate expired",
                "An expired certificate"));
    assertThat(dot(rows[2], rows[3])).isGreaterThan(0.99);
    assertThat(dot(rows[0], rows[1])).isGreaterThan(0.99);
    assertThat(dot(rows[0], rows[2])).isZero();
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int d = 0; d < a.length; d++) {
      sum += a[d] * b[d];
    }
    return sum;
  }
}
