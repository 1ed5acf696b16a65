package org.coecorpus.theme;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import nl.cwts.networkanalysis.Clustering;
import nl.cwts.networkanalysis.LeidenAlgorithm;
import nl.cwts.networkanalysis.Network;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;

/**
 * The neighbour graph of some of the statements, and its division into groups by the Leiden
 * algorithm (Traag, Waltman and van Eck 2019) for modularity. Two statements are linked if one is
 * among the nearest of the other; the weight of a link is their cosine, twice that if both are.
 */
final class Graph {

  private static final int ITERATIONS = 3;

  private final int[] statements;
  private final int all;
  private final Network network;

  private Graph(int[] statements, int all, Network network) {
    this.statements = statements;
    this.all = all;
    this.network = network;
  }

  /**
   * Links the statements that are kept.
   *
   * @param kept which of the statements are in the graph
   * @param nearest number of neighbours of each
   */
  static Graph of(Neighbours neighbours, boolean[] kept, int nearest) {
    int[] node = new int[kept.length];
    int[] statements = new int[kept.length];
    int nodes = 0;
    for (int i = 0; i < kept.length; i++) {
      if (kept[i]) {
        statements[nodes] = i;
        node[i] = nodes++;
      }
    }
    Map<Long, Double> links = new TreeMap<>();
    for (int i = 0; i < kept.length; i++) {
      int taken = 0;
      for (int k = 0; kept[i] && k < neighbours.ids(i).length && taken < nearest; k++) {
        int j = neighbours.ids(i)[k];
        if (kept[j]) {
          long low = Math.min(node[i], node[j]);
          long high = Math.max(node[i], node[j]);
          links.merge(low << 32 | high, (double) neighbours.cosines(i)[k], Double::sum);
          taken++;
        }
      }
    }
    return new Graph(Arrays.copyOf(statements, nodes), kept.length, network(nodes, links));
  }

  private static Network network(int nodes, Map<Long, Double> links) {
    LargeIntArray[] ends = {new LargeIntArray(links.size()), new LargeIntArray(links.size())};
    LargeDoubleArray weights = new LargeDoubleArray(links.size());
    long at = 0;
    for (Map.Entry<Long, Double> link : links.entrySet()) {
      ends[0].set(at, (int) (link.getKey() >> 32));
      ends[1].set(at, (int) (long) link.getKey());
      weights.set(at++, link.getValue());
    }
    return new Network(nodes, true, ends, weights, false, false);
  }

  /**
   * The division of highest quality out of {@code runs}; statements outside the graph have none.
   */
  Partition divide(double resolution, int runs, long seed) {
    int[] groups = new int[all];
    Arrays.fill(groups, Partition.NONE);
    if (statements.length > 0) {
      int[] best = best(resolution, runs, seed).getClusters();
      for (int node = 0; node < statements.length; node++) {
        groups[statements[node]] = best[node];
      }
    }
    return new Partition(groups);
  }

  private Clustering best(double resolution, int runs, long seed) {
    double total = network.getTotalEdgeWeight();
    // In terms of the library, whose node weights here are the sums of edge weights.
    double scaled = total == 0 ? 0 : resolution / (2 * total);
    Clustering best = new Clustering(statements.length);
    double quality = Double.NEGATIVE_INFINITY;
    for (int run = 0; run < runs && total > 0; run++) {
      LeidenAlgorithm leiden =
          new LeidenAlgorithm(
              scaled, ITERATIONS, LeidenAlgorithm.DEFAULT_RANDOMNESS, new Random(seed + run));
      Clustering found = leiden.findClustering(network);
      double reached = leiden.calcQuality(network, found);
      if (reached > quality) {
        best = found;
        quality = reached;
      }
    }
    return best;
  }
}
