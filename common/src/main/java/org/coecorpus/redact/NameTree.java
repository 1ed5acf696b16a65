package org.coecorpus.redact;

import java.util.Arrays;

/**
 * The listed names as a tree of letters, in two flat tables, so that a step is one look-up. Besides
 * letters an edge can be one of the marks between words.
 */
final class NameTree {

  static final char GAP = ' ';
  static final char COMMA = ',';
  static final char STOP = '|';

  private static final int NONE = -1;

  private long[] keys = new long[1 << 12];
  private int[] children = new int[1 << 12];
  private int[] codes = new int[1 << 10];
  private boolean[] gaps = new boolean[1 << 10];
  private int nodes = 1;

  NameTree() {
    Arrays.fill(codes, NONE);
  }

  /** The node behind an edge, or -1. */
  int child(int node, char edge) {
    long key = key(node, edge);
    int mask = keys.length - 1;
    for (int i = slot(key, mask); keys[i] != 0; i = (i + 1) & mask) {
      if (keys[i] == key) {
        return children[i];
      }
    }
    return NONE;
  }

  private static long key(int node, char edge) {
    return ((long) (node + 1) << 16) | edge;
  }

  private static int slot(long key, int mask) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 40) & mask;
  }

  /** The node behind a gap, or -1; most have none. */
  int childAfterGap(int node) {
    return gaps[node] ? child(node, GAP) : NONE;
  }

  /** What ends at the node, or -1. */
  int code(int node) {
    return codes[node];
  }

  /**
   * Adds a name that is spelled by these edges; where two are spelled the same, the lower code
   * counts.
   */
  void add(CharSequence edges, int code) {
    int node = 0;
    for (int i = 0; i < edges.length(); i++) {
      int next = child(node, edges.charAt(i));
      node = next >= 0 ? next : grow(node, edges.charAt(i));
    }
    if (node > 0) {
      codes[node] = codes[node] < 0 ? code : Math.min(codes[node], code);
    }
  }

  private int grow(int node, char edge) {
    if (nodes * 2 >= keys.length) {
      rehash();
    }
    if (nodes == codes.length) {
      codes = Arrays.copyOf(codes, 2 * nodes);
      gaps = Arrays.copyOf(gaps, 2 * nodes);
      Arrays.fill(codes, nodes, codes.length, NONE);
    }
    put(key(node, edge), nodes);
    gaps[node] |= edge == GAP;
    return nodes++;
  }

  private void rehash() {
    long[] oldKeys = keys;
    int[] oldChildren = children;
    keys = new long[2 * oldKeys.length];
    children = new int[2 * oldKeys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        put(oldKeys[i], oldChildren[i]);
      }
    }
  }

  private void put(long key, int child) {
    int mask = keys.length - 1;
    int i = slot(key, mask);
    while (keys[i] != 0) {
      i = (i + 1) & mask;
    }
    keys[i] = key;
    children[i] = child;
  }
}
