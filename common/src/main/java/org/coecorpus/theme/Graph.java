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
 * The neighbour graph of the distinct texts of some statements, and its division into groups by the
 * Leiden algorithm (Traag, Waltman and van Eck 2019) for modularity. Two texts are linked if one is
 * among the nearest of the other; the weight of a link is their cosine, twice that if both are.
 */
final class Graph {

  private static final int ITERATIONS = 3;

  private final int[] nodeOf;
  private final int nodes;
  private final Network network;

  private Graph(int[] nodeOf, int nodes, Network network) {
    this.nodeOf = nodeOf;
    this.nodes = nodes;
    this.network = network;
  }

  /**
   * Links the texts of the statements that are kept.
   *
   * @param neighbours of the distinct texts
   * @param kept which of the statements are in the graph
   * @param nearest number of neighbours of each text
   */
  static Graph of(Neighbours neighbours, Copies copies, boolean[] kept, int nearest) {
    int[] nodeOfText = new int[copies.groups()];
    Arrays.fill(nodeOfText, Partition.NONE);
    int[] nodeOf = new int[kept.length];
    int nodes = 0;
    for (int i = 0; i < kept.length; i++) {
      int text = copies.group(i);
      if (kept[i] && nodeOfText[text] == Partition.NONE) {
        nodeOfText[text] = nodes++;
      }
      nodeOf[i] = kept[i] ? nodeOfText[text] : Partition.NONE;
    }
    return new Graph(nodeOf, nodes, network(nodes, links(neighbours, nodeOfText, nearest)));
  }

  private static Map<Long, Double> links(Neighbours neighbours, int[] nodeOfText, int nearest) {
    Map<Long, Double> links = new TreeMap<>();
    for (int text = 0; text < nodeOfText.length; text++) {
      int from = nodeOfText[text];
      int taken = 0;
      for (int k = 0; from >= 0 && k < neighbours.ids(text).length && taken < nearest; k++) {
        int to = nodeOfText[neighbours.ids(text)[k]];
        if (to >= 0) {
          long pair = (long) Math.min(from, to) << 32 | Math.max(from, to);
          links.merge(pair, (double) neighbours.cosines(text)[k], Double::sum);
          taken++;
        }
      }
    }
    return links;
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
    int[] best = best(resolution, runs, seed).getClusters();
    return new Partition(
        Arrays.stream(nodeOf).map(node -> node >= 0 ? best[node] : Partition.NONE).toArray());
  }

  private Clustering best(double resolution, int runs, long seed) {
    double total = network.getTotalEdgeWeight();
    // In terms of the library, whose node weights here are the sums of edge weights.
    double scaled = total == 0 ? 0 : resolution / (2 * total);
    Clustering best = new Clustering(nodes);
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
