package org.coecorpus.search;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.coecorpus.embed.Embedder;
import org.coecorpus.embed.EmbeddingException;

/** A model for tests: each word has its direction, and words that are told to mean the same. */
final class WordVectors implements Embedder {

  static final String ID = "words";

  private static final int DIMENSIONS = 64;

  private final Map<String, String> meanings;

  WordVectors(Map<String, String> meanings) {
    this.meanings = meanings;
  }

  @Override
  public String modelId() {
    return ID;
  }

  @Override
  public int dimensions() {
    return DIMENSIONS;
  }

  @Override
  public float[] embed(String text) {
    float[] vector = new float[DIMENSIONS];
    for (String word : text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+", -1)) {
      vector[Math.floorMod(meanings.getOrDefault(word, word).hashCode(), DIMENSIONS)] += 1;
    }
    double squares = 0;
    for (float value : vector) {
      squares += value * value;
    }
    for (int i = 0; i < DIMENSIONS; i++) {
      vector[i] /= (float) Math.sqrt(squares);
    }
    return vector;
  }

  Map<String, List<float[]>> of(List<IndexedCoe> coes) {
    Map<String, List<float[]>> vectors = new HashMap<>();
    for (IndexedCoe coe : coes) {
      vectors.put(coe.coe().id(), Chunks.of(coe.coe()).stream().map(this::embed).toList());
    }
    return vectors;
  }

  @Override
  public void close() {}

  /** A model that cannot be used. */
  static Embedder failing() {
    throw new EmbeddingException("the library is missing", new IllegalStateException());
  }
}
