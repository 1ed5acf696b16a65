package org.coecorpus.theme;

import java.util.Arrays;

/**
 * For each text the texts most like it, most alike first: found exactly by comparing all pairs, in
 * a time that grows with the square of their number, or among those that were most like it in
 * another space.
 */
final class Neighbours {

  private static final int TILE = 256;

  private final int[][] ids;
  private final float[][] cosines;

  private Neighbours(int[][] ids, float[][] cosines) {
    this.ids = ids;
    this.cosines = cosines;
  }

  /**
   * Compares all pairs.
   *
   * @param length longest list
   * @param floor cosines up to this are not worth a link
   */
  static Neighbours of(Vectors vectors, int length, double floor) {
    int[][] ids = new int[vectors.size()][];
    float[][] cosines = new float[vectors.size()][];
    float[] row = new float[vectors.size()];
    float[][][] tiles = tiles(vectors);
    for (int i = 0; i < ids.length; i++) {
      multiply(vectors.row(i), tiles, row);
      Best best = new Best(length, (float) floor);
      for (int other = 0; other < row.length; other++) {
        if (other != i) {
          best.offer(other, row[other]);
        }
      }
      ids[i] = best.ids();
      cosines[i] = best.cosines();
    }
    return new Neighbours(ids, cosines);
  }

  /**
   * Compares each text with its neighbours here alone, in a space that differs little from the one
   * in which they were found. What was beyond these lists there is not found.
   *
   * @param length longest list
   * @param floor as above
   */
  Neighbours in(Vectors vectors, int length, double floor) {
    int[][] nearest = new int[ids.length][];
    float[][] likeness = new float[ids.length][];
    for (int i = 0; i < ids.length; i++) {
      Best best = new Best(length, (float) floor);
      for (int other : ids[i]) {
        best.offer(other, (float) vectors.cosine(i, other));
      }
      nearest[i] = best.ids();
      likeness[i] = best.cosines();
    }
    return new Neighbours(nearest, likeness);
  }

  /** The vectors turned, in blocks of columns, so that the inner loop runs over memory in order. */
  private static float[][][] tiles(Vectors vectors) {
    int count = (vectors.size() + TILE - 1) / TILE;
    float[][][] tiles = new float[count][vectors.dimensions()][];
    for (int tile = 0; tile < count; tile++) {
      int width = Math.min(TILE, vectors.size() - tile * TILE);
      for (int k = 0; k < vectors.dimensions(); k++) {
        tiles[tile][k] = new float[width];
        for (int j = 0; j < width; j++) {
          tiles[tile][k][j] = vectors.row(tile * TILE + j)[k];
        }
      }
    }
    return tiles;
  }

  private static void multiply(float[] vector, float[][][] tiles, float[] row) {
    for (int tile = 0; tile < tiles.length; tile++) {
      int width = Math.min(TILE, row.length - tile * TILE);
      float[] sums = new float[width];
      for (int k = 0; k < vector.length; k++) {
        float factor = vector[k];
        float[] column = tiles[tile][k];
        for (int j = 0; j < width; j++) {
          sums[j] += factor * column[j];
        }
      }
      System.arraycopy(sums, 0, row, tile * TILE, width);
    }
  }

  int size() {
    return ids.length;
  }

  int[] ids(int i) {
    return ids[i];
  }

  float[] cosines(int i) {
    return cosines[i];
  }

  /** The best of what is offered, ties by the lower number. */
  private static final class Best {
    private final int[] ids;
    private final float[] cosines;
    private final float floor;
    private int size;

    Best(int length, float floor) {
      ids = new int[length];
      cosines = new float[length];
      this.floor = floor;
    }

    void offer(int id, float cosine) {
      if (cosine <= floor || (size == ids.length && !before(id, cosine, size - 1))) {
        return;
      }
      int at = size < ids.length ? size++ : size - 1;
      while (at > 0 && before(id, cosine, at - 1)) {
        ids[at] = ids[at - 1];
        cosines[at] = cosines[at - 1];
        at--;
      }
      ids[at] = id;
      cosines[at] = cosine;
    }

    private boolean before(int id, float cosine, int at) {
      return cosine > cosines[at] || (cosine == cosines[at] && id < ids[at]);
    }

    int[] ids() {
      return Arrays.copyOf(ids, size);
    }

    float[] cosines() {
      return Arrays.copyOf(cosines, size);
    }
  }
}
