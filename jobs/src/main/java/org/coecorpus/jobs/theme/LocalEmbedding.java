package org.coecorpus.jobs.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import org.coecorpus.embed.EmbeddingException;
import org.coecorpus.embed.MiniLmEmbedder;
import org.coecorpus.embed.VectorCache;

/** Gives each text its vector in this process, without Spark: for some thousands of texts. */
public final class LocalEmbedding {

  private LocalEmbedding() {}

  /**
   * The vectors by text.
   *
   * @param cache folder where vectors are kept; empty to compute all of them
   * @throws EmbeddingException if the model cannot be used here
   */
  public static Map<String, float[]> of(SortedSet<String> texts, Optional<Path> cache) {
    VectorCache kept =
        cache.map(folder -> VectorCache.open(folder, MiniLmEmbedder.installedId())).orElse(null);
    Map<String, float[]> vectors = new HashMap<>();
    if (kept != null) {
      texts.forEach(text -> kept.find(text).ifPresent(vector -> vectors.put(text, vector)));
    }
    Map<String, float[]> missing = new TreeMap<>();
    if (vectors.size() < texts.size()) {
      try (MiniLmEmbedder model = MiniLmEmbedder.open()) {
        texts.stream()
            .filter(text -> !vectors.containsKey(text))
            .forEach(text -> missing.put(text, model.embed(text)));
      }
    }
    vectors.putAll(missing);
    if (kept != null && !missing.isEmpty()) {
      try {
        kept.putAll(missing);
        kept.save();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return vectors;
  }
}
