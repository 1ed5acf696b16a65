package org.coecorpus.jobs.index;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.coecorpus.search.IndexedCoe;
import org.coecorpus.search.ShardReader;
import org.coecorpus.search.ShardWriter;

/**
 * Makes one shard: from its COEs, or from the same shard of an earlier index and what changed. It
 * is made beside its place and moved there, so that a task that is tried again, or runs twice,
 * finds either nothing or the same shard.
 */
final class ShardTask {

  private final ShardFolders folders;
  private final int shard;

  ShardTask(ShardFolders folders, int shard) {
    this.folders = folders;
    this.shard = shard;
  }

  /**
   * Indexes COEs, given in JSON.
   *
   * @return how many; if none, no shard is written
   */
  long write(Iterator<String> coes) throws IOException {
    return coes.hasNext() ? writeEvenIfEmpty(coes) : 0;
  }

  /** As {@link #write}, but no COEs give a shard without COEs. */
  long writeEvenIfEmpty(Iterator<String> coes) throws IOException {
    Path attempt = folders.attempt(shard);
    long count = ShardWriter.write(attempt, new Decoded(coes));
    folders.move(attempt, shard);
    return count;
  }

  /**
   * Makes the shard that {@link #write} would make of the COEs that are left and added.
   *
   * @param removed ids of COEs that are gone, of any shard
   * @param added COEs that are new or have changed, in JSON
   * @return how many COEs there are then; if none, no shard is written
   */
  long update(ShardFolders base, Set<String> removed, Iterator<String> added) throws IOException {
    Path before = base.place(shard);
    if (!Files.isDirectory(before)) {
      return write(added);
    }
    List<IndexedCoe> changed = new ArrayList<>();
    new Decoded(added).forEachRemaining(changed::add);
    Set<String> held;
    try (ShardReader reader = ShardReader.open(before)) {
      held = new HashSet<>(reader.ids());
    }
    List<String> gone = removed.stream().filter(held::contains).toList();
    gone.forEach(held::remove);
    changed.forEach(coe -> held.add(coe.coe().id()));
    if (held.isEmpty()) {
      return 0;
    }
    Path attempt = folders.attempt(shard);
    if (gone.isEmpty() && changed.isEmpty()) {
      linkFiles(before, attempt);
    } else {
      ShardWriter.update(attempt, before, gone, changed);
    }
    folders.move(attempt, shard);
    return held.size();
  }

  /** Files of a release never change, so that two releases can have one in common. */
  private static void linkFiles(Path from, Path to) throws IOException {
    Files.createDirectory(to);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(from)) {
      for (Path file : files) {
        Path copy = to.resolve(file.getFileName());
        try {
          Files.createLink(copy, file);
        } catch (UnsupportedOperationException | FileSystemException e) {
          Files.copy(file, copy);
        }
      }
    }
  }

  /** COEs out of their JSON, one after the other. */
  private record Decoded(Iterator<String> json) implements Iterator<IndexedCoe> {

    @Override
    public boolean hasNext() {
      return json.hasNext();
    }

    @Override
    public IndexedCoe next() {
      return IndexedCoe.of(json.next());
    }
  }
}
