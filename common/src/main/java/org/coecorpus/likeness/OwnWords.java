package org.coecorpus.likeness;

import java.util.Arrays;
import java.util.List;

/**
 * Sketches without boilerplate: what many documents say, such as the sentences of a template, says
 * nothing of two of them. A hash is boilerplate where more documents have it than a share of all,
 * and more than a handful.
 */
final class OwnWords {

  private static final int FEWEST = 8;

  private final int[][] hashes;
  private final int[] knownUpTo;

  private OwnWords(int[][] hashes, int[] knownUpTo) {
    this.hashes = hashes;
    this.knownUpTo = knownUpTo;
  }

  /**
   * Takes boilerplate out.
   *
   * @param mostDocuments in how many documents a sequence of words may stand
   */
  static OwnWords of(List<Sketch> sketches, int mostDocuments) {
    int[] boilerplate = moreFrequentThan(mostDocuments, sketches);
    int[][] hashes = new int[sketches.size()][];
    int[] knownUpTo = new int[sketches.size()];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = without(boilerplate, sketches.get(i).hashes());
      knownUpTo[i] = sketches.get(i).knownUpTo();
    }
    return new OwnWords(hashes, knownUpTo);
  }

  /** The hashes that stand in more sketches, rising. */
  private static int[] moreFrequentThan(int most, List<Sketch> sketches) {
    int[] all = sketches.stream().flatMapToInt(s -> Arrays.stream(s.hashes())).sorted().toArray();
    int[] frequent = new int[all.length / (most + 1)];
    int size = 0;
    int from = 0;
    for (int i = 1; i <= all.length; i++) {
      if (i == all.length || all[i] != all[from]) {
        if (i - from > most) {
          frequent[size] = all[from];
          size++;
        }
        from = i;
      }
    }
    return Arrays.copyOf(frequent, size);
  }

  private static int[] without(int[] boilerplate, int[] hashes) {
    return Arrays.stream(hashes)
        .filter(hash -> Arrays.binarySearch(boilerplate, hash) < 0)
        .toArray();
  }

  int[] hashes(int document) {
    return hashes[document];
  }

  /**
   * The estimated share of sequences that two documents have in common (Jaccard similarity), 0
   * where both together have fewer than {@value #FEWEST}, which is too little to tell.
   */
  double similarity(int one, int other) {
    int[] a = hashes[one];
    int[] b = hashes[other];
    int limit = Math.min(knownUpTo[one], knownUpTo[other]);
    int common = 0;
    int union = 0;
    int i = 0;
    int j = 0;
    while (i < a.length || j < b.length) {
      int x = i < a.length ? a[i] : Integer.MAX_VALUE;
      int y = j < b.length ? b[j] : Integer.MAX_VALUE;
      if (Math.min(x, y) > limit) {
        break;
      }
      union++;
      common += x == y ? 1 : 0;
      i += x <= y ? 1 : 0;
      j += y <= x ? 1 : 0;
    }
    return union < FEWEST ? 0 : (double) common / union;
  }
}
