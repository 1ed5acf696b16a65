package org.coecorpus.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
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
    Path folder = Files.createTempDirectory("coe-index");
    try {
      Path shard = folder.resolve("shard-0000");
      ShardWriter.write(shard, coes);
      return new ScratchIndex(folder, SearchIndex.open(List.of(shard)));
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
