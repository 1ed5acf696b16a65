package org.coecorpus.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.coecorpus.text.Word;
import org.coecorpus.text.Words;
import org.junit.jupiter.api.Test;

class LatentSemanticsTest {

  /** Cosines in the space of the largest singular vectors, against an exact decomposition. */
  @Test
  void agreesWithTheExactDecomposition() {
    TermMatrix matrix = TermMatrix.of(texts());
    int rank = 12;
    float[][] rows = LatentSemantics.of(matrix, rank, 3).rows();
    SingularValueDecomposition exact = new SingularValueDecomposition(dense(matrix));
    RealMatrix left = exact.getU();
    double[][] expected = new double[matrix.rows()][rank];
    for (int i = 0; i < expected.length; i++) {
      for (int k = 0; k < rank; k++) {
        expected[i][k] = left.getEntry(i, k) * exact.getSingularValues()[k];
      }
    }
    for (int i = 0; i < expected.length; i++) {
      for (int j = 0; j < i; j++) {
        assertThat(dot(rows[i], rows[j])).isCloseTo(cosine(expected[i], expected[j]), within(0.05));
      }
    }
  }

  /** With room for every direction nothing is lost: cosines are those of the terms themselves. */
  @Test
  void enoughDimensionsKeepTheCosines() {
    TermMatrix matrix = TermMatrix.of(texts());
    float[][] rows = LatentSemantics.of(matrix, 400, 3).rows();
    RealMatrix dense = dense(matrix);
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < i; j++) {
        assertThat(dot(rows[i], rows[j]))
            .isCloseTo(cosine(dense.getRow(i), dense.getRow(j)), within(1e-4));
      }
    }
  }

  @Test
  void aMatrixWithoutTermsGivesEmptyRows() {
    TermMatrix matrix = TermMatrix.of(List.of(Words.of("one"), Words.of("two")));
    assertThat(LatentSemantics.of(matrix, 100, 1).rows()).hasDimensions(2, 0);
  }

  @Test
  void theSeedDecides() {
    TermMatrix matrix = TermMatrix.of(texts());
    assertThat(LatentSemantics.of(matrix, 8, 3).rows())
        .isDeepEqualTo(LatentSemantics.of(matrix, 8, 3).rows());
  }

  /** One round from the directions of the whole finds what four rounds find from a random start. */
  @Test
  void aMatrixThatDiffersLittleStartsFromTheDirectionsOfTheOther() {
    TermMatrix matrix = TermMatrix.of(texts());
    TermMatrix fewer = matrix.sample(0.85, new Random(7));
    float[][] warm = LatentSemantics.of(matrix, 12, 3).of(fewer, 12).rows();
    float[][] cold = LatentSemantics.of(fewer, 12, 3).rows();
    double largest = 0;
    for (int i = 0; i < warm.length; i++) {
      for (int j = 0; j < i; j++) {
        largest = Math.max(largest, Math.abs(dot(warm[i], warm[j]) - dot(cold[i], cold[j])));
      }
    }
    assertThat(largest).isBetween(1e-9, 0.1);
  }

  private static List<List<Word>> texts() {
    return PlantedStatements.of(12, 1).statements().stream()
        .map(Statement::text)
        .map(Words::of)
        .toList();
  }

  private static RealMatrix dense(TermMatrix matrix) {
    RealMatrix dense = new Array2DRowRealMatrix(matrix.rows(), matrix.width());
    for (int column = 0; column < matrix.width(); column++) {
      double[] unit = new double[matrix.width()];
      unit[column] = 1;
      dense.setColumn(column, matrix.times(unit));
    }
    return dense;
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += (double) a[k] * b[k];
    }
    return sum;
  }

  private static double cosine(double[] a, double[] b) {
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (int k = 0; k < a.length; k++) {
      ab += a[k] * b[k];
      aa += a[k] * a[k];
      bb += b[k] * b[k];
    }
    return aa * bb == 0 ? 0 : ab / Math.sqrt(aa * bb);
  }
}
