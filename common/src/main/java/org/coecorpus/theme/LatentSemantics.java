package org.coecorpus.theme;

import java.util.Arrays;
import java.util.Random;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Latent semantic analysis: the rows of a term matrix in the space of its largest singular vectors.
 *
 * <p>Method: randomised subspace iteration (Halko, Martinsson and Tropp 2011, algorithm 4.4) with
 * 10 extra directions and 4 rounds, then the eigenvectors of the small matrix that is left. Time
 * and memory grow with the number of non-zero terms and of rows times the rank. The start is random
 * with the given seed; a matrix that differs little from another starts from the directions of that
 * one, and one round is enough then.
 */
final class LatentSemantics {

  private static final int EXTRA = 10;
  private static final int ROUNDS = 4;

  private final float[][] rows;
  private final double[][] basis;

  private LatentSemantics(float[][] rows, double[][] basis) {
    this.rows = rows;
    this.basis = basis;
  }

  /**
   * Analyses a matrix.
   *
   * @param rank number of dimensions; fewer where the matrix has fewer
   */
  static LatentSemantics of(TermMatrix matrix, int rank, long seed) {
    int directions = Math.min(rank + EXTRA, Math.min(matrix.rows(), matrix.width()));
    double[][] basis = start(matrix, directions, seed);
    for (int round = 0; round < ROUNDS; round++) {
      iterate(matrix, basis);
    }
    return of(matrix, rank, basis);
  }

  /** One row for each row of the matrix, scaled to length 1; a row without terms is zero. */
  float[][] rows() {
    return rows;
  }

  /** Analyses a matrix of as many rows as this one, which differs little from it. */
  LatentSemantics of(TermMatrix matrix, int rank) {
    double[][] turned = Arrays.stream(basis).map(double[]::clone).toArray(double[][]::new);
    iterate(matrix, turned);
    return of(matrix, rank, turned);
  }

  private static LatentSemantics of(TermMatrix matrix, int rank, double[][] basis) {
    int directions = basis.length;
    int kept = Math.min(rank, directions);
    if (kept == 0) {
      return new LatentSemantics(new float[matrix.rows()][0], basis);
    }
    double[][] small = new double[directions][];
    for (int i = 0; i < directions; i++) {
      small[i] = matrix.transposedTimes(basis[i]);
    }
    EigenDecomposition eigen = new EigenDecomposition(gram(small));
    double[] scale = new double[kept];
    Arrays.setAll(scale, k -> Math.sqrt(Math.max(0, eigen.getRealEigenvalue(k))));
    double[][] turned = eigen.getV().getData();
    float[][] rows = new float[matrix.rows()][kept];
    double[] sums = new double[kept];
    for (int row = 0; row < rows.length; row++) {
      Arrays.fill(sums, 0);
      for (int i = 0; i < directions; i++) {
        double along = basis[i][row];
        for (int k = 0; k < kept; k++) {
          sums[k] += along * turned[i][k];
        }
      }
      for (int k = 0; k < kept; k++) {
        rows[row][k] = (float) (sums[k] * scale[k]);
      }
      Vectors.scaleToUnit(rows[row]);
    }
    return new LatentSemantics(rows, basis);
  }

  /** Orthonormal columns, each as an array, of the matrix times random ones. */
  private static double[][] start(TermMatrix matrix, int directions, long seed) {
    Random random = new Random(seed);
    double[][] basis = new double[directions][];
    for (int i = 0; i < directions; i++) {
      double[] start = new double[matrix.width()];
      for (int j = 0; j < start.length; j++) {
        start[j] = random.nextGaussian();
      }
      basis[i] = matrix.times(start);
    }
    orthonormalise(basis);
    return basis;
  }

  private static void iterate(TermMatrix matrix, double[][] basis) {
    for (int i = 0; i < basis.length; i++) {
      basis[i] = matrix.times(matrix.transposedTimes(basis[i]));
    }
    orthonormalise(basis);
  }

  /** Gram-Schmidt, twice for accuracy; a vector that depends on those before becomes zero. */
  private static void orthonormalise(double[][] vectors) {
    for (int i = 0; i < vectors.length; i++) {
      double before = Math.sqrt(dot(vectors[i], vectors[i]));
      for (int pass = 0; pass < 2; pass++) {
        for (int j = 0; j < i; j++) {
          double along = dot(vectors[i], vectors[j]);
          for (int k = 0; k < vectors[i].length; k++) {
            vectors[i][k] -= along * vectors[j][k];
          }
        }
      }
      double length = Math.sqrt(dot(vectors[i], vectors[i]));
      double scale = length > 1e-9 * before ? 1 / length : 0;
      for (int k = 0; k < vectors[i].length; k++) {
        vectors[i][k] *= scale;
      }
    }
  }

  private static RealMatrix gram(double[][] rows) {
    double[][] gram = new double[rows.length][rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j <= i; j++) {
        gram[i][j] = dot(rows[i], rows[j]);
        gram[j][i] = gram[i][j];
      }
    }
    return new Array2DRowRealMatrix(gram, false);
  }

  private static double dot(double[] a, double[] b) {
    // Four sums at a time: one alone would wait for itself at every step.
    int whole = a.length & ~3;
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    for (int i = 0; i < whole; i += 4) {
      s0 += a[i] * b[i];
      s1 += a[i + 1] * b[i + 1];
      s2 += a[i + 2] * b[i + 2];
      s3 += a[i + 3] * b[i + 3];
    }
    for (int i = whole; i < a.length; i++) {
      s0 += a[i] * b[i];
    }
    return s0 + s1 + (s2 + s3);
  }
}
