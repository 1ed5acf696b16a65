package org.coecorpus.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An index of COEs that are in no store, written and read as those of a release and deleted when
 * closed.
 */
public final class ScratchIndex implements Closeable {

  private final Path folder;
  private final SearchIndex index;

  private ScratchIndex(Path folder, SearchIndex index) {
    this.folder = folder;
    this.index = index;
  }

  /**
   * Indexes COEs below the folder for temporary files.
   *
   * @throws IllegalArgumentException if two COEs have the same id
   * @throws IOException if the folder cannot be written
   */
  public static ScratchIndex of(Iterator<IndexedCoe> coes) throws IOException {
    return of(coes, QueryModel.none(), "", Map.of());
  }

  /**
   * Indexes COEs with vectors.
   *
   * @param model for queries; closed with the index
   * @param modelId of the model that made the vectors
   * @param vectorsById of the {@link Chunks} of each COE; without any, there are no vectors
   */
  public static ScratchIndex of(
      Iterator<IndexedCoe> coes,
      QueryModel model,
      String modelId,
      Map<String, List<float[]>> vectorsById)
      throws IOException {
    Path folder = Files.createTempDirectory("coe-index");
    try {
      Path shard = folder.resolve("shard-0000");
      ShardWriter.write(shard, coes);
      List<Path> shards = List.of(shard);
      Optional<Path> vectors = Optional.empty();
      if (!vectorsById.isEmpty()) {
        vectors = Optional.of(folder.resolve(CoeVectors.FILE));
        CoeVectors.write(
            vectors.get(), shards, modelId, id -> vectorsById.getOrDefault(id, List.of()));
      }
      return new ScratchIndex(folder, SearchIndex.open(shards, Optional.empty(), vectors, model));
    } catch (IOException | RuntimeException e) {
      delete(folder);
      throw e;
    }
  }

  /** What was indexed. */
  public SearchIndex index() {
    return index;
  }

  @Override
  public void close() throws IOException {
    index.close();
    delete(folder);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
