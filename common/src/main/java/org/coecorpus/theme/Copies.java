package org.coecorpus.theme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.coecorpus.text.Word;

/**
 * Which statements are near-duplicates of each other: the sets of their stems and pairs of
 * neighbouring stems have a Jaccard similarity of at least 0.8. Candidates come from MinHash with 8
 * bands of 4, which misses about one such pair in seventy, so the cost grows with the number of
 * statements and not with its square. Copies of one text are one node of the neighbour graph, so
 * that they link to what resembles them and not to each other, and count once in the term
 * statistics.
 */
final class Copies {

  private static final double SAME = 0.8;
  private static final int BANDS = 8;
  private static final int ROWS = 4;

  private final int[] group;
  private final int[][] members;

  private Copies(int[] group, int[][] members) {
    this.group = group;
    this.members = members;
  }

  static Copies of(List<MaskedStatement> statements) {
    Map<String, Integer> firstByText = new HashMap<>();
    List<int[]> shingles = new ArrayList<>();
    int[] parent = new int[statements.size()];
    Map<List<Integer>, List<Integer>> buckets = new HashMap<>();
    for (int i = 0; i < parent.length; i++) {
      MaskedStatement statement = statements.get(i);
      parent[i] = i;
      Integer same = firstByText.putIfAbsent(statement.masked(), i);
      shingles.add(same == null ? shingles(statement.words()) : shingles.get(same));
      if (same != null) {
        parent[i] = root(parent, same);
        continue;
      }
      int[] signature = signature(shingles.get(i));
      for (int band = 0; band < BANDS; band++) {
        List<Integer> key = new ArrayList<>(List.of(band));
        for (int row = 0; row < ROWS; row++) {
          key.add(signature[band * ROWS + row]);
        }
        join(i, buckets.computeIfAbsent(key, k -> new ArrayList<>()), shingles, parent);
      }
    }
    return of(parent);
  }

  /** Joins a statement to the first of a bucket that it is a copy of, else adds it there. */
  private static void join(int i, List<Integer> bucket, List<int[]> shingles, int[] parent) {
    for (int other : bucket) {
      if (jaccard(shingles.get(i), shingles.get(other)) >= SAME) {
        int a = root(parent, i);
        int b = root(parent, other);
        parent[Math.max(a, b)] = Math.min(a, b);
        return;
      }
    }
    bucket.add(i);
  }

  private static Copies of(int[] parent) {
    Map<Integer, List<Integer>> byRoot = new HashMap<>();
    int[] group = new int[parent.length];
    List<List<Integer>> members = new ArrayList<>();
    for (int i = 0; i < parent.length; i++) {
      List<Integer> own = byRoot.computeIfAbsent(root(parent, i), r -> new ArrayList<>());
      if (own.isEmpty()) {
        members.add(own);
        group[i] = members.size() - 1;
      } else {
        group[i] = group[own.get(0)];
      }
      own.add(i);
    }
    return new Copies(
        group,
        members.stream()
            .map(m -> m.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new));
  }

  private static int root(int[] parent, int i) {
    int root = i;
    while (parent[root] != root) {
      root = parent[root];
    }
    return root;
  }

  private static int[] shingles(List<Word> words) {
    TreeSet<Integer> shingles = new TreeSet<>();
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).content()) {
        shingles.add(words.get(i).stem().hashCode());
      }
      if (i > 0) {
        shingles.add((words.get(i - 1).stem() + ' ' + words.get(i).stem()).hashCode());
      }
    }
    return shingles.stream().mapToInt(Integer::intValue).toArray();
  }

  private static int[] signature(int[] shingles) {
    int[] signature = new int[BANDS * ROWS];
    Arrays.fill(signature, Integer.MAX_VALUE);
    for (int shingle : shingles) {
      for (int h = 0; h < signature.length; h++) {
        signature[h] = Math.min(signature[h], scramble(shingle, h));
      }
    }
    return signature;
  }

  /** The finalizer of MurmurHash3 over the shingle and the number of the hash function. */
  private static int scramble(int shingle, int function) {
    int h = shingle ^ (function * 0x9E3779B9);
    h = (h ^ (h >>> 16)) * 0x85EBCA6B;
    h = (h ^ (h >>> 13)) * 0xC2B2AE35;
    return h ^ (h >>> 16);
  }

  private static double jaccard(int[] a, int[] b) {
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      int order = Integer.compare(a[i], b[j]);
      common += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    int union = a.length + b.length - common;
    return union == 0 ? 1 : (double) common / union;
  }

  /** Number of statements. */
  int size() {
    return group.length;
  }

  /** Number of distinct texts. */
  int groups() {
    return members.length;
  }

  /** The distinct text that a statement has, from 0, in order of first occurrence. */
  int group(int statement) {
    return group[statement];
  }

  /** The statements that have a distinct text, in order. */
  int[] members(int ofGroup) {
    return members[ofGroup];
  }
}
