package org.coecorpus.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NeighboursTest {

  @Test
  void mostAlikeComesFirstAndTheFloorIsNotReached() {
    Vectors vectors = random(300, 1);
    Neighbours found = Neighbours.of(vectors, 10, 0.2);
    for (int i = 0; i < 300; i++) {
      assertThat(found.ids(i)).containsExactly(expected(vectors, i, 10, 0.2));
    }
  }

  @Test
  void inAnotherSpaceTheNeighboursOfTheFirstAreComparedAnew() {
    Vectors first = random(300, 1);
    Vectors second = random(300, 2);
    Neighbours all = Neighbours.of(first, 299, -2);
    Neighbours few = Neighbours.of(first, 5, -2);
    for (int i = 0; i < 300; i++) {
      assertThat(all.in(second, 10, 0.2).ids(i)).containsExactly(expected(second, i, 10, 0.2));
      assertThat(few.in(second, 10, -2).ids(i))
          .containsExactlyInAnyOrder(expected(first, i, 5, -2));
    }
  }

  private static int[] expected(Vectors vectors, int i, int length, double floor) {
    return IntStream.range(0, vectors.size())
        .filter(other -> other != i && vectors.cosine(i, other) > floor)
        .boxed()
        .sorted((a, b) -> Double.compare(vectors.cosine(i, b), vectors.cosine(i, a)))
        .limit(length)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static Vectors random(int size, long seed) {
    Random random = new Random(seed);
    float[][] rows = new float[size][8];
    for (float[] row : rows) {
      for (int k = 0; k < row.length; k++) {
        row[k] = (float) random.nextGaussian();
      }
      Vectors.scaleToUnit(row);
    }
    return new Vectors(Arrays.copyOf(rows, size));
  }
}
