package org.coecorpus.embed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The vectors of one model by the SHA-256 of their texts, kept in one file that is replaced as a
 * whole. The texts themselves are not stored. Losing the file costs time, nothing else: a missing
 * file is an empty cache, and a damaged one is as well, with {@link #problem} saying what was
 * found. For one writer at a time.
 */
public final class VectorCache {

  private final Path directory;
  private final String name;
  private final String modelId;
  private final NavigableMap<ContentHash, float[]> vectors;
  private final Optional<String> problem;

  private VectorCache(
      Path directory,
      String name,
      String modelId,
      NavigableMap<ContentHash, float[]> vectors,
      Optional<String> problem) {
    this.directory = directory;
    this.name = name;
    this.modelId = modelId;
    this.vectors = vectors;
    this.problem = problem;
  }

  /** Opens the cache of a model in a directory, which need not exist. */
  public static VectorCache open(Path directory, String modelId) {
    String name = modelId.replaceAll("[^A-Za-z0-9._-]", "_") + ".vectors";
    Path file = directory.resolve(name);
    if (!Files.exists(file)) {
      return new VectorCache(directory, name, modelId, new TreeMap<>(), Optional.empty());
    }
    try {
      return new VectorCache(
          directory, name, modelId, VectorFile.read(file, modelId), Optional.empty());
    } catch (IOException e) {
      String problem =
          "cached vectors are computed anew: " + file + " is not usable: " + e.getMessage();
      return new VectorCache(directory, name, modelId, new TreeMap<>(), Optional.of(problem));
    }
  }

  /** What was wrong with the file, for a person; empty if it was sound or absent. */
  public Optional<String> problem() {
    return problem;
  }

  /** Number of vectors. */
  public int size() {
    return vectors.size();
  }

  /** The vector of a text. */
  public Optional<float[]> find(String text) {
    return Optional.ofNullable(vectors.get(ContentHash.of(text))).map(float[]::clone);
  }

  /**
   * Adds or replaces vectors; they are on disk after {@link #save}.
   *
   * @throws IllegalArgumentException if a vector has another length than those already here
   */
  public void putAll(Map<String, float[]> vectorsByText) {
    for (Map.Entry<String, float[]> entry : vectorsByText.entrySet()) {
      int expected =
          vectors.values().stream()
              .mapToInt(v -> v.length)
              .findFirst()
              .orElse(entry.getValue().length);
      if (entry.getValue().length != expected || expected == 0) {
        throw new IllegalArgumentException(
            "illegal vector: "
                + entry.getValue().length
                + " numbers, expected "
                + (expected == 0 ? "at least 1" : expected));
      }
      vectors.put(ContentHash.of(entry.getKey()), entry.getValue().clone());
    }
  }

  /** Forgets the vectors of all other texts, such as those of documents that were purged. */
  public void retainAll(Collection<String> texts) {
    Set<ContentHash> kept = new HashSet<>();
    texts.forEach(text -> kept.add(ContentHash.of(text)));
    vectors.keySet().retainAll(kept);
  }

  /**
   * Writes the cache: a reader or a crash sees the old file or the new one, never a part.
   *
   * @throws IOException if the directory cannot be created or written
   */
  public void save() throws IOException {
    VectorFile.write(directory, name, modelId, vectors);
  }
}
