package org.coecorpus.jobs.bench;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import nl.cwts.networkanalysis.LeidenAlgorithm;
import nl.cwts.networkanalysis.Network;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;

/** One run of Leiden for modularity at resolution 1 on the graph of the ten nearest, no gate. */
final class PlainLeiden {

  private static final int NEAREST = 10;

  private PlainLeiden() {}

  /** The community of each row; rows have length 1. */
  static int[] of(float[][] rows, long seed) {
    TreeSet<Long> links = new TreeSet<>();
    for (int i = 0; i < rows.length; i++) {
      for (int other : nearest(rows, i)) {
        links.add((long) Math.min(i, other) << 32 | Math.max(i, other));
      }
    }
    LargeIntArray[] ends = {new LargeIntArray(links.size()), new LargeIntArray(links.size())};
    LargeDoubleArray weights = new LargeDoubleArray(links.size());
    long at = 0;
    for (long link : links) {
      int from = (int) (link >> 32);
      int to = (int) link;
      ends[0].set(at, from);
      ends[1].set(at, to);
      weights.set(at++, Math.max(1e-6, dot(rows[from], rows[to])));
    }
    Network network = new Network(rows.length, true, ends, weights, false, false);
    double resolution = 1 / (2 * network.getTotalEdgeWeight());
    return new LeidenAlgorithm(resolution, 10, LeidenAlgorithm.DEFAULT_RANDOMNESS, new Random(seed))
        .findClustering(network)
        .getClusters();
  }

  private static int[] nearest(float[][] rows, int i) {
    double[] cosines = Arrays.stream(rows).mapToDouble(row -> dot(rows[i], row)).toArray();
    return IntStream.range(0, rows.length)
        .filter(other -> other != i)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer o) -> -cosines[o]).thenComparing(o -> o))
        .limit(NEAREST)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int d = 0; d < a.length; d++) {
      sum += (double) a[d] * b[d];
    }
    return sum;
  }
}
